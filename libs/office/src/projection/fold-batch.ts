import type { ReadModels, Write } from '@kk-lintas/read-models';
import type { RecordedEvent } from '../history/recorded-event';
import { keysOf, type AnyProjection } from './projection';

/** Folds a batch of events into the documents they touch: each document is read once and written once. */
export async function foldBatch(projections: readonly AnyProjection[], events: readonly RecordedEvent[], models: ReadModels): Promise<Write[]> {
  const writes = await Promise.all(projections.map((projection) => foldOne(projection, events, models)));
  return writes.flat();
}

async function foldOne(projection: AnyProjection, events: readonly RecordedEvent[], models: ReadModels): Promise<Write[]> {
  const { collection } = projection;
  const touched = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    for (const key of keysOf(projection, event)) {
      const known = touched.get(key);
      if (known === undefined) touched.set(key, [event]);
      else known.push(event);
    }
  }
  if (touched.size === 0) return [];
  const stored = await models.getMany<object>(collection, [...touched.keys()]);
  const before = new Map(stored.map(({ id, doc }) => [id, doc]));
  return [...touched].map(([id, own]): Write => {
    const doc = own.reduce<object | undefined>((folded, event) => projection.evolve(folded, event, id), before.get(id));
    return doc === undefined ? { kind: 'delete', collection, id } : { kind: 'put', collection, id, doc };
  });
}
