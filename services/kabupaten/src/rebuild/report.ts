import type { ComparedCollection } from '@kk-lintas/office';
import type { RebuiltOffice } from './rebuild-office';

/** Digits of a digest that are printed: enough to compare by eye. */
const SHOWN = 16;

/** One line for the office, one for each collection. Ids of documents are case ids and register numbers, never a person's. */
export function linesOf({ kantor, seconds, result }: RebuiltOffice): string[] {
  const { events, tookOver, compared, collections } = result;
  const outcome = !compared ? 'model baru dipakai; tidak ada model lama yang dapat dibandingkan' : tookOver ? 'model baru dipakai' : 'model lama tetap dipakai';
  return [`${kantor}: ${events} peristiwa dalam ${seconds.toFixed(1)} s, ${Math.round(events / Math.max(seconds, 0.001))}/s, ${outcome}`, ...collections.map((collection) => lineOf(collection, compared))];
}

function lineOf(built: ComparedCollection, compared: boolean): string {
  return `  ${built.collection}: ${built.documents} dokumen, digest ${built.digest.slice(0, SHOWN)}, ${compared ? verdict(built) : 'tanpa pembanding'}`;
}

function verdict({ difference }: ComparedCollection): string {
  if (difference === undefined) return 'sama';
  switch (difference.kind) {
    case 'content':
      return `BERBEDA mulai ${difference.id} (lama ${difference.documents} dokumen)`;
    case 'collection-missing':
      return 'BERBEDA: koleksi ini belum ada di model lama';
    case 'collection-unknown':
      return 'BERBEDA: koleksi lama ini tidak lagi dibangun';
  }
}
