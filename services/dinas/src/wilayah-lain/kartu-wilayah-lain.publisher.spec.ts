import { kodeWilayah } from '@kk-lintas/domain';
import { Direktori, type KantorTerdaftar } from '@kk-lintas/office';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { BERJALAN, KARTU } from '../testing/riwayat-dinas';
import { kartuWilayahLain } from './kartu-wilayah-lain.publisher';

const kantor = (layanan: KantorTerdaftar['layanan'], kode: string): KantorTerdaftar => ({ id: `${layanan}-${kode}`, layanan, kode, nama: '', url: '', keys: { signing: {}, encryption: {} } }) as KantorTerdaftar;
const DIREKTORI = new Direktori([kantor('dinas', '32.04'), kantor('dinas', '32.05'), kantor('kecamatan', '32.05.01')]);
const GARUT = { ...KARTU.keluarga, alamat: { ...KARTU.keluarga.alamat, desa: kodeWilayah('32.05.01.2001') } };
const NOMOR_GARUT = '3205010101150001';

type KartuLain = NonNullable<NonNullable<PermohonanDinas['kartu']>['kartuLain']>[number];

function kasus(kartuLain: readonly KartuLain[], lain: { readonly nomorKk?: string; readonly versi?: number; readonly hilang?: readonly number[] } = {}): PermohonanDinas {
  const { nomorKk = KARTU.nomorKk, versi = 1, hilang } = lain;
  const dokumen = [{ nomorDokumen: '3204-26-00000000', kartuKe: -1, versi, dikeluarkan: '2026-11-23' }];
  return { tahap: 'distempel', lembar: [], putaran: 1, pelaku: [], berjalan: BERJALAN, kartu: { ...KARTU, nomorKk, versi, kartuLain }, dokumen, ...(hilang !== undefined && { hilang }) };
}

const pesan = (permohonan: PermohonanDinas) => kartuWilayahLain(permohonan, { direktori: DIREKTORI });
const BERUBAH: KartuLain = { nomorKk: NOMOR_GARUT, versi: 5, berakhir: false, keluarga: GARUT };

describe('a card of another kabupaten that a case changed', () => {
  it('is told to the Dinas there with the family, whose case is named, and nothing of it in the open', () => {
    const [satu, ...lain] = pesan(kasus([BERUBAH]));
    expect(satu).toMatchObject({ tujuan: ['dinas-32.05'], data: { permohonanId: BERJALAN.permohonanId, kasus: { nomor: `${BERJALAN.nomor}-L1` }, nasib: 'berubah', versi: 5, sejak: '2026-11-23', desaKeluarga: '32.05.01.2001' }, pribadi: { nomorKk: NOMOR_GARUT, keluarga: GARUT } });
    expect(JSON.stringify(satu?.data)).not.toContain(NOMOR_GARUT);
    expect(lain).toEqual([]);
    expect(pesan(kasus([BERUBAH]))).toEqual([satu]);
  });

  it('ended: its Dinas is found by the number, and nobody lives there', () => {
    const [satu] = pesan(kasus([{ nomorKk: NOMOR_GARUT, versi: 5, berakhir: true }]));
    expect(satu).toMatchObject({ tujuan: ['dinas-32.05'], data: { nasib: 'berakhir', versi: 5 }, pribadi: { nomorKk: NOMOR_GARUT } });
    expect(satu?.data).not.toHaveProperty('desaKeluarga');
  });

  it('moved here as a whole with its number', () => {
    expect(pesan(kasus([], { nomorKk: NOMOR_GARUT, versi: 3 }))).toMatchObject([{ tujuan: ['dinas-32.05'], data: { nasib: 'pindah', versi: 3 } }]);
  });

  it.each([
    ['of the own kabupaten', kasus([{ ...BERUBAH, keluarga: KARTU.keluarga }], { versi: 4 })],
    ['of a kabupaten that the directory does not have', kasus([{ nomorKk: '7301010101150001', versi: 2, berakhir: true }])],
    ['with a number that is new', kasus([], { nomorKk: NOMOR_GARUT })],
    ['told at the stamp before a loss', kasus([BERUBAH], { hilang: [8] })],
    ['whose data were destroyed', { ...kasus([BERUBAH]), kartu: undefined }],
  ])('%s is told to nobody', (_, permohonan) => expect(pesan(permohonan as PermohonanDinas)).toEqual([]));
});
