import type { Keluarga, Peran } from '@kk-lintas/domain';
import { keluargaPeraga, type KasusPeraga, type KeluargaPeraga } from '../../services/siak-simulator/src/populasi/keluarga-peraga';
import type { Catatan } from './catatan';

/** Kinds of office of a case; which one follows from the family's desa. */
export type Tempat = 'desa' | 'kecamatan' | 'siak-sync' | 'dinas';

export interface Langkah {
  readonly tempat: Tempat;
  /** Role, and which of several officers of that role. */
  readonly oleh: readonly [Peran, number?];
  readonly aksi: string;
  readonly isi?: (catatan: Catatan) => object;
  /** Waits until the case has this event in the office: what the office does by itself. */
  readonly sampai?: string;
}

/** One value on the form that is not what SIAK holds. */
export interface SalahTulis {
  /** Row on the form, from 0. */
  readonly anggotaKe: number;
  readonly field: 'namaLengkap' | 'ibu';
  readonly tertulis: string;
}

export interface Kasus {
  readonly judul: string;
  readonly jenis: string;
  readonly peraga: KasusPeraga;
  readonly penerbit: 'ketua-rt' | 'kepala-desa';
  /** Makes the commands of a case different from those of another of its kind. */
  readonly kunci?: string;
  /** A slip of the pen on the form, which SIAK finds at the first synchronisation and the loket mends. */
  readonly salahTulis?: SalahTulis;
  readonly langkah: readonly Langkah[];
}

const SALAH_TULIS: SalahTulis = { anggotaKe: 1, field: 'namaLengkap', tertulis: 'IDA ROSIDAWATY' };

const ya = () => ({ sesuai: true });

function penerimaan(tempat: Tempat, petugas: Peran, berkas: readonly string[], keluarga: Keluarga, formulir: readonly string[] = []): Langkah[] {
  return [
    { tempat, oleh: ['pemohon'], aksi: 'ajukan-permohonan', isi: () => ({ berkas: berkas.map((kode) => ({ kode, asli: kode !== 'surat-pengantar' })) }) },
    { tempat, oleh: [petugas], aksi: 'periksa-kelengkapan', isi: () => ({}) },
    { tempat, oleh: [petugas], aksi: 'berikan-formulir' },
    { tempat, oleh: ['pemohon'], aksi: 'isi-formulir', isi: () => ({ keluarga, berkas: formulir.map((kode) => ({ kode, asli: false })) }) },
    { tempat, oleh: [petugas], aksi: 'periksa-berkas', isi: ya },
  ];
}

const DESA: readonly Langkah[] = [
  { tempat: 'desa', oleh: ['pemohon'], aksi: 'serahkan-formulir' },
  { tempat: 'desa', oleh: ['kasi-pemerintahan'], aksi: 'teliti-formulir', isi: ya },
  { tempat: 'desa', oleh: ['kasi-pemerintahan'], aksi: 'catat-buku-harian' },
  { tempat: 'desa', oleh: ['kasi-pemerintahan'], aksi: 'ajukan-tanda-tangan' },
  { tempat: 'desa', oleh: ['lurah'], aksi: 'tandatangani-permohonan', isi: ya },
  { tempat: 'desa', oleh: ['kasi-pemerintahan'], aksi: 'catat-buku-induk' },
  { tempat: 'desa', oleh: ['kasi-pemerintahan'], aksi: 'kembalikan-ke-pemohon' },
];

const LOKET: readonly Langkah[] = [
  { tempat: 'kecamatan', oleh: ['pemohon'], aksi: 'datang-ke-loket' },
  { tempat: 'kecamatan', oleh: ['petugas-loket'], aksi: 'verifikasi-berkas', isi: ya },
  { tempat: 'kecamatan', oleh: ['petugas-loket'], aksi: 'register-permohonan' },
  { tempat: 'kecamatan', oleh: ['petugas-loket'], aksi: 'teruskan-ke-operator' },
];

