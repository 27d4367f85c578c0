import type { EventStore, Position } from '@kk-lintas/event-store';
import { ReplacementUnderWay, type CollectionDeclaration, type ReadModels } from '@kk-lintas/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { declarationsOf, projectionsOf, PROYEKSI } from '../projection/projections-of';
import { batchesOf } from './batches-of';
import { takeOver, whileBuilding, type BuildOptions } from './while-building';

const LOOK_AGAIN_MS = 500;

export interface RenewOptions {
  readonly definition: BuildOptions['definition'];
  readonly store: Pick<EventStore, 'readAll'>;
  readonly models: ReadModels;
  /** Told once which collections are there and in which versions, before the log is read: that may take minutes. */
  readonly onRenew?: (kept: string) => void;
}

type Versions = Awaited<ReturnType<ReadModels['versions']>>;

/**
 * Builds the read models anew from the log when another program kept them, older or newer: one whose collections were others, or
 * of other versions, or of none. Where somebody else is building already it waits, and looks again. It compares nothing: another program
 * makes other documents, and what is in use can be seen at one moment for a limited time only, which a long log would outlast.
 * @returns how many events were folded; `undefined` when nothing differed
 * @throws Error when the log cannot be folded: the old ones stay in use
 */
export async function renewReadModels({ definition, store, models, onRenew }: RenewOptions): Promise<number | undefined> {
  const declared = declarationsOf(projectionsOf(definition));
  for (let told = false; ; told = true) {
    const kept = await models.versions();
    const isNew = kept.size === 0 && (await models.checkpoint(PROYEKSI)) === undefined;
    if (isNew || areOf(declared, kept)) return undefined;
    if (!told) onRenew?.(textOf(kept));
    try {
      return await built({ definition, models, log: { batches: (after) => batchesOf(store, after) } }, declared);
    } catch (error) {
      if (!(error instanceof ReplacementUnderWay)) throw error;
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

function built(options: BuildOptions, declared: readonly CollectionDeclaration[]): Promise<number | undefined> {
  const { models } = options;
  return whileBuilding(options, async (fold, next) => {
    // Looked at again: only who has the right to build knows that nobody else does.
    if (areOf(declared, await models.versions())) return undefined;
    await fold.upTo((await models.checkpoint(PROYEKSI)) as Position | undefined);
    await next.complete();
    await takeOver(next, fold);
    return fold.events;
  });
}

/** Whether the collections that are there are those that a program declares: no more, no fewer, each in its version. */
export function areOf(declared: readonly CollectionDeclaration[], kept: Versions): boolean {
  return kept.size === declared.length && declared.every(({ name, version }) => kept.has(name) && kept.get(name) === version);
}

function textOf(kept: Versions): string {
  return [...kept].map(([name, version]) => `${name} ${version ?? '-'}`).join(', ');
}
