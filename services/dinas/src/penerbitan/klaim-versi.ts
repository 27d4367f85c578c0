import type { PerintahVersi, Rejected } from '@kk-lintas/domain';
import type { ClaimContext } from '@kk-lintas/office';
import type { DokumenKartu } from './penerbitan.events';
import type { KartuTerlampaui } from './terlampaui.events';
import { VERSI_KARTU } from './versi-kartu.aggregate';

/**
 * Takes the version of each document in the order of its card. One that is overtaken is refused when it is of the card of the
 * case; of another card it is left out, for its later issue says the same and more.
 */
export async function klaimVersi<Dokumen extends DokumenKartu>(semua: readonly Dokumen[], context: ClaimContext): Promise<readonly Dokumen[] | Rejected> {
  const berlaku: Dokumen[] = [];
  for (const satu of semua) {
    const ditolak = await terbitkan(satu, context);
    if (ditolak === undefined) berlaku.push(satu);
    else if (satu.kartuKe < 0) return ditolak;
  }
  return berlaku;
}

/** @returns a refusal unless a later issue of the card is known */
export function pastikanTerlampaui({ kunci, versi }: KartuTerlampaui, context: ClaimContext): Promise<Rejected | undefined> {
  return tanya(kunci, { type: 'PastikanTerlampaui', versi, kasus: context.stream }, context);
}

async function terbitkan({ kunci, versi, berakhir }: DokumenKartu, context: ClaimContext): Promise<Rejected | undefined> {
  if (kunci === undefined) return undefined;
  return tanya(kunci, { type: 'TerbitkanVersi', versi, kasus: context.stream, ...(berakhir === true && { berakhir }) }, context);
}

async function tanya(kunci: string, command: PerintahVersi, context: ClaimContext): Promise<Rejected | undefined> {
  // The command is part of the purpose: a later stamp of the same case asks anew.
  const result = await context.execute({ aggregate: VERSI_KARTU, id: kunci, command, purpose: `${context.commandId}/${kunci}` });
  if (result.kind === 'refused') return result.rejection;
  if (result.kind !== 'accepted') throw new Error(`the versions of a card answered ${result.kind}`);
  return undefined;
}
