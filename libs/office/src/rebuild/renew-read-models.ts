import type { EventStore } from '@kk-lintas/event-store';
import type { ReadModels } from '@kk-lintas/read-models';
import { declarationsOf, projectionsOf, PROYEKSI } from '../projection/projections-of';
import { batchesOf } from './batches-of';
import { rebuildReadModels, type RebuildOptions, type RebuildResult } from './rebuild';

export interface RenewOptions {
  readonly definition: RebuildOptions['definition'];
  readonly store: Pick<EventStore, 'readAll'>;
  readonly models: ReadModels;
}

/**
 * Builds the read models anew from the log when an earlier program kept them and this one keeps more: a new collection would
 * lack all that happened before. That the fold of a known one changed is not seen here; it takes a rebuild by hand.
 * @returns what was built; `undefined` when nothing was missing
 * @throws ReplacementUnderWay when a rebuild of this office runs; Error when the log cannot be folded: the old ones stay in use
 */
export async function renewReadModels({ definition, store, models }: RenewOptions): Promise<RebuildResult | undefined> {
  if ((await models.checkpoint(PROYEKSI)) === undefined) return undefined;
  const kept = await collectionsOf(models);
  if (declarationsOf(projectionsOf(definition)).every(({ name }) => kept.includes(name))) return undefined;
  return rebuildReadModels({ definition, models, force: true, log: { batches: (after) => batchesOf(store, after) } });
}

async function collectionsOf(models: ReadModels): Promise<readonly string[]> {
  const snapshot = await models.snapshot();
  return snapshot.collections().finally(() => snapshot.close());
}
