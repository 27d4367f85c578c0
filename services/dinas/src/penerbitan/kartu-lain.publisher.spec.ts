import { kodeWilayah } from '@kk-lintas/domain';
import { Direktori, type KantorTerdaftar } from '@kk-lintas/office';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { BERJALAN, KARTU } from '../testing/riwayat-dinas';
import { kartuLainBerubah } from './kartu-lain.publisher';

const kantor = (layanan: KantorTerdaftar['layanan'], kode: string): KantorTerdaftar => ({ id: `${layanan}-${kode}`, layanan, kode, nama: '', url: '', keys: { signing: {}, encryption: {} } }) as KantorTerdaftar;
const DIREKTORI = new Direktori([kantor('dinas', '32.04'), kantor('dinas', '32.05'), kantor('kecamatan', '32.04.06'), kantor('kecamatan', '32.04.32'), kantor('kecamatan', '32.05.01')]);

/** A case that is over, and changed the cards of families who live there. */
function kasus(rumah: readonly string[], tandaTangan?: object): PermohonanDinas {
  const kartuLain = rumah.map((desa, ke) => ({ nomorKk: `320406010199000${ke}`, versi: 5, berakhir: false, keluarga: { ...KARTU.keluarga, alamat: { ...KARTU.keluarga.alamat, desa: kodeWilayah(desa) } } }));
  const dokumen = [-1, ...rumah.keys()].map((kartuKe) => ({ nomorDokumen: `3204-26-0000000${kartuKe + 1}`, kartuKe, versi: 5, dikeluarkan: '2026-11-23', ...tandaTangan }));
  return { tahap: 'selesai', lembar: [], putaran: 1, pelaku: [], berjalan: BERJALAN, kartu: { ...KARTU, kartuLain }, dokumen } as PermohonanDinas;
}

const pesan = (permohonan: PermohonanDinas) => kartuLainBerubah(permohonan, { direktori: DIREKTORI });

describe('the card of another family that changed', () => {
  it('is told to the kecamatan where that family lives, with a case of its own for each', () => {
    const [satu, dua] = pesan(kasus(['32.04.06.1001', '32.04.32.2005']));
    expect([satu?.tujuan, dua?.tujuan]).toEqual([['kecamatan-32.04.06'], ['kecamatan-32.04.32']]);
    expect(satu?.data).toMatchObject({ permohonanId: BERJALAN.permohonanId, desa: '32.04.06.1001', kasus: { nomor: `${BERJALAN.nomor}-L1` } });
    expect(dua?.data).toMatchObject({ kasus: { nomor: `${BERJALAN.nomor}-L2` } });
    expect(new Set([satu, dua].map((data) => JSON.stringify(data?.data)))).toHaveProperty('size', 2);
    expect(pesan(kasus(['32.04.06.1001', '32.04.32.2005']))).toEqual([satu, dua]);
  });

  it('is named by its signed document where there is one', () => {
    const [tte] = pesan(kasus(['32.04.06.1001'], { tandaTangan: {} }));
    expect(tte?.data).toMatchObject({ nomorDokumen: '3204-26-00000001' });
    expect(pesan(kasus(['32.04.06.1001']))[0]?.data).not.toHaveProperty('nomorDokumen');
  });

  it.each([
    ['of another Dinas', '32.05.01.2001'],
    ['without a kecamatan of this system', '32.04.99.2001'],
  ])('in a region %s is told to nobody', (_, desa) => expect(pesan(kasus([desa]))).toEqual([]));

  it('that ended, or whose data were destroyed, is told to nobody', () => {
    const permohonan = kasus(['32.04.06.1001']);
    const berakhir = { ...KARTU, kartuLain: [{ nomorKk: '3204060101990000', versi: 5, berakhir: true }] };
    expect(pesan({ ...permohonan, kartu: berakhir })).toEqual([]);
    expect(pesan({ ...permohonan, kartu: undefined })).toEqual([]);
  });
});
