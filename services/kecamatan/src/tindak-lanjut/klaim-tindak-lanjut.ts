import type { ClaimContext, CommandResult } from '@kk-lintas/office';
import { sudahDitandatangani } from '../permohonan/kartu-lain';
import { catatVersi, terbitanLebihBaru } from '../permohonan/klaim-versi';
import type { PeristiwaKecamatan } from '../permohonan/permohonan.events';
import { TINDAK_LANJUT, type PerintahTindakLanjut } from './tindak-lanjut.aggregate';

type Peristiwa<Type> = Extract<PeristiwaKecamatan, { type: Type }>;
type Terbuka = Peristiwa<'KartuLainDibuka'> | Peristiwa<'KartuLainMenunggu'> | Peristiwa<'KartuLainTercakup'>;

/**
 * A follow-up of a card opens when it is its turn, and waits while another of the same card goes on. One that a later issue overtook
 * before it began has nothing to do. The streams of the card answer as they are now: a turn that came before the case was recorded is kept there.
 */
export async function klaimTindakLanjut(event: Peristiwa<'KartuLainDibuka'>, context: ClaimContext): Promise<Terbuka> {
  const { kunci, pokok, versi } = event.data;
  if (kunci === undefined) return event;
  if (pokok.kartuLainDari !== undefined && sudahDitandatangani(pokok.kartuLainDari)) await catatVersi(event.pribadi?.nomorKk, versi, context);
  const lebihBaru = versi === undefined ? undefined : await terbitanLebihBaru({ kunci, versi }, context);
  if (lebihBaru !== undefined) return { type: 'KartuLainTercakup', data: { versi: lebihBaru, pokok, kunci } };
  const kasus = pokok.permohonanId;
  const tanya = (command: PerintahTindakLanjut, purpose: string) => context.execute({ aggregate: TINDAK_LANJUT, id: kunci, command, purpose });
  diterima(await tanya({ type: 'MintaTindakLanjut', kasus }, `${context.commandId}/${kunci}`));
  const giliran = await tanya({ type: 'PastikanGiliran', kasus }, `${context.commandId}/${kunci}/giliran`);
  if (giliran.kind === 'refused') return { ...event, type: 'KartuLainMenunggu' };
  diterima(giliran);
  return event;
}

function diterima({ kind }: CommandResult): void {
  if (kind !== 'accepted') throw new Error(`the follow-ups of a card answered ${kind}`);
}
