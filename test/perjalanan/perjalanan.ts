import type { Peran } from '@kk-lintas/domain';
import type { OfficeRuntime } from '@kk-lintas/office';
import { ketuaRtPeraga, PETUGAS_PERAGA, type PetugasPeraga } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { keluargaPeraga } from '../../services/siak-simulator/src/populasi/keluarga-peraga';
import { CATATAN_AWAL, catat } from '../demo/catatan';
import type { Jawaban, Pengirim } from '../demo/klien';
import { skenario, tanpaSalahTulis, type Kasus, type Langkah, type Tempat } from '../demo/skenario';
import { sampai, type KabupatenUji } from './kabupaten-uji';
import type { Balasan, Orang, Permintaan } from './orang';

export const [KELUARGA_BARU, KARTU_HILANG, KELAHIRAN] = skenario() as readonly [Kasus, Kasus, Kasus];

const BELUM: ReadonlySet<string> = new Set(['belum-waktunya', 'tidak-ditemukan'].map((kode) => `urn:kk-lintas:masalah:${kode}`));

export type Oleh = readonly [Peran, number?];

/** One case on its way through the offices: goes the usual way up to a step, and aside when a test says so. */
export class Perjalanan {
  private catatan = CATATAN_AWAL;
  private berikut = 0;

  private constructor(
    private readonly uji: KabupatenUji,
    private readonly orang: Orang,
    readonly kasus: Kasus,
    readonly id: string,
    readonly pemohon: { readonly nomor: string; readonly rahasia: string },
  ) {}

  /** Step 1: the letter that opens the case; of a family that no earlier case of this kabupaten has, as SIAK holds one for one case. */
  static async mulai(uji: KabupatenUji, orang: Orang, contoh: Kasus): Promise<Perjalanan> {
    const kasus = keluargaBerikut(uji, contoh);
    const office = kantorKasus(uji, 'desa', kasus);
    const jawaban = await orang.kirim(office, penerbitSurat(office, kasus), '/permohonan/terbitkan-surat-pengantar', permintaanSurat(kasus));
    if (jawaban.status !== 201) throw new Error(`letter: ${jawaban.status} ${JSON.stringify(jawaban.isi)}`);
    const { id, nomor, rahasia } = jawaban.isi;
    return new Perjalanan(uji, orang, kasus, id, { nomor, rahasia });
  }

  /** A case that was opened otherwise, such as a correction; its steps are those of a known kind. */
  static teruskan(uji: KabupatenUji, orang: Orang, kasus: Kasus, id: string, pemohon: { readonly nomor: string; readonly rahasia: string }): Perjalanan {
    return new Perjalanan(uji, orang, kasus, id, pemohon);
  }

  get serial(): readonly string[] {
    return this.catatan.serial;
  }

  get nomorTandaTerima(): number {
    return this.catatan.nomorTandaTerima;
  }

  kantor(tempat: Tempat): OfficeRuntime {
    return kantorKasus(this.uji, tempat, this.kasus);
  }

  petugas(tempat: Tempat, oleh: Oleh): PetugasPeraga {
    return petugas(this.kantor(tempat), oleh);
  }

  /** Goes the usual way, up to but without the next step of this name. */
  async sampaiLangkah(aksi: string): Promise<this> {
    for (;;) {
      const langkah = this.langkahBerikut(aksi);
      if (langkah.aksi === aksi) return this;
      await this.jalani(langkah);
    }
  }

  /** Goes the usual way, up to and with the next step of this name. */
  async lewat(aksi: string): Promise<Jawaban> {
    await this.sampaiLangkah(aksi);
    return this.jalani(this.langkahBerikut(aksi));
  }

  /** Continues the usual way from an earlier (or later) step: the case was sent back there. */
  kembaliKe(aksi: string): this {
    this.berikut = this.kasus.langkah.findIndex((langkah) => langkah.aksi === aksi);
    if (this.berikut < 0) throw new Error(`no step ${aksi}`);
    return this;
  }

  /** Sends a command that must be accepted; waits while the office has not heard of what went before. */
  async kerjakan(tempat: Tempat, oleh: Oleh, aksi: string, isi: object = {}): Promise<Jawaban> {
    const jawaban = await sampai(`${aksi} accepted`, async () => {
      const satu = await this.coba(tempat, oleh, aksi, isi);
      return BELUM.has(satu.isi.type) ? undefined : satu;
    });
    if (jawaban.status >= 300) throw new Error(`${aksi}: ${jawaban.status} ${JSON.stringify(jawaban.isi)}`);
    this.catatan = catat(this.catatan, jawaban.isi);
    return jawaban.isi;
  }

  /** Sends a command once and hands back whatever the office answers. */
  coba(tempat: Tempat, oleh: Oleh, aksi: string, isi: object = {}, permintaan: Permintaan = {}): Promise<Balasan> {
    return this.orang.kirim(this.kantor(tempat), this.pengirim(tempat, oleh), `/permohonan/${this.id}/${aksi}`, isi, permintaan);
  }

