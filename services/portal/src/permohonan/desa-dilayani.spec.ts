import { keberatanDesa } from './desa-dilayani';

const desa = (...kode: readonly string[]) => kode.map((satu) => ({ kode: satu, nama: `Desa ${satu.slice(-1)}` }));
/** Seven kecamatan of five desa each. */
const BANYAK = Array.from({ length: 35 }, (_, ke) => `32.04.0${1 + Math.floor(ke / 5)}.200${1 + (ke % 5)}`);

it('a desa that is served is nothing to object to', () => {
  expect(keberatanDesa('32.04.05.2001', desa('32.04.05.2001'))).toBeUndefined();
});

it.each([
  ['those of its kecamatan', '32.04.05.2009', ['32.04.05.2001', '32.04.06.2003'], 'yang dilayani: 32.04.05.2001 Desa 1'],
  ['all where its kecamatan has none', '32.04.09.2009', ['32.04.05.2001', '32.04.06.2003'], 'yang dilayani: 32.04.05.2001 Desa 1, 32.04.06.2003 Desa 3'],
  ['the kecamatan where all are too many', '32.04.09.2009', BANYAK, 'yang dilayani ada di kecamatan 32.04.01, 32.04.02, 32.04.03, 32.04.04, 32.04.05, 32.04.06, 32.04.07'],
])('one that is not is told which are: %s', (_, kode, dilayani, sebut) => {
  expect(keberatanDesa(kode, desa(...dilayani))).toBe(`desa atau kelurahan ini belum dilayani; ${sebut}`);
});