const CETAK: readonly Langkah[] = [
  { tempat: 'siak-sync', oleh: ['operator-siak'], aksi: 'sinkronkan-biodata', sampai: 'BiodataValid' },
  { tempat: 'siak-sync', oleh: ['operator-siak'], aksi: 'cetak-kartu' },
];

const TANDA_TANGAN: readonly Langkah[] = [
  { tempat: 'siak-sync', oleh: ['operator-siak'], aksi: 'serahkan-cetakan' },
  { tempat: 'dinas', oleh: ['verifikator-dinas'], aksi: 'terima-cetakan', isi: ({ serial }) => ({ sesuai: true, serial }) },
  { tempat: 'dinas', oleh: ['verifikator-dinas'], aksi: 'teliti-cetakan', isi: ya },
  { tempat: 'dinas', oleh: ['kabid-dafduk'], aksi: 'paraf-kabid', isi: ya },
  { tempat: 'dinas', oleh: ['sekretaris-dinas'], aksi: 'paraf-sekretaris', isi: ya },
  { tempat: 'dinas', oleh: ['kepala-dinas'], aksi: 'tandatangani-kartu', isi: ya },
  { tempat: 'dinas', oleh: ['verifikator-dinas'], aksi: 'bubuhi-stempel' },
  { tempat: 'dinas', oleh: ['verifikator-dinas'], aksi: 'kirim-ke-kecamatan' },
];

const DRAF: readonly Langkah[] = [
  { tempat: 'siak-sync', oleh: ['operator-siak'], aksi: 'sinkronkan-biodata', sampai: 'BiodataSesuai' },
  { tempat: 'siak-sync', oleh: ['operator-siak'], aksi: 'ajukan-draf' },
  { tempat: 'dinas', oleh: ['verifikator-dinas'], aksi: 'teliti-cetakan', isi: ya },
  { tempat: 'dinas', oleh: ['kabid-dafduk'], aksi: 'paraf-kabid', isi: ya },
  { tempat: 'dinas', oleh: ['sekretaris-dinas'], aksi: 'paraf-sekretaris', isi: ya },
  { tempat: 'dinas', oleh: ['kepala-dinas'], aksi: 'tandatangani-kartu', isi: ya, sampai: 'KartuDitandatanganiElektronik' },
];

const TERIMA: Langkah = { tempat: 'kecamatan', oleh: ['staf-dinas-kecamatan'], aksi: 'terima-kartu', isi: ({ serial }) => ({ serial }) };

const SERAH: readonly Langkah[] = [
  { tempat: 'kecamatan', oleh: ['pemohon'], aksi: 'datang-mengambil' },
  { tempat: 'kecamatan', oleh: ['pemohon'], aksi: 'tunjukkan-tanda-terima', isi: ({ nomorTandaTerima }) => ({ cara: 'tanda-terima', nomor: nomorTandaTerima }) },
  { tempat: 'kecamatan', oleh: ['petugas-loket'], aksi: 'serahkan-kartu', isi: () => ({}) },
];

