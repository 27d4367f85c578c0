import type { BerkasBerjalan, LembarKartu, PokokPermohonan } from '@kk-lintas/contracts';
import { buatNik, kodeWilayah, PEMOHON, type BerkasAsli, type DecisionContext, type Keluarga, type Pelaku, type Pemegang, type Petugas } from '@kk-lintas/domain';
import type { PeristiwaKecamatan } from '../permohonan/permohonan.events';

/** The way of one invented case through a kecamatan, as far as a test needs it. */
export const KECAMATAN = '32.04.06';
/** A Monday, 10:00 WIB. */
export const SEKARANG = '2026-11-23T03:00:00.000Z';
export const PEMOHON_CONTOH = { nama: 'Jaka Contoh', nik: buatNik(kodeWilayah(KECAMATAN), '1988-03-14', 1, 1) };

export const KELUARGA: Keluarga = {
  alamat: { jalan: 'Jalan Peraga 1', rt: '001', rw: '002', kodePos: '40191', desa: kodeWilayah('32.04.06.2003') },
  anggota: [
    {
      nik: PEMOHON_CONTOH.nik,
      namaLengkap: PEMOHON_CONTOH.nama,
      jenisKelamin: 1,
      tempatLahir: 'Bandung',
      tanggalLahir: '1988-03-14',
      agama: 1,
      pendidikan: 8,
      pekerjaan: 15,
      golonganDarah: 4,
      statusPerkawinan: 1,
      shdk: 1,
      kewarganegaraan: 1,
      ayah: 'Darma Contoh',
      ibu: 'Sari Contoh',
    },
  ],
};

export const LURAH_NIP = '197001011995011001';
export const LOKET: Petugas = { jenis: 'petugas', nip: '198001012005011001', nama: 'Loket Contoh', jabatan: 'Petugas loket', peran: ['petugas-loket'], kantor: KECAMATAN };
export const LOKET_KERABAT: Petugas = { ...LOKET, nik: PEMOHON_CONTOH.nik };
export const KOTAK_MASUK: Pelaku = { jenis: 'sistem', nama: 'kotak masuk' };

export function oleh(actor: Pelaku, now = SEKARANG): DecisionContext {
  return { now, actor, commandId: '00000000-0000-4000-8000-000000000002', random: '00' };
}

export const POKOK: PokokPermohonan = { permohonanId: 'p-1', nomor: '3204062003-2026-00001', jenis: 'C2-rusak', desa: '32.04.06.2003', sidikRahasia: 'a'.repeat(64) };
export const DI_KECAMATAN: Pemegang = { jenis: 'kantor', layanan: 'kecamatan', kantor: KECAMATAN };
export const KODE = ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'];
export const TANDA_TANGAN_LURAH = { nip: LURAH_NIP, tindakan: 'tanda-tangan' } as const;
export const VERIFIKASI_LOKET = { nip: LOKET.nip, tindakan: 'verifikasi' } as const;
export const LEMBAR: readonly LembarKartu[] = ['kepala-keluarga', 'rt', 'desa'].map((pemegang, ke) => ({ no: ke + 1, pemegang, serial: `A000000${ke + 1}` }));

export function berkasPada(pemegang: Pemegang): readonly BerkasAsli[] {
  return KODE.map((kode) => ({ id: kode, kode, nama: kode, pemegang }));
}

export const BERJALAN: BerkasBerjalan = { ...POKOK, berkas: berkasPada(PEMOHON), pelaku: [TANDA_TANGAN_LURAH] };

export const LETTER_OF_KEPALA_DESA: readonly PeristiwaKecamatan[] = [
  { type: 'PengantarDiterima', data: { pokok: POKOK, nomorSurat: 1, tahunSurat: 2026 }, pribadi: { pemohon: PEMOHON_CONTOH } },
];

const LANJUTAN = {
  'menunggu-kedatangan': [{ type: 'BerkasDesaSiap', data: { berjalan: BERJALAN, nomorBukuHarian: 17, sejak: SEKARANG }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } }],
  'di-loket': [{ type: 'PemohonDatangKeLoket', data: { dibawa: KODE, diterima: [] } }],
  terverifikasi: [
    { type: 'BerkasDiverifikasi', data: { nip: LOKET.nip, diterima: KODE } },
    { type: 'DicatatDiBukuPermohonan', data: { nomor: 3, tahun: 2026, jenis: 'C2-rusak' } },
  ],
  teregister: [
    { type: 'PermohonanDiregister', data: {} },
    { type: 'TandaTerimaDiterbitkan', data: { nomor: 41, tahun: 2026, jatuhTempo: '2026-11-24T03:00:00.000Z' } },
  ],
  'di-operator': [{ type: 'BerkasDiteruskanKeOperator', data: { putaran: 1 } }],
  'dalam-pengiriman': [
    { type: 'KartuDalamPengiriman', data: { nomorPengiriman: 8, lembar: LEMBAR, pelaku: [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET] }, pribadi: { nomorKk: '3204062311260001', keluarga: KELUARGA } },
  ],
  'siap-diambil': [{ type: 'KartuDiterimaKecamatan', data: { nomorPengiriman: 8, sejak: SEKARANG } }],
  diambil: [{ type: 'PemohonDatangMengambil', data: {} }],
  'siap-diserahkan': [{ type: 'TandaTerimaDiterima', data: { cara: 'tanda-terima', jumlahBayar: 0 } }],
  diserahkan: [{ type: 'KartuDiserahkan', data: { berkasKembali: ['surat-pengantar', 'ktp-pemohon'] } }],
} as const satisfies Readonly<Record<string, readonly PeristiwaKecamatan[]>>;

/** The history of a case that stands at this stage, without returns on the way. */
export function sampai(tahap: keyof typeof LANJUTAN): readonly PeristiwaKecamatan[] {
  const urutan = Object.keys(LANJUTAN) as (keyof typeof LANJUTAN)[];
  return urutan.slice(0, urutan.indexOf(tahap) + 1).flatMap((satu): readonly PeristiwaKecamatan[] => LANJUTAN[satu]);
}
