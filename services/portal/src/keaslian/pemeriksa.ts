import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { alamatPenuh, PembatasAlamat, PembatasPercobaan } from '@kk-lintas/identity';
import { OfficeRuntime, terlaluBanyak } from '@kk-lintas/office';
import { CatatanDokumen } from './catatan-dokumen';
import type { HasilKeaslian } from './hasil-keaslian';
import { KUNCI_KARTU, type KunciKartu } from './kunci-kartu';
import { periksaKeaslian, serialTertulis, type YangDiperiksa } from './periksa-keaslian';

/** Checks from one address within {@link JENDELA_PERIKSA_MS}: a school at enrolment shares one address among its clerks. */
export const PERIKSA_PER_ALAMAT = 120;

/** 15 minutes, in milliseconds. */
export const JENDELA_PERIKSA_MS = 15 * 60_000;

/** The one way to every answer, by page or API: who asks too often from one address waits. */
@Injectable()
export class Pemeriksa {
  private readonly pembatas: PembatasAlamat;
  /** Serials run on and four digits are few: who tries them out at one sheet waits, whether there is such a sheet or not. */
  private readonly percobaan: PembatasPercobaan;
  private readonly catatan: CatatanDokumen;

  constructor(
    office: OfficeRuntime,
    @Inject(KUNCI_KARTU) private readonly kunci: () => KunciKartu,
  ) {
    this.pembatas = new PembatasAlamat(office.ports.now, PERIKSA_PER_ALAMAT, JENDELA_PERIKSA_MS);
    this.percobaan = new PembatasPercobaan(office.ports.now);
    this.catatan = new CatatanDokumen(office);
  }

  /**
   * @param ip the client's network address
   * @throws ProblemError 429 when the address asks too often, or tries out digits at one sheet
   */
  async periksa(yang: YangDiperiksa, ip: string): Promise<HasilKeaslian> {
    const izin = this.pembatas.minta(alamatPenuh(ip));
    if (!izin.boleh) throw terlaluBanyak('terlalu-banyak-pemeriksaan', 'Terlalu banyak pemeriksaan, tunggu sebentar', izin.tungguDetik);
    return yang.cara === 'lembar' ? this.periksaLembar(yang, ip) : periksaKeaslian(yang, this.catatan, this.kunci());
  }

  private async periksaLembar(yang: Extract<YangDiperiksa, { cara: 'lembar' }>, ip: string): Promise<HasilKeaslian> {
    const serial = serialTertulis(yang.serial);
    const izin = this.percobaan.mulai(serial, alamatPenuh(ip));
    if (!izin.boleh) throw terlaluBanyak('terlalu-banyak-percobaan', 'Terlalu banyak percobaan untuk nomor seri ini, tunggu sebentar', izin.tungguDetik);
    await sleep(izin.tundaMs);
    const hasil = await periksaKeaslian(yang, this.catatan, this.kunci());
    if (hasil.dokumen !== null) this.percobaan.berhasil(serial, alamatPenuh(ip));
    return hasil;
  }
}
