import { spesifikasi, type Kebijakan } from '@kk-lintas/domain';
import { BERJALAN, LOKET, oleh, sampai } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PeristiwaKecamatan } from './permohonan.events';
import { tenggatPemohon } from './tenggat';

jest.mock('@kk-lintas/domain', () => {
  const asli = jest.requireActual<typeof import('@kk-lintas/domain')>('@kk-lintas/domain');
  const baru: Kebijakan = { ...asli.KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2026-11-20', waktuPelayananHariKerja: 3, pengingatLoketHari: 2, kedaluwarsaLoketHari: 5 };
  return { ...asli, kebijakanPada: (saat: string, desa: string) => asli.kebijakanPada(saat, desa, [asli.KEBIJAKAN_PERAGA, baru]) };
});

const [LAMA, BARU] = ['2026-11-19T03:00:00.000Z', '2026-11-20T03:00:00.000Z'] as const;
const { given } = spesifikasi(PERMOHONAN_KECAMATAN.decider);

function dibukaPada(dibuka: string, tahap: Parameters<typeof sampai>[0]): readonly PeristiwaKecamatan[] {
  return sampai(tahap).map((event) => (event.type === 'BerkasDesaSiap' ? { ...event, data: { ...event.data, berjalan: { ...BERJALAN, dibuka } } } : event));
}

it.each([
  [LAMA, '2026-11-24T03:00:00.000Z'],
  [BARU, '2026-11-26T03:00:00.000Z'],
])('a case opened on %s is due as the policy of that day says', (dibuka, jatuhTempo) => {
  given(dibukaPada(dibuka, 'terverifikasi')).when({ type: 'RegisterPermohonan' }, oleh(LOKET)).thenMatches([{ type: 'PermohonanDiregister' }, { data: { jatuhTempo } }]);
});

it.each([
  [LAMA, ['2026-11-30T03:00:00.000Z', '2026-12-23T03:00:00.000Z']],
  [BARU, ['2026-11-25T03:00:00.000Z', '2026-11-28T03:00:00.000Z']],
])('a case opened on %s waits for its family as long as the policy of that day says', (dibuka, pada) => {
  const state = dibukaPada(dibuka, 'menunggu-kedatangan').reduce(PERMOHONAN_KECAMATAN.decider.evolve, PERMOHONAN_KECAMATAN.decider.initialState());
  expect(tenggatPemohon(state).map((satu) => satu.pada)).toEqual(pada);
});
