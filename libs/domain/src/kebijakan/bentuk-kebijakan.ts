import { GENERASI_FORMULIR } from '../jenis-permohonan/generasi-formulir';
import { tanggalSah } from '../kalender/tanggal';
import { PILIHAN_KEBIJAKAN, PILIHAN_NAMA_AYAH } from '../keluarga/kebijakan-keluarga';
import { bacaKodeWilayah } from '../wilayah';
import { MODA_PENERBITAN, PEMEGANG_RANGKAP, PENERBIT_SURAT_PENGANTAR, PILIHAN_NOMOR, TUJUAN_PENGANTAR } from './pilihan-kebijakan';
import type { Kebijakan } from './kebijakan';

/** What is wrong with a value, in a few plain Indonesian words; undefined when it is right. */
type Periksa = (nilai: unknown) => string | undefined;

/** Every member of a policy and the values it may have. */
export const BENTUK_KEBIJAKAN: Readonly<Record<keyof Kebijakan, Periksa>> = {
  versi: teks,
  wilayah,
  berlakuSejak: tanggal,
  berlakuSampai: bilaAda(tanggal),
  moda: salahSatu(MODA_PENERBITAN),
  generasiFormulir: salahSatu(GENERASI_FORMULIR),
  nomorBilaKepalaPergi: salahSatu(PILIHAN_NOMOR),
  rangkap,
  masaBerlakuFormulirHari: hari,
  waktuPelayananHariKerja: hari,
  pengingatLoketHari: hari,
  kedaluwarsaLoketHari: hari,
  kedaluwarsaPerbaikanHari: bilaAda(hari),
  pengingatPengambilanHari: hari,
  rute,
  beberapaIstri: bilaAda(salahSatu(PILIHAN_KEBIJAKAN)),
  ayahPerkawinanBelumTercatat: bilaAda(salahSatu(PILIHAN_NAMA_AYAH)),
};

const HARI_TERBANYAK = 366;

function teks(nilai: unknown): string | undefined {
  if (nilai === undefined) return 'wajib diisi';
  return typeof nilai === 'string' && /^[a-z0-9][a-z0-9.-]{0,39}$/.test(nilai) ? undefined : 'harus huruf kecil, angka, titik, atau tanda hubung, paling panjang 40';
}

function wilayah(nilai: unknown): string | undefined {
  if (nilai === undefined) return 'wajib diisi';
  const kode = typeof nilai === 'string' ? bacaKodeWilayah(nilai) : undefined;
  return kode !== undefined && kode.length >= 5 ? undefined : 'harus kode kabupaten/kota atau bagiannya, misalnya 32.04';
}

function tanggal(nilai: unknown): string | undefined {
  if (nilai === undefined) return 'wajib diisi';
  return typeof nilai === 'string' && tanggalSah(nilai) ? undefined : 'harus tanggal TTTT-BB-HH yang ada';
}

function hari(nilai: unknown): string | undefined {
  if (nilai === undefined) return 'wajib diisi';
  return typeof nilai === 'number' && Number.isInteger(nilai) && nilai >= 1 && nilai <= HARI_TERBANYAK ? undefined : `harus bilangan bulat dari 1 sampai ${HARI_TERBANYAK}`;
}

/** For a member that may be absent. */
function bilaAda(periksa: Periksa): Periksa {
  return (nilai) => (nilai === undefined ? undefined : periksa(nilai));
}

function salahSatu(pilihan: readonly string[]): Periksa {
  return (nilai) => {
    if (nilai === undefined) return 'wajib diisi';
    return typeof nilai === 'string' && pilihan.includes(nilai) ? undefined : `harus ${pilihan.join(' atau ')}`;
  };
}

/** Somebody must hold every sheet, and one of them is the family. */
function rangkap(nilai: unknown): string | undefined {
  if (nilai === undefined) return 'wajib diisi';
  if (!Array.isArray(nilai) || nilai.length === 0) return 'minimal satu pemegang';
  const asing = nilai.find((pemegang) => !PEMEGANG_RANGKAP.includes(pemegang));
  if (asing !== undefined) return `pemegang harus ${PEMEGANG_RANGKAP.join(', ')}`;
  return nilai.includes('kepala-keluarga') ? undefined : 'satu lembar harus untuk kepala-keluarga';
}

function rute(nilai: unknown): string | undefined {
  if (nilai === undefined) return 'wajib diisi';
  if (typeof nilai !== 'object' || nilai === null) return 'harus berupa objek';
  const asing = Object.keys(nilai).find((penerbit) => !PENERBIT_SURAT_PENGANTAR.some((satu) => satu === penerbit));
  if (asing !== undefined) return `penerbit harus ${PENERBIT_SURAT_PENGANTAR.join(', ')}`;
  const isi = nilai as Readonly<Record<string, unknown>>;
  const keliru = PENERBIT_SURAT_PENGANTAR.find((penerbit) => !TUJUAN_PENGANTAR.some((tujuan) => tujuan === isi[penerbit]));
  return keliru === undefined ? undefined : `${keliru} harus menuju ${TUJUAN_PENGANTAR.join(' atau ')}`;
}
