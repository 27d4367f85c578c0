import { kodeWilayah, spesifikasi } from '@kk-lintas/domain';
import { KABID, KEPALA, oleh, sampai, SEKRETARIS, SISTEM, VERIFIKATOR } from '../testing/riwayat-dinas';
import { PERMOHONAN_DINAS } from './permohonan.aggregate';
import type { PeristiwaDinas } from './permohonan.events';

const dinas = spesifikasi(PERMOHONAN_DINAS.decider);
const LANGKAH = [
  ['diterima', 'TelitiCetakan', VERIFIKATOR],
  ['diteliti', 'ParafKabid', KABID],
  ['diparaf-kabid', 'ParafSekretaris', SEKRETARIS],
  ['diteruskan-sekretaris', 'TandatanganiKartu', KEPALA],
] as const;

/** The same history of a card with an address elsewhere. */
function beralamat(desa: string, riwayat: readonly PeristiwaDinas[]): readonly PeristiwaDinas[] {
  return riwayat.map((satu) => {
    if (satu.type !== 'CetakanTiba' || satu.pribadi === undefined) return satu;
    const { keluarga } = satu.pribadi;
    return { ...satu, pribadi: { ...satu.pribadi, keluarga: { ...keluarga, alamat: { ...keluarga.alamat, desa: kodeWilayah(desa) } } } };
  });
}

it.each(LANGKAH)('at the stage %s a card of another kabupaten is not approved by %s, and can be returned', (tahap, type, pejabat) => {
  const asing = dinas.given(beralamat('32.73.01.1001', sampai(tahap)));
  asing.when({ type, setuju: true }, oleh(pejabat)).thenRejected('bukan-wewenang', { field: 'alamat.desa', details: { wilayah: '32.73', kantor: '32.04' } });
  expect(asing.when({ type, setuju: false, alasan: 'alamat di kota lain' }, oleh(pejabat)).state().tahap).not.toBe(tahap);
});

it('a card of any kecamatan of the own kabupaten is signed', () => {
  dinas.given(beralamat('32.04.32.2005', sampai('diteruskan-sekretaris'))).when({ type: 'TandatanganiKartu', setuju: true }, oleh(KEPALA)).thenMatches([{ type: 'KartuDitandatangani' }]);
});

it('a card of another kabupaten is not stamped, nor is any by no officer', () => {
  dinas.given(beralamat('32.73.01.1001', sampai('ditandatangani'))).when({ type: 'BubuhiStempel' }, oleh(VERIFIKATOR)).thenRejected('bukan-wewenang', { field: 'alamat.desa' });
  dinas.given(sampai('ditandatangani')).when({ type: 'BubuhiStempel' }, oleh(SISTEM)).thenRejected('bukan-wewenang');
  dinas.given(beralamat('32.04.32.2005', sampai('ditandatangani'))).when({ type: 'BubuhiStempel' }, oleh(VERIFIKATOR)).thenMatches([{ type: 'KartuDistempel' }]);
});
