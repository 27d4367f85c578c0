import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen, kabupatenDari, kodeWilayah, tanggalWib, type DecisionContext } from '@kk-lintas/domain';
import { sha256Hex } from '@kk-lintas/trust';
import type { IsiKartu } from '../permohonan/permohonan.events';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import type { DokumenKartu } from './penerbitan.events';

/** One document number for the card and one for every other that changes with it, with all that the register of issued cards keeps of each. */
export function dokumenUntuk({ berjalan, lembar }: Pick<PermohonanDinas, 'berjalan' | 'lembar'>, kartu: IsiKartu, { now, random, pseudonym }: DecisionContext): readonly DokumenKartu[] {
  const { nomorKk, keluarga, versi = 1, kartuLain = [] } = kartu;
  const dikeluarkan = tanggalWib(now);
  const desa = kodeWilayah(keluarga.alamat.desa);
  const tahun = Number(dikeluarkan.slice(0, 4));
  const dokumen = (kartuKe: number, nomor: string, ke: number): DokumenKartu => ({
    nomorDokumen: buatNomorDokumen(kabupatenDari(desa) ?? desa, tahun, acak(random, kartuKe)),
    kartuKe,
    versi: ke,
    dikeluarkan,
    ...(pseudonym !== undefined && { kunci: pseudonym(nomor) }),
    ...(berjalan !== undefined && { jenis: berjalan.jenis }),
  });
  const utama: DokumenKartu = { ...dokumen(-1, nomorKk, versi), ...(lembar.length > 0 && { serial: lembar.map(({ serial }) => serial) }) };
  const lain = kartuLain.map((satu, kartuKe): DokumenKartu => ({ ...dokumen(kartuKe, satu.nomorKk, satu.versi), ...(satu.berakhir && { berakhir: true }) }));
  return [utama, ...lain];
}

/** Chance of its own for each card of the case, the same whenever the command is decided. */
function acak(random: string, kartuKe: number): Uint8Array {
  return Buffer.from(sha256Hex(`${random}/${kartuKe}`), 'hex').subarray(0, ACAK_NOMOR_DOKUMEN);
}
