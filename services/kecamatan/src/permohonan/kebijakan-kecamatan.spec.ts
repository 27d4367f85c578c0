import { KEBIJAKAN_PERAGA, spesifikasi, type Kebijakan } from '@kk-lintas/domain';
import { BERJALAN, LOKET, oleh, sampai } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PeristiwaKecamatan } from './permohonan.events';
import { tenggatPemohon } from './tenggat';

const KEBIJAKAN: readonly Kebijakan[] = [
  KEBIJAKAN_PERAGA,
  { ...KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2026-11-20', waktuPelayananHariKerja: 3, pengingatLoketHari: 2, kedaluwarsaLoketHari: 5 },
];
const [LAMA, BARU] = ['2026-11-19T03:00:00.000Z', '2026-11-20T03:00:00.000Z'] as const;
const { given } = spesifikasi(PERMOHONAN_KECAMATAN.decider);

function dibukaPada(dibuka: string, tahap: Parameters<typeof sampai>[0]): readonly PeristiwaKecamatan[] {
  return sampai(tahap).map((event) => (event.type === 'BerkasDesaSiap' ? { ...event, data: { ...event.data, berjalan: { ...BERJALAN, dibuka } } } : event));
}

it.each([
  [LAMA, '2026-11-24T03:00:00.000Z'],
  [BARU, '2026-11-26T03:00:00.000Z'],
])('a case opened on %s is due as the policy of that day says', (dibuka, jatuhTempo) => {
  given(dibukaPada(dibuka, 'terverifikasi')).when({ type: 'RegisterPermohonan' }, { ...oleh(LOKET), kebijakan: KEBIJAKAN }).thenMatches([{ type: 'PermohonanDiregister' }, { data: { jatuhTempo } }]);
});

it.each([
  [LAMA, ['2026-11-30T03:00:00.000Z', '2026-12-23T03:00:00.000Z']],
  [BARU, ['2026-11-25T03:00:00.000Z', '2026-11-28T03:00:00.000Z']],
])('a case opened on %s waits for its family as long as the policy of that day says', (dibuka, pada) => {
  const state = dibukaPada(dibuka, 'menunggu-kedatangan').reduce(PERMOHONAN_KECAMATAN.decider.evolve, PERMOHONAN_KECAMATAN.decider.initialState());
  expect(tenggatPemohon(state, KEBIJAKAN).map((satu) => satu.pada)).toEqual(pada);
});

it('a deadline of the policy of its day is one on which the case acts, and that of another day changes nothing', () => {
  const history = dibukaPada(BARU, 'menunggu-kedatangan');
  const ingatkan = (pada: string) => ({ type: 'KirimPengingat', untuk: 'datang-ke-loket', pada }) as const;
  const pada = (now: string) => ({ ...oleh(LOKET), now, kebijakan: KEBIJAKAN });
  given(history).when(ingatkan('2026-11-25T03:00:00.000Z'), pada('2026-12-01T03:00:00.000Z')).thenMatches([{ type: 'PengingatDikirim' }]);
  given(history).when(ingatkan('2026-11-30T03:00:00.000Z'), pada('2026-12-01T03:00:00.000Z')).then([]);
});
