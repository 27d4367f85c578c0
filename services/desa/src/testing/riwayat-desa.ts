import { buatNik, kodeWilayah, PEMOHON, type BerkasAsli, type DecisionContext, type Keluarga, type Pelaku, type Pemegang, type Petugas } from '@kk-lintas/domain';
import type { PenerbitPengantar, PeristiwaDesa } from '../permohonan/permohonan.events';

/** The way of one invented case through a desa, as far as a test needs it. */
export const DESA = '32.04.06.2003';
export const SEKARANG = '2026-11-23T03:00:00.000Z';
export const PEMOHON_CONTOH = { nama: 'Jaka Contoh', nik: buatNik(kodeWilayah('32.04.06'), '1988-03-14', 1, 1) };

export const KELUARGA: Keluarga = {
  alamat: { jalan: 'Jalan Peraga 1', rt: '001', rw: '002', kodePos: '40191', desa: kodeWilayah(DESA) },
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

export const LURAH: Petugas = { jenis: 'petugas', nip: '197001011995011001', nama: 'Lurah Contoh', jabatan: 'Kepala Desa', peran: ['lurah'], kantor: DESA };
export const LURAH_KERABAT: Petugas = { ...LURAH, nik: PEMOHON_CONTOH.nik };

export function oleh(actor: Pelaku, now = SEKARANG): DecisionContext {
  return { now, actor, commandId: '00000000-0000-4000-8000-000000000001', random: '00112233445566778899aabb' };
}

export const POKOK = { nomorPermohonan: '3204062003-2026-00001', jenis: 'C2-rusak', desa: DESA, rt: '001', rw: '002', sidikRahasia: 'a'.repeat(64) };
export const DI_DESA: Pemegang = { jenis: 'kantor', layanan: 'desa', kantor: DESA };

export function berkasPada(pemegang: Pemegang): readonly BerkasAsli[] {
  return ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'].map((kode) => ({ id: kode, kode, nama: kode, pemegang }));
}

export function pengantarTerbit(penerbit: PenerbitPengantar): PeristiwaDesa {
  const tujuan = penerbit === 'kepala-desa' ? 'kecamatan' : 'desa';
  return { type: 'SuratPengantarDiterbitkan', data: { ...POKOK, penerbit, tujuan, nomor: 1, tahun: 2026 }, pribadi: { pemohon: PEMOHON_CONTOH } };
}

export const DIMINTA_ONLINE: readonly PeristiwaDesa[] = [{ type: 'PengantarDiminta', data: POKOK, pribadi: { pemohon: PEMOHON_CONTOH } }];
export const LETTER_OF_RT: readonly PeristiwaDesa[] = [pengantarTerbit('ketua-rt')];
export const LETTER_OF_KEPALA_DESA: readonly PeristiwaDesa[] = [pengantarTerbit('kepala-desa')];

const BERKAS_DIPERIKSA: readonly PeristiwaDesa[] = [
  ...LETTER_OF_RT,
  { type: 'PermohonanDiajukan', data: { kodeBerkas: ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'], dibawa: berkasPada(PEMOHON), diterima: [] } },
  { type: 'KelengkapanDiperiksa', data: { kodeBerkas: ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'], diterima: berkasPada(DI_DESA), tidakDibawa: [] } },
  { type: 'FormulirDiberikan', data: { kode: 'F-1.15', peraturan: 'Permendagri 19/2010', berlakuSampai: '2026-12-07T03:00:00.000Z' } },
  { type: 'FormulirDiisi', data: { jumlahAnggota: 1 }, pribadi: { keluarga: KELUARGA } },
  { type: 'BerkasDiperiksa', data: { dibawaPemohon: false } },
];

const LANJUTAN = {
  'menunggu-penyerahan': BERKAS_DIPERIKSA,
  diserahkan: [{ type: 'FormulirDiserahkan', data: { dibawa: [], diterima: [] } }],
  diteliti: [{ type: 'FormulirDiteliti', data: { diterima: [] } }],
  tercatat: [{ type: 'DicatatDiBukuHarian', data: { nomor: 17, tahun: 2026, jenis: 'C2-rusak' } }],
  'menunggu-tanda-tangan': [{ type: 'DiajukanUntukTandaTangan', data: {} }],
  ditandatangani: [{ type: 'PermohonanDitandatangani', data: { nip: LURAH.nip } }],
  'tercatat-di-buku-induk': [{ type: 'DicatatDiBukuInduk', data: { nomor: 5, tahun: 2026, jumlahAnggota: 1 } }],
  'di-pemohon': [{ type: 'BerkasDikembalikanKePemohon', data: { dikembalikan: ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'] } }],
} as const satisfies Readonly<Record<string, readonly PeristiwaDesa[]>>;

/** The history of a case that stands at this stage, without returns on the way. */
export function sampai(tahap: keyof typeof LANJUTAN): readonly PeristiwaDesa[] {
  const urutan = Object.keys(LANJUTAN) as (keyof typeof LANJUTAN)[];
  return urutan.slice(0, urutan.indexOf(tahap) + 1).flatMap((satu): readonly PeristiwaDesa[] => LANJUTAN[satu]);
}
