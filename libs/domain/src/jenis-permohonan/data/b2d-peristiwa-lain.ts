import type { JenisPermohonan, SyaratBerkas } from '../jenis-permohonan';
import { BUKTI_KEWARGANEGARAAN, BUKTI_PERCERAIAN, BUKTI_PERKAWINAN, DISPENSASI_KAWIN, KITAP, KK_LAMA, PASPOR, SPTJM_PERKAWINAN, SURAT_KUASA, SURAT_PENGANTAR } from './berkas-umum';
import { FORMULIR_PERUBAHAN_KK, PERUBAHAN_KK } from './formulir';
import { ALTERNATIF } from './sifat-berkas';

const BUKTI = { ...ALTERNATIF, kelompok: 'bukti-peristiwa' } as const;
const PENETAPAN: SyaratBerkas = { ...BUKTI, kode: 'penetapan-pengadilan', nama: 'Penetapan pengadilan', keterangan: 'Salinan yang sudah berkekuatan hukum tetap.' };
const PUTUSAN: SyaratBerkas = { ...PENETAPAN, kode: 'putusan-pengadilan', nama: 'Putusan pengadilan' };
const DARI_DINAS = 'Dari Dinas Dukcapil.';
/** Whom it brings into the family stood on another card (`KARTU_LAIN` of the causes of a change). */
const DARI_KARTU_LAIN = { kkLain: 'asal' } as const;
const BERCATATAN = 'Dengan catatan pinggir dari Dinas Dukcapil.';

/** One vital event that is neither a birth, a death nor a move: its own deed, or the court's decision, is the proof. */
function peristiwa<const Nama extends string>(nama: Nama, sebab: string, bukti: readonly SyaratBerkas[]): JenisPermohonan & { readonly kode: `B2d-${Nama}` } {
  return {
    ...PERUBAHAN_KK,
    kode: `B2d-${nama}`,
    judul: `Perubahan KK karena ${sebab}`,
    dasarHukum: 'Perpres 96/2018 Ps. 10-13',
    syarat: [...SURAT_PENGANTAR, KK_LAMA, ...bukti, SURAT_KUASA, ...FORMULIR_PERUBAHAN_KK],
  };
}

function akta(kode: string, nama: string, keterangan = DARI_DINAS): SyaratBerkas {
  return { ...BUKTI, kode, nama, keterangan };
}

/** B2 of form F-1.02, the other vital events (peristiwa penting). */
export const B2D_PERISTIWA_LAIN = [
  { ...peristiwa('perkawinan', 'perkawinan', [...BUKTI_PERKAWINAN, SPTJM_PERKAWINAN, DISPENSASI_KAWIN, PASPOR, KITAP]), ...DARI_KARTU_LAIN },
  peristiwa('pembatalan-perkawinan', 'pembatalan perkawinan', [akta('akta-pembatalan-perkawinan', 'Kutipan akta pembatalan perkawinan'), PUTUSAN]),
  peristiwa('perceraian', 'perceraian', [
    ...BUKTI_PERCERAIAN.map((bukti) => ({ ...bukti, ...BUKTI })),
    { ...SPTJM_PERKAWINAN, kelompok: BUKTI.kelompok },
  ]),
  peristiwa('pembatalan-perceraian', 'pembatalan perceraian', [akta('akta-pembatalan-perceraian', 'Kutipan akta pembatalan perceraian'), PUTUSAN]),
  { ...peristiwa('pengangkatan-anak', 'pengangkatan anak', [akta('akta-kelahiran', 'Kutipan akta kelahiran anak', BERCATATAN), PENETAPAN]), ...DARI_KARTU_LAIN },
  { ...peristiwa('pengakuan-anak', 'pengakuan anak', [akta('akta-pengakuan-anak', 'Kutipan akta pengakuan anak'), PENETAPAN]), ...DARI_KARTU_LAIN },
  peristiwa('pengesahan-anak', 'pengesahan anak', [akta('akta-pengesahan-anak', 'Kutipan akta pengesahan anak'), PENETAPAN]),
  peristiwa('perubahan-nama', 'perubahan nama', [akta('akta-kelahiran', 'Kutipan akta kelahiran', BERCATATAN), PENETAPAN]),
  peristiwa('perubahan-kewarganegaraan', 'perubahan kewarganegaraan', BUKTI_KEWARGANEGARAAN),
  peristiwa('pembetulan-akta', 'pembetulan akta', [akta('akta-yang-dibetulkan', 'Kutipan akta yang sudah dibetulkan'), PENETAPAN]),
  peristiwa('pembatalan-akta', 'pembatalan akta', [akta('akta-pengganti', 'Kutipan akta pengganti, atau keterangan pembatalan akta'), PUTUSAN]),
] as const satisfies readonly JenisPermohonan[];
