import { spesifikasi } from '@kk-lintas/domain';
import { KELUARGA, KOTAK_MASUK, LEMBAR, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { kartuAsalHilang } from './kartu-asal.reaction';
import { pembetulanUntuk, pokokPembetulan } from './pembetulan';
import { penggantiUntuk } from './pengganti';
import { KARTU_KELIRU } from './penyerahan.decide';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';
import { VIEW_KECAMATAN } from './permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const { initialState, evolve } = PERMOHONAN_KECAMATAN.decider;
const PEMBETULAN = pembetulanUntuk(POKOK);
const ALASAN = 'tas kurir tertinggal';
const CATAT = { type: 'CatatKartuAsalHilang', alasan: ALASAN } as const;
const TERCATAT: PeristiwaKecamatan = { type: 'KartuAsalDinyatakanHilang', data: { alasan: ALASAN } };
const DIMINTA: PeristiwaKecamatan = { type: 'PembetulanDiminta', data: { alasan: 'nama ibu keliru', pembetulan: PEMBETULAN } };
const TERSERAHKAN: PeristiwaKecamatan = { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, serial: LEMBAR.map(({ serial }) => serial), alasan: ALASAN, pengganti: PEMBETULAN } };
const DIBUKA: readonly PeristiwaKecamatan[] = [
  { type: 'PembetulanDibuka', data: { pokok: { ...pokokPembetulan(POKOK), dibuka: SEKARANG }, alasan: 'nama ibu keliru', berkas: [KARTU_KELIRU] }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } },
];
const DIBAWA: PeristiwaKecamatan = { type: 'DataDiperbaiki', data: { jumlahTemuan: 0 }, pribadi: { keluarga: KELUARGA } };
const DITERUSKAN: readonly PeristiwaKecamatan[] = [DIBAWA, { type: 'BerkasDiverifikasi', data: { nip: LOKET.nip, diterima: [KARTU_KELIRU.id] } }, { type: 'BerkasDiteruskanKeOperator', data: { putaran: 1 } }];
const DITEMUKAN: PeristiwaKecamatan = { type: 'TemuanSiakDiterima', data: { temuan: [], pelaku: [], sejak: SEKARANG }, pribadi: { nilai: [] } };
const DIKEMBALIKAN: PeristiwaKecamatan = { type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan: 'pemohon', alasan: 'bukti kurang', sejak: SEKARANG } };
const KEDALUWARSA: PeristiwaKecamatan = { type: 'PermohonanKedaluwarsa', data: { alasan: 'Data yang dikembalikan tidak dibetulkan sampai batas waktu.' } };

const setelah = (hari: number) => new Date(Date.parse(SEKARANG) + hari * 86_400_000).toISOString();
const keadaan = (riwayat: readonly PeristiwaKecamatan[]): PermohonanKecamatan => riwayat.reduce(evolve, initialState());
const diserahkan = (...lagi: readonly PeristiwaKecamatan[]) => keadaan([...sampai('diserahkan'), ...lagi, TERSERAHKAN]);

function react(asal: PermohonanKecamatan, koreksi: readonly PeristiwaKecamatan[]) {
  // The reaction reads the event's data alone.
  const event = { data: TERSERAHKAN.data } as unknown as Parameters<typeof kartuAsalHilang.react>[0];
  const load = <State>(_: unknown, id: string) => (id === PEMBETULAN.permohonanId ? Promise.resolve(keadaan(koreksi) as State) : Promise.reject(new Error('no other stream')));
  return kartuAsalHilang.react(event, { stateAt: <State>() => Promise.resolve(asal as State), load, keep: () => Promise.reject(new Error('no document')) });
}

describe('the correction of a card that had been declared lost when it was handed over', () => {
  it('is told so, once', async () => {
    expect(await react(diserahkan(DIMINTA), DIBUKA)).toEqual({ aggregate: PERMOHONAN_KECAMATAN, id: PEMBETULAN.permohonanId, command: CATAT });
    kecamatan.given([]).when(CATAT, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya');
    kecamatan.given(DIBUKA).when(CATAT, oleh(KOTAK_MASUK)).then([TERCATAT]);
    kecamatan.given([...DIBUKA, TERCATAT]).when(CATAT, oleh(KOTAK_MASUK)).then([]);
  });

  it.each<[string, readonly PeristiwaKecamatan[]]>([
    ['while nobody mended it', []],
    ['while a finding of SIAK waits', [...DITERUSKAN, DITEMUKAN]],
    ['while it was sent back to its family', [DIBAWA, DIKEMBALIKAN]],
  ])('is only reminded of %s: SIAK has its card in force, and the family has a void one', (_, lagi) => {
    const riwayat = [...DIBUKA, ...lagi, TERCATAT];
    expect(VIEW_KECAMATAN.tenggat(keadaan(riwayat))).toMatchObject([{ nama: 'pengingat-datang-ke-loket', pada: setelah(7) }]);
    const diingatkan: PeristiwaKecamatan = { type: 'PengingatDikirim', data: { untuk: 'datang-ke-loket', pada: setelah(7) } };
    kecamatan.given([...riwayat, diingatkan]).when({ type: 'NyatakanKedaluwarsa', pada: setelah(30) }, oleh(KOTAK_MASUK, setelah(30))).then([]);
  });

  it('tells the loket that the family has to know', () => {
    expect(VIEW_KECAMATAN.antrean(keadaan([...DIBUKA, TERCATAT]))).toMatchObject({ langkah: '10', menunggu: 'petugas-loket', tugas: expect.stringContaining('dinyatakan hilang') as string });
  });

  it.each<[string, PeristiwaKecamatan]>([
    ['expired', KEDALUWARSA],
    ['was stopped', { type: 'PermohonanDihentikan', data: { nip: LOKET.nip, sebab: 'permintaan-keluarga', alasan: 'keluarga pindah', berkasKembali: [] } }],
  ])('leaves the other card to a case of its own when it %s before the loss was known', async (_, berakhir) => {
    kecamatan.given([...DIBUKA, berakhir]).when(CATAT, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya');
    expect(await react(diserahkan(DIMINTA), [...DIBUKA, berakhir])).toMatchObject({ id: penggantiUntuk(POKOK).permohonanId, command: { type: 'BukaKartuLain', dari: { permohonanId: POKOK.permohonanId, sebab: 'dinyatakan-hilang' } } });
  });

  it('has nothing to mind once its family got the other card', () => {
    kecamatan.given([...DIBUKA, { type: 'KartuDiserahkan', data: { berkasKembali: [] } }]).when(CATAT, oleh(KOTAK_MASUK)).then([]);
  });
});

it('a lost card without a correction, or without its personal data, tells no correction', async () => {
  expect(await react(diserahkan(), [])).toBeUndefined();
  expect(await react({ ...diserahkan(DIMINTA), pemohon: undefined }, [])).toBeUndefined();
});
