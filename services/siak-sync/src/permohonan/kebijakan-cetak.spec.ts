import { KEBIJAKAN_PERAGA, spesifikasi, type Kebijakan } from '@kk-lintas/domain';
import { BERJALAN, oleh, OPERATOR, sampai } from '../testing/riwayat-siak';
import { PERMOHONAN_SIAK } from './permohonan.aggregate';
import type { PeristiwaSiak } from './permohonan.events';

const BARU: Kebijakan = { ...KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2026-12-01', rangkap: ['kepala-keluarga', 'dinas'] };
const SETELAHNYA = { ...oleh(OPERATOR, '2026-12-02T03:00:00.000Z'), kebijakan: [KEBIJAKAN_PERAGA, BARU] };

function dibukaPada(dibuka: string): readonly PeristiwaSiak[] {
  return sampai('biodata-valid').map((event) => (event.type === 'BerkasTiba' ? { ...event, data: { ...event.data, berjalan: { ...BERJALAN, dibuka } } } : event));
}

it.each([
  ['2026-11-30T03:00:00.000Z', KEBIJAKAN_PERAGA.rangkap.length],
  ['2026-12-01T03:00:00.000Z', 2],
])('a case opened on %s is printed in the sheets of the policy of that day, whenever it is printed', (dibuka, lembar) => {
  const { lembar: tercetak } = spesifikasi(PERMOHONAN_SIAK.decider).given(dibukaPada(dibuka)).when({ type: 'CetakKartu' }, SETELAHNYA).state();
  expect(tercetak).toHaveLength(lembar);
});
