import { streamOf, type OfficeRuntime } from '@kk-lintas/office';
import { commandIdFor } from '@kk-lintas/trust';
import { BLANKO, STOK } from '../../../siak-sync/src/blanko/blanko.aggregate';

/** Blanko in stock of a new demonstration: enough for a long day. */
const STOK_AWAL = { awalan: 'K', dari: 1, sampai: 9_999_999 };

/** Receives the first stock of blanko, unless the office has had any. */
export async function isiBlanko(office: OfficeRuntime): Promise<void> {
  const { revision } = await office.journal.load(BLANKO, streamOf(BLANKO, STOK));
  if (revision >= 0) return;
  const result = await office.gateway.execute({
    aggregate: BLANKO,
    id: STOK,
    command: { type: 'TerimaBlanko', ...STOK_AWAL } as { type: string },
    actor: { jenis: 'sistem', nama: 'penyiapan peraga' },
    commandId: commandIdFor(STOK, 'penyiapan'),
  });
  if (result.kind === 'refused') throw new Error(`blanko of the demonstration refused: ${result.rejection.reason}`);
}
