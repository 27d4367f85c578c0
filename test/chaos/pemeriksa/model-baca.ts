import type { EventStore } from '@kk-lintas/event-store';
import { batchesOf, rebuildReadModels, type RebuildResult } from '@kk-lintas/office';
import type { ReadModels } from '@kk-lintas/read-models';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import type { RiwayatKantor } from './riwayat';

/** (d) The read models of an office at rest hold its whole log, and what a fold of that log gives: no document is missing, stale or too much. */
export async function modelBerbeda({ kantor, peristiwa }: RiwayatKantor, log: EventStore, models: ReadModels): Promise<string[]> {
  const definition = definisiKantor(kantor.layanan, '');
  const dibangun = rebuildReadModels({ definition, log: { batches: (after) => batchesOf(log, after) }, models, force: false });
  return dibangun.then(
    (hasil) => perbedaan(hasil, peristiwa.length).map((satu) => `${kantor.id}: ${satu}`),
    (error: Error) => [`${kantor.id}: read models cannot be built anew: ${error.message}`],
  );
}

function perbedaan({ compared, events, collections }: RebuildResult, sebanyak: number): string[] {
  if (!compared) return sebanyak === 0 ? [] : ['there are no read models'];
  return [
    ...(events === sebanyak ? [] : [`read models hold ${events} of ${sebanyak} events`]),
    ...collections.flatMap(({ collection, difference }) => (difference === undefined ? [] : [`read models differ from a fold of the log: ${collection}, ${difference.kind === 'content' ? difference.id : difference.kind}`])),
  ];
}
