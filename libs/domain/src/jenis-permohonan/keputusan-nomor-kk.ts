import type { NomorBilaKepalaPergi } from '../kebijakan/pilihan-kebijakan';
import { ALASAN_NOMOR_KK, type AlasanNomorKk, type SebabNomorKk } from './data/alasan-nomor-kk';
import { TABEL_NOMOR_KK, type BarisNomorKk } from './data/tabel-nomor-kk';
import { jenisPermohonan } from './daftar-jenis';

/** Whether the card gets a new number, with the code and the sentence that a case records. */
export interface KeputusanNomorKk extends SebabNomorKk {
  readonly alasan: AlasanNomorKk;
}

/**
 * What happens to the nomor KK (UU 23/2006 Ps. 61(3): valid forever unless the head changes; the rest is practice, and the
 * policy where the law is silent). It is about the card that the case asks for, not about the other one that changes with it.
 * @param jenis code of the kind of application, a known one
 * @param keadaan circumstances of this application (see `KEADAAN`); unknown ones are ignored
 * @param kebijakan the policy of the day on which the case was opened
 */
export function keputusanNomorKk(jenis: string, keadaan: readonly string[], kebijakan: { readonly nomorBilaKepalaPergi: NomorBilaKepalaPergi }): KeputusanNomorKk {
  const { kode } = jenisPermohonan(jenis);
  const baris = TABEL_NOMOR_KK.find((satu) => cocok(satu, kode, keadaan, kebijakan.nomorBilaKepalaPergi));
  if (baris === undefined) throw new Error(`no line on the nomor KK of ${kode}`);
  return { alasan: baris.alasan, ...ALASAN_NOMOR_KK[baris.alasan] };
}

function cocok({ jenis, bila, pilihan }: BarisNomorKk, kode: string, keadaan: readonly string[], dipilih: NomorBilaKepalaPergi): boolean {
  if (kode !== jenis && !kode.startsWith(`${jenis}-`)) return false;
  if (bila !== undefined && !keadaan.includes(bila)) return false;
  return pilihan === undefined || pilihan === dipilih;
}
