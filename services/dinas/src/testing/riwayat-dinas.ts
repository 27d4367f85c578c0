import type { BerkasBerjalan, LembarKartu } from '@kk-lintas/contracts';
import { buatNik, kodeWilayah, type DecisionContext, type Keluarga, type Pelaku, type Peran, type Petugas } from '@kk-lintas/domain';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';

/** The way of one invented card through the Dinas, as far as a test needs it. */
export const PEMOHON_CONTOH = { nama: 'Jaka Contoh', nik: buatNik(kodeWilayah('32.04.06'), '1988-03-14', 1, 1) };

const KELUARGA: Keluarga = {
  nomorKk: '3204062311260001',
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
export const KARTU = { pemohon: PEMOHON_CONTOH, nomorKk: '3204062311260001', keluarga: KELUARGA };

function pejabat(nip: string, jabatan: string, peran: Peran): Petugas {
  return { jenis: 'petugas', nip, nama: `${jabatan} Contoh`, jabatan, peran: [peran], kantor: '32.04' };
}

export const VERIFIKATOR = pejabat('198801012012011001', 'Verifikator', 'verifikator-dinas');
export const KABID = pejabat('197502022000011002', 'Kepala Bidang', 'kabid-dafduk');
export const SEKRETARIS = pejabat('197203031998012003', 'Sekretaris', 'sekretaris-dinas');
export const KEPALA = pejabat('196804041993011004', 'Kepala Dinas', 'kepala-dinas');
export const SISTEM: Pelaku = { jenis: 'sistem', nama: 'kotak masuk' };

export function oleh(actor: Pelaku): DecisionContext {
  return { now: '2026-11-23T03:00:00.000Z', actor, commandId: '00000000-0000-4000-8000-000000000004', random: '00' };
}

export const DARI_OPERATOR: BerkasBerjalan['pelaku'] = [
  { nip: '197001011995011001', tindakan: 'tanda-tangan' },
  { nip: '198001012005011001', tindakan: 'verifikasi' },
  { nip: '198502022010012001', tindakan: 'operasi' },
];
export const BERJALAN: BerkasBerjalan = {
  permohonanId: 'p-1',
  nomor: '3204062003-2026-00001',
  jenis: 'C2-rusak',
  desa: '32.04.06.2003',
  sidikRahasia: 'a'.repeat(64),
  berkas: [{ id: 'kk-rusak', kode: 'kk-rusak', nama: 'KK yang rusak', pemegang: { jenis: 'kantor', layanan: 'kecamatan', kantor: '32.04.06' } }],
  pelaku: DARI_OPERATOR,
};
export const LEMBAR: readonly LembarKartu[] = ['kepala-keluarga', 'rt', 'desa'].map((pemegang, ke) => ({ no: ke + 1, pemegang, serial: `A000000${ke + 1}` }));

const LANJUTAN = {
  'cetakan-tiba': [{ type: 'CetakanTiba', data: { berjalan: BERJALAN, lembar: LEMBAR, putaran: 1 }, pribadi: KARTU }],
  diterima: [{ type: 'CetakanDiterima', data: { putaran: 1 } }],
  diteliti: [{ type: 'CetakanDiteliti', data: { nip: VERIFIKATOR.nip } }],
  'diparaf-kabid': [{ type: 'DiparafKabid', data: { nip: KABID.nip } }],
  'diteruskan-sekretaris': [{ type: 'DiteruskanSekretaris', data: { nip: SEKRETARIS.nip } }],
  ditandatangani: [{ type: 'KartuDitandatangani', data: { nip: KEPALA.nip } }],
  distempel: [{ type: 'KartuDistempel', data: {} }],
  dikirim: [{ type: 'KartuDikirim', data: { nomor: 8, tahun: 2026 } }],
  sampai: [{ type: 'KartuSampai', data: { nomorPengiriman: 8 } }],
} as const satisfies Readonly<Record<string, readonly PeristiwaDinas[]>>;

/** The history of a card that stands at this stage, without returns on the way. */
export function sampai(tahap: keyof typeof LANJUTAN): readonly PeristiwaDinas[] {
  const urutan = Object.keys(LANJUTAN) as (keyof typeof LANJUTAN)[];
  return urutan.slice(0, urutan.indexOf(tahap) + 1).flatMap((satu): readonly PeristiwaDinas[] => LANJUTAN[satu]);
}
