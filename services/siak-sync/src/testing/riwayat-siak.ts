import type { BerkasBerjalan, LembarKartu } from '@kk-lintas/contracts';
import { buatNik, kodeWilayah, type Anggota, type DecisionContext, type Keluarga, type Pelaku, type Petugas } from '@kk-lintas/domain';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';

/** The way of one invented case through the operator's office, as far as a test needs it. */
export const SEKARANG = '2026-11-23T03:00:00.000Z';
export const PEMOHON_CONTOH = { nama: 'Jaka Contoh', nik: buatNik(kodeWilayah('32.04.06'), '1988-03-14', 1, 1) };

const AYAH: Anggota = {
  nik: PEMOHON_CONTOH.nik,
  namaLengkap: PEMOHON_CONTOH.nama,
  jenisKelamin: 1,
  tempatLahir: 'Bandung',
  tanggalLahir: '1988-03-14',
  agama: 1,
  pendidikan: 8,
  pekerjaan: 15,
  golonganDarah: 4,
  statusPerkawinan: 2,
  shdk: 1,
  kewarganegaraan: 1,
  ayah: 'Darma Contoh',
  ibu: 'Sari Contoh',
};
const BAYI: Anggota = { ...AYAH, nik: undefined, namaLengkap: 'Cempaka Contoh', tanggalLahir: '2026-11-01', pendidikan: 1, pekerjaan: 1, statusPerkawinan: 1, shdk: 4 };

export const KELUARGA: Keluarga = {
  alamat: { jalan: 'Jalan Peraga 1', rt: '001', rw: '002', kodePos: '40191', desa: kodeWilayah('32.04.06.2003') },
  anggota: [AYAH, BAYI],
};
export const NIK_BAYI = buatNik(kodeWilayah('32.04.06'), '2026-11-01', 1, 1);
export const NOMOR_KK = '3204062311260001';
export const KELUARGA_TERBIT: Keluarga = { ...KELUARGA, nomorKk: NOMOR_KK, anggota: [AYAH, { ...BAYI, nik: NIK_BAYI }] };

export const OPERATOR: Petugas = { jenis: 'petugas', nip: '198502022010012001', nama: 'Operator Contoh', jabatan: 'Operator SIAK', peran: ['operator-siak'], kantor: '32.04' };
export const OPERATOR_LAIN: Petugas = { ...OPERATOR, nip: '198703032011011003', nama: 'Operator Kedua' };
export const OPERATOR_KERABAT: Petugas = { ...OPERATOR_LAIN, nik: PEMOHON_CONTOH.nik };
export const SISTEM: Pelaku = { jenis: 'sistem', nama: 'kotak masuk' };

export function oleh(actor: Pelaku, now = SEKARANG): DecisionContext {
  return { now, actor, commandId: '00000000-0000-4000-8000-000000000003', random: '00' };
}

export const DARI_LOKET: BerkasBerjalan['pelaku'] = [
  { nip: '197001011995011001', tindakan: 'tanda-tangan' },
  { nip: '198001012005011001', tindakan: 'verifikasi' },
];
export const OPERASI = { nip: OPERATOR.nip, tindakan: 'operasi' } as const;
export const OPERASI_LAIN = { nip: OPERATOR_LAIN.nip, tindakan: 'operasi' } as const;

const DI_KECAMATAN = { jenis: 'kantor', layanan: 'kecamatan', kantor: '32.04.06' } as const;
export const BERJALAN: BerkasBerjalan = {
  permohonanId: 'p-1',
  nomor: '3204062003-2026-00001',
  jenis: 'B2a-kelahiran',
  desa: '32.04.06.2003',
  sidikRahasia: 'a'.repeat(64),
  berkas: [{ id: 'kk-lama', kode: 'kk-lama', nama: 'KK lama', pemegang: DI_KECAMATAN }],
  pelaku: DARI_LOKET,
};
export const JATUH_TEMPO = '2026-11-24T03:00:00.000Z';
export const PEMEGANG_LEMBAR = ['kepala-keluarga', 'rt', 'desa', 'kecamatan', 'dinas'];
export const LEMBAR: readonly LembarKartu[] = PEMEGANG_LEMBAR.map((pemegang, ke) => ({ no: ke + 1, pemegang, serial: `A000000${ke + 1}` }));

export const RUSAK: PeristiwaSiak = { type: 'BlankoRusak', data: { serial: 'A0000003', alasan: 'tinta luntur', nip: OPERATOR.nip } };

const LANJUTAN = {
  'menunggu-sinkronisasi': [{ type: 'BerkasTiba', data: { berjalan: BERJALAN, putaran: 1, jatuhTempo: JATUH_TEMPO }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } }],
  'menunggu-siak': [{ type: 'SinkronisasiDiminta', data: { percobaan: 1, nip: OPERATOR.nip } }],
  'biodata-valid': [{ type: 'BiodataValid', data: { percobaan: 1, nikBaru: 1 }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT } }],
  tercetak: [{ type: 'KartuDicetak', data: { cetakan: 1, nip: OPERATOR.nip, lembar: LEMBAR } }],
  diserahkan: [{ type: 'CetakanDiserahkan', data: { putaran: 1, lembar: LEMBAR } }],
  'diterima-dinas': [{ type: 'CetakanDiterimaDinas', data: { putaran: 1 } }],
} as const satisfies Readonly<Record<string, readonly PeristiwaSiak[]>>;

/** The history of a case that stands at this stage, without returns on the way. */
export function sampai(tahap: keyof typeof LANJUTAN): readonly PeristiwaSiak[] {
  const urutan = Object.keys(LANJUTAN) as (keyof typeof LANJUTAN)[];
  return urutan.slice(0, urutan.indexOf(tahap) + 1).flatMap((satu): readonly PeristiwaSiak[] => LANJUTAN[satu]);
}