/** The cases of the demonstration, three on blanko and two signed electronically; or the same of other families: SIAK holds a family for one case at a time. */
export function skenario({ membentukKeluarga, kartuHilang, kelahiran, kartuRusak, membentukKeluargaTte }: KeluargaPeraga = keluargaPeraga()): readonly Kasus[] {
  return [
    {
      judul: 'Keluarga baru, pengantar RT',
      jenis: 'A1-membentuk-keluarga-baru',
      peraga: membentukKeluarga,
      penerbit: 'ketua-rt',
      langkah: [
        ...penerimaan('desa', 'petugas-desa', ['surat-pengantar', 'buku-nikah', 'kk-lama-suami', 'kk-lama-istri'], membentukKeluarga.permohonan),
        ...DESA,
        ...LOKET,
        ...CETAK,
        ...TANDA_TANGAN,
        TERIMA,
        ...SERAH,
      ],
    },
    {
      judul: 'Kartu hilang, pengantar Kepala Desa, temuan SIAK diperbaiki di loket',
      jenis: 'C1-hilang',
      peraga: kartuHilang,
      penerbit: 'kepala-desa',
      salahTulis: SALAH_TULIS,
      langkah: [
        ...penerimaan('kecamatan', 'petugas-loket', ['surat-pengantar', 'surat-kehilangan', 'ktp-pemohon'], dengan(SALAH_TULIS, kartuHilang.permohonan)),
        ...DESA,
        ...LOKET,
        { tempat: 'siak-sync', oleh: ['operator-siak'], aksi: 'sinkronkan-biodata', sampai: 'BiodataTidakValid' },
        { tempat: 'kecamatan', oleh: ['petugas-loket'], aksi: 'perbaiki-data', isi: () => ({ keluarga: kartuHilang.permohonan }) },
        { tempat: 'kecamatan', oleh: ['petugas-loket'], aksi: 'teruskan-ke-operator' },
        ...CETAK,
        ...TANDA_TANGAN,
        TERIMA,
        ...SERAH,
      ],
    },
    {
      judul: 'Kelahiran, satu blanko rusak dicetak ulang',
      jenis: 'B2a-kelahiran',
      peraga: kelahiran,
      penerbit: 'ketua-rt',
      langkah: [
        ...penerimaan('desa', 'petugas-desa', ['surat-pengantar', 'kk-lama', 'surat-keterangan-kelahiran', 'buku-nikah', 'ktp-orang-tua'], kelahiran.permohonan, ['F-1.01']),
        ...DESA,
        ...LOKET,
        ...CETAK,
        { tempat: 'siak-sync', oleh: ['operator-siak'], aksi: 'nyatakan-blanko-rusak', isi: ({ serial }) => ({ serial: serial[2], alasan: 'tinta luntur' }) },
        { tempat: 'siak-sync', oleh: ['operator-siak', 1], aksi: 'cetak-ulang' },
        ...TANDA_TANGAN,
        TERIMA,
        ...SERAH,
      ],
    },
    {
      judul: 'Kartu rusak, tanda tangan elektronik',
      jenis: 'C2-rusak',
      peraga: kartuRusak,
      penerbit: 'ketua-rt',
      langkah: [...penerimaan('desa', 'petugas-desa', ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'], kartuRusak.permohonan), ...DESA, ...LOKET, ...DRAF, ...SERAH],
    },
    {
      judul: 'Keluarga baru, tanda tangan elektronik, kartu kedua orang tua ikut terbit',
      jenis: 'A1-membentuk-keluarga-baru',
      kunci: 'A1-tte',
      peraga: membentukKeluargaTte,
      penerbit: 'ketua-rt',
      langkah: [
        ...penerimaan('desa', 'petugas-desa', ['surat-pengantar', 'buku-nikah', 'kk-lama-suami', 'kk-lama-istri'], membentukKeluargaTte.permohonan),
        ...DESA,
        ...LOKET,
        ...DRAF,
        ...SERAH,
      ],
    },
  ];
}

function dengan({ anggotaKe, field, tertulis }: SalahTulis, keluarga: Keluarga): Keluarga {
  return { ...keluarga, anggota: keluarga.anggota.map((satu, ke) => (ke === anggotaKe ? { ...satu, [field]: tertulis } : satu)) };
}

/** The same case with a form that says what SIAK holds: the short way. */
export function tanpaSalahTulis({ salahTulis, ...kasus }: Kasus): Kasus {
  if (salahTulis === undefined) return kasus;
  const diperbaiki = kasus.langkah.findIndex(({ aksi }) => aksi === 'perbaiki-data');
  const langkah = kasus.langkah.filter(({ sampai }, urutan) => sampai !== 'BiodataTidakValid' && urutan !== diperbaiki && urutan !== diperbaiki + 1);
  return { ...kasus, langkah: langkah.map((satu) => (satu.aksi === 'isi-formulir' ? { ...satu, isi: () => ({ keluarga: kasus.peraga.permohonan }) } : satu)) };
}
