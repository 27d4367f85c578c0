import type { ClaimContext } from '@kk-lintas/office';
import type { PeristiwaKecamatan } from '../permohonan/permohonan.events';
import { TINDAK_LANJUT, type PerintahTindakLanjut } from './tindak-lanjut.aggregate';

type Dibuka = Extract<PeristiwaKecamatan, { type: 'KartuLainDibuka' }>;
type Menunggu = Extract<PeristiwaKecamatan, { type: 'KartuLainMenunggu' }>;

/** A follow-up of a card opens when no other of the same card goes on; else it waits. */
export async function klaimTindakLanjut(event: Dibuka, context: ClaimContext): Promise<Dibuka | Menunggu> {
  const { kunci, pokok } = event.data;
  if (kunci === undefined) return event;
  const command: PerintahTindakLanjut = { type: 'MintaTindakLanjut', kasus: pokok.permohonanId };
  const result = await context.execute({ aggregate: TINDAK_LANJUT, id: kunci, command, purpose: `${context.commandId}/${kunci}` });
  if (result.kind !== 'accepted') throw new Error(`the follow-ups of a card answered ${result.kind}`);
  return result.events.some(({ type }) => type === 'TindakLanjutMenunggu') ? { ...event, type: 'KartuLainMenunggu' } : event;
}