  /** The case as an officer sees it there. */
  async lihat(tempat: Tempat, oleh: Oleh): Promise<Balasan['isi']> {
    return (await this.orang.lihat(this.kantor(tempat), this.pengirim(tempat, oleh), `/permohonan/${this.id}`)).isi;
  }

  /** Types of the case's events in an office, in their order; empty where it is not known. */
  async riwayat(tempat: Tempat): Promise<readonly string[]> {
    const office = this.kantor(tempat);
    const { status, isi } = await this.orang.lihat(office, { nip: petugas(office, ['admin-kantor']).nip }, `/permohonan/${this.id}/riwayat`);
    return status === 404 ? [] : isi.map(({ peristiwa }: { peristiwa: string }) => peristiwa);
  }

  /** Waits until the case has an event of this type in an office, so many times. */
  async terjadi(tempat: Tempat, peristiwa: string, kali = 1): Promise<void> {
    await sampai(`${peristiwa} in ${tempat}`, async () => ((await this.riwayat(tempat)).filter((satu) => satu === peristiwa).length >= kali ? true : undefined));
  }

  /** The case's line in an office's queue, as soon as the queue has heard of all that happened there and the case waits for this role. */
  antrean(tempat: Tempat, menunggu: Peran): Promise<Balasan['isi']> {
    const office = this.kantor(tempat);
    const admin = { nip: petugas(office, ['admin-kantor']).nip };
    return sampai(`waits for ${menunggu} in ${tempat}`, async () => {
      const revisi = (await this.riwayat(tempat)).length - 1;
      const { isi } = await this.orang.lihat(office, admin, `/antrean?menunggu=${menunggu}&banyak=200`);
      return isi.baris.find((baris: { permohonanId: string; revisi: number }) => baris.permohonanId === this.id && baris.revisi >= revisi);
    });
  }

  private langkahBerikut(aksi: string): Langkah {
    const langkah = this.kasus.langkah[this.berikut];
    if (langkah === undefined) throw new Error(`the case never comes to ${aksi}`);
    return langkah;
  }

  private async jalani({ tempat, oleh, aksi, isi, sampai: peristiwa }: Langkah): Promise<Jawaban> {
    this.berikut += 1;
    const sebelum = peristiwa === undefined ? 0 : (await this.riwayat(tempat)).filter((satu) => satu === peristiwa).length;
    const jawaban = await this.kerjakan(tempat, oleh, aksi, isi?.(this.catatan) ?? {});
    if (peristiwa !== undefined) await this.terjadi(tempat, peristiwa, sebelum + 1);
    return jawaban;
  }

  private pengirim(tempat: Tempat, oleh: Oleh): Pengirim {
    return oleh[0] === 'pemohon' ? this.pemohon : { nip: this.petugas(tempat, oleh).nip };
  }
}

/** The same case of the next family: it differs in NIK and nomor KK alone, and goes the same way. */
function keluargaBerikut(uji: KabupatenUji, contoh: Kasus): Kasus {
  const kasus = skenario(keluargaPeraga(uji.giliran(contoh.judul))).find(({ judul }) => judul === contoh.judul) ?? contoh;
  return kasus.langkah.length === contoh.langkah.length ? kasus : tanpaSalahTulis(kasus);
}

/** Who gives the letter of a case: the Kepala Desa, or the head of the RT where the family lives. */
export function penerbitSurat(office: OfficeRuntime, { penerbit, peraga: { permohonan, desa } }: Kasus): { readonly nip: string } {
  const { nip } = penerbit === 'kepala-desa' ? petugas(office, ['lurah']) : ketuaRtPeraga({ ...permohonan.alamat, desa });
  return { nip };
}

export function permintaanSurat({ penerbit, jenis, peraga }: Kasus): object {
  const { rt, rw } = peraga.permohonan.alamat;
  return { penerbit, permintaan: { jenis, rt, rw, pemohon: peraga.pemohon } };
}

export function kantorKasus(uji: KabupatenUji, tempat: Tempat, { peraga }: Kasus): OfficeRuntime {
  const tingkat = tempat === 'desa' ? 4 : tempat === 'kecamatan' ? 3 : 2;
  return uji.kantor(tempat, peraga.desa.split('.').slice(0, tingkat).join('.'));
}

/** One of the demonstration's officers of an office, by role. */
export function petugas({ kantor }: OfficeRuntime, [peran, ke = 0]: Oleh): PetugasPeraga {
  const found = PETUGAS_PERAGA.filter((satu) => satu.layanan === kantor.layanan && satu.kantor === kantor.kode && satu.peran.includes(peran))[ke];
  if (found === undefined) throw new Error(`no ${peran} in ${kantor.id}`);
  return found;
}
