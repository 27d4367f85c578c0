import type { PemohonPribadi } from '@kk-lintas/contracts';
import { buatNik, kodeWilayah, spesifikasi, type Anggota, type Keluarga } from '@kk-lintas/domain';
import { BERJALAN, KECAMATAN, KELUARGA, LOKET, oleh, PEMOHON_CONTOH, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const [DASAR] = KELUARGA.anggota as readonly [Anggota];
const orang = (namaLengkap: string, tanggalLahir: string, seri: number, shdk: Anggota['shdk']): Anggota => ({ ...DASAR, nik: buatNik(kodeWilayah(KECAMATAN), tanggalLahir, 1, seri), namaLengkap, tanggalLahir, shdk });
const ADIK = orang('Juju Contoh', '1992-05-02', 7, 9);
const A: Keluarga = { ...KELUARGA, nomorKk: '3204062311260001', anggota: [DASAR, ADIK] };
const B: Keluarga = { ...KELUARGA, nomorKk: '3204062311260002', anggota: [orang('Barda Peraga', '1970-01-09', 4, 1), orang('Bimo Peraga', '1999-03-03', 5, 9)] };
const NOMOR_B: Keluarga = { ...A, nomorKk: B.nomorKk };

interface Temuan {
  readonly anggotaKe?: number;
  readonly field: string;
  readonly kode: string;
  readonly nilaiSiak?: string;
}

/** What SIAK answers. */
function ditemukan(...temuan: readonly Temuan[]): PeristiwaKecamatan {
  const lengkap = temuan.map(({ anggotaKe = 0, ...satu }) => ({ anggotaKe, nilaiPermohonan: '', nilaiSiak: '', ...satu }));
  return {
    type: 'TemuanSiakDiterima',
    data: { temuan: lengkap.map(({ anggotaKe, field, kode }) => ({ anggotaKe, field, kode, kantorPerbaikan: 'dinas' })), pelaku: [] },
    pribadi: { nilai: lengkap.map(({ anggotaKe, field, nilaiPermohonan, nilaiSiak }) => ({ anggotaKe, field, nilaiPermohonan, nilaiSiak })) },
  };
}

function diOperator(jenis: string, keluarga = A, pemohon: PemohonPribadi = PEMOHON_CONTOH): readonly PeristiwaKecamatan[] {
  const [, ...lanjut] = sampai('di-operator');
  return [{ type: 'BerkasDesaSiap', data: { berjalan: { ...BERJALAN, jenis }, nomorBukuHarian: 17, sejak: SEKARANG }, pribadi: { pemohon, keluarga } }, ...lanjut];
}

const perbaiki = (keluarga: Keluarga): PerintahKecamatan => ({ type: 'PerbaikiData', keluarga });
const perbaikan = (keluarga: Keluarga): readonly PeristiwaKecamatan[] => [
  { type: 'DataDiperbaiki', data: { jumlahTemuan: 1 }, pribadi: { keluarga } },
  { type: 'BerkasDiteruskanKeOperator', data: { putaran: 2 } },
];
const kurang = B.anggota.map(({ nik }): Temuan => ({ field: 'anggota', kode: 'anggota-kurang', nilaiSiak: nik }));

describe('a reprint of family A does not become the card of family B', () => {
  it.each(['kartu-ditahan', 'kartu-lain-berubah'])('by its number, when SIAK says only to wait (%s); the same form may be sent again with a word why', (kode) => {
    const riwayat = [...diOperator('C2-rusak'), ditemukan({ field: 'nomorKk', kode, nilaiSiak: A.nomorKk })];
    kecamatan.given(riwayat).when(perbaiki(NOMOR_B), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.nomorKk', details: { aturan: 'R15' } });
    kecamatan.given(riwayat).when({ type: 'PerbaikiData', keluarga: A, alasan: 'kasus lain sudah selesai' }, oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });

  it('by its number, when the number of A ended: the case is to be ended', () => {
    const riwayat = [...diOperator('C2-rusak'), ditemukan({ field: 'nomorKk', kode: 'nomor-kk-tidak-aktif' })];
    for (const keluarga of [NOMOR_B, A]) kecamatan.given(riwayat).when(perbaiki(keluarga), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.nomorKk', reason: expect.stringContaining('hentikan-permohonan') as string });
  });

  it('by its whole family, once the number of B stands on the form', () => {
    const pergi = A.anggota.map((_, anggotaKe): Temuan => ({ anggotaKe, field: 'nik', kode: 'nik-aktif-di-kk-lain' }));
    const riwayat = [...diOperator('C2-rusak'), ditemukan({ field: 'nomorKk', kode: 'kartu-ditahan' }), ...perbaikan(NOMOR_B), ditemukan(...pergi, ...kurang)];
    kecamatan.given(riwayat).when(perbaiki(B), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota', reason: expect.stringContaining('hentikan-permohonan') as string });
  });

  it('by a NIK that another case holds', () => {
    const riwayat = [...diOperator('C2-rusak'), ditemukan({ anggotaKe: 1, field: 'nik', kode: 'nik-ditahan' })];
    kecamatan.given(riwayat).when(perbaiki({ ...A, anggota: [DASAR, { ...ADIK, nik: B.anggota[1]?.nik }] }), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.1.nik', details: { aturan: 'R15' } });
  });
});

describe('who applied stays on the form that is mended', () => {
  const tanpaAdik: Keluarga = { ...A, anggota: [DASAR] };
  const adik = { nama: ADIK.namaLengkap, nik: ADIK.nik ?? '' };
  const pergi = ditemukan({ anggotaKe: 1, field: 'nik', kode: 'nik-aktif-di-kk-lain' });

  it('in a reprint, also when SIAK lets the row go, and in a kind that may change data', () => {
    kecamatan.given([...diOperator('C2-rusak', A, adik), pergi]).when(perbaiki(tanpaAdik), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota' });
    kecamatan.given([...diOperator('B3-perubahan-elemen'), ditemukan({ field: 'alamat.rt', kode: 'beda-dengan-siak' })]).when(perbaiki(B), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota' });
  });

  it('but where he or she came with a power of attorney, of which the desa need not have told', () => {
    const kuasa = { nama: 'Kuasa Contoh', nik: buatNik(kodeWilayah(KECAMATAN), '1980-01-01', 1, 9) };
    kecamatan.given([...diOperator('C2-rusak', A, kuasa), pergi]).when(perbaiki(tanpaAdik), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });

  it('and a NIK that SIAK does not know is mended under the same name', () => {
    const riwayat = [...diOperator('C2-rusak', A, adik), ditemukan({ anggotaKe: 1, field: 'nik', kode: 'nik-tidak-dikenal' })];
    const dengan = (ubah: Partial<Anggota>): Keluarga => ({ ...A, anggota: [DASAR, { ...ADIK, nik: buatNik(kodeWilayah(KECAMATAN), '1992-05-02', 1, 8), ...ubah }] });
    kecamatan.given(riwayat).when(perbaiki(dengan({})), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
    const bebas = riwayat.map((satu) => (satu.type === 'BerkasDesaSiap' ? { ...satu, data: { ...satu.data, berjalan: { ...satu.data.berjalan, jenis: 'B3-perubahan-elemen' } } } : satu));
    kecamatan.given(bebas).when(perbaiki(dengan({ namaLengkap: 'Orang Lain' })), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota' });
  });
});
