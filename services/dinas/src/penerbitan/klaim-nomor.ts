import type { ClaimContext } from '@kk-lintas/office';
import { nomorDokumenUntuk } from './dokumen-untuk';
import { NOMOR_DOKUMEN, type PakaiNomorDokumen } from './nomor-dokumen.aggregate';
import type { DokumenKartu } from './penerbitan.events';

/**
 * Takes the decided number of each document, or where another document has it the next one that the same chance gives. The
 * command sent again goes the same way and ends at the same numbers.
 */
export async function klaimNomor(semua: readonly DokumenKartu[], context: ClaimContext): Promise<readonly DokumenKartu[]> {
  const jadi: DokumenKartu[] = [];
  for (const satu of semua) jadi.push({ ...satu, nomorDokumen: await nomorBebas(satu, context) });
  return jadi;
}

async function nomorBebas({ nomorDokumen, kartuKe, dikeluarkan }: DokumenKartu, context: ClaimContext): Promise<string> {
  const untuk = `${context.stream}/${context.commandId}/${kartuKe}`;
  for (let [ke, nomor] = [0, nomorDokumen]; ; ke += 1, nomor = nomorDokumenUntuk(nomorDokumen.slice(0, 4), dikeluarkan, context.random, kartuKe, ke)) {
    const command: PakaiNomorDokumen = { type: 'PakaiNomorDokumen', untuk };
    const result = await context.execute({ aggregate: NOMOR_DOKUMEN, id: nomor, command, purpose: `${untuk}/${nomor}` });
    if (result.kind === 'accepted') return nomor;
    if (result.kind !== 'refused') throw new Error(`the numbers of documents answered ${result.kind}`);
  }
}
