import type { PerintahVersi, Rejected } from '@kk-lintas/domain';
import type { ClaimContext } from '@kk-lintas/office';
import type { TerbitanKartu } from './permohonan.events';
import { VERSI_KARTU } from './versi-kartu.aggregate';

/** An issue came to the loket: no earlier one of its card is handed over from now on. */
export async function catatVersi(nomorKk: string | undefined, versi: number | undefined, context: ClaimContext): Promise<void> {
  if (nomorKk === undefined || versi === undefined || context.pseudonym === undefined) return;
  await tanya('CatatVersi', { kunci: context.pseudonym(nomorKk), versi }, context);
}

/** @returns a refusal when a later issue came to the loket */
export async function pastikanTerbaru(kartu: TerbitanKartu | undefined, context: ClaimContext): Promise<Rejected | undefined> {
  return kartu && tanya('PastikanTerbaru', kartu, context);
}

/** @returns a refusal unless a later issue came to the loket */
export async function pastikanTerlampaui(kartu: TerbitanKartu | undefined, context: ClaimContext): Promise<Rejected | undefined> {
  return kartu && tanya('PastikanTerlampaui', kartu, context);
}

/** @returns the later issue that came to the loket; undefined where none did */
export async function terbitanLebihBaru(kartu: TerbitanKartu, context: ClaimContext): Promise<number | undefined> {
  const ditolak = await pastikanTerbaru(kartu, context);
  return ditolak && Number(ditolak.details?.['tertinggi']);
}

async function tanya(type: Exclude<PerintahVersi['type'], 'TerbitkanVersi'>, { kunci, versi }: TerbitanKartu, context: ClaimContext): Promise<Rejected | undefined> {
  // What is only asked is never recorded, and must not look like what the same command wrote down.
  const purpose = type === 'CatatVersi' ? `${context.commandId}/${kunci}` : `${context.commandId}/${kunci}/${type}`;
  const result = await context.execute({ aggregate: VERSI_KARTU, id: kunci, command: { type, versi, kasus: context.stream }, purpose });
  if (result.kind === 'refused') return result.rejection;
  if (result.kind !== 'accepted') throw new Error(`the versions of a card answered ${result.kind}`);
  return undefined;
}
