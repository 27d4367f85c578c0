import { baca } from './berkas-beku';
import { BARIS, barisSekarang, TANPA_BARIS, type BarisBeku, type BarisLayanan } from './baris-beku';
import { LAYANAN } from './kantor-beku';
import { keluhanBaris } from './keluhan-baris';

const BEKU = baca<BarisBeku>(BARIS);

describe('the rows that projections make of the frozen histories', () => {
  it.each(LAYANAN)('are in %s those frozen of its versions: who changes them raises the version, so that no office keeps old ones', (layanan) => {
    const sekarang = barisSekarang(layanan);
    expect(new Set(Object.values(sekarang.permohonan?.baris ?? {})).size).toBeGreaterThan(2);
    expect(keluhanBaris(layanan, BEKU[layanan] ?? {}, sekarang)).toEqual([]);
  });

  it('are there for every projection of the system, but for those of what every office keeps', () => {
    const kosong = LAYANAN.flatMap((layanan) => Object.entries(BEKU[layanan] ?? {}).flatMap(([koleksi, { baris }]) => (Object.values(baris).every((satu) => satu === TANPA_BARIS) ? [`${layanan}/${koleksi}`] : [])));
    expect(kosong).toEqual(['desa', 'siak-sync', 'dinas', 'portal'].map((layanan) => `${layanan}/insiden`));
  });
});

describe('a projection', () => {
  const beku: BarisLayanan = { permohonan: { version: 2, baris: { 'a.json': 'aa', 'b.json': 'bb' } } };
  const kini = (version: number, baris: Record<string, string>): BarisLayanan => ({ permohonan: { version, baris } });

  it.each<[string, BarisLayanan, string | undefined]>([
    ['that makes the same rows', kini(2, { 'a.json': 'aa', 'b.json': 'bb' }), undefined],
    ['that makes another row in the same version', kini(2, { 'a.json': 'aa', 'b.json': 'xx' }), 'are others than those frozen (b.json) while its version is still 2'],
    ['that makes no row of a history any more', kini(2, { 'a.json': 'aa', 'b.json': TANPA_BARIS }), 'are others than those frozen (b.json)'],
    ['of a higher version', kini(3, { 'a.json': 'aa', 'b.json': 'xx' }), 'in version 3 are not frozen yet'],
    ['of a lower version', kini(1, { 'a.json': 'aa', 'b.json': 'bb' }), 'went back from version 2 to 1'],
    ['of a new history', kini(2, { 'a.json': 'aa', 'b.json': 'bb', 'c.json': 'cc' }), 'from c.json are not frozen yet'],
    ['that is new', { ...beku, lain: { version: 1, baris: {} } }, 'the rows of desa/lain in version 1 are not frozen yet'],
    ['that is gone', {}, 'desa/permohonan is frozen, but no projection makes it'],
  ])('%s hears what is to be done, if anything', (_what, sekarang, keluhan) => {
    expect(keluhanBaris('desa', beku, sekarang)).toEqual(keluhan === undefined ? [] : [expect.stringContaining(keluhan)]);
  });
});
