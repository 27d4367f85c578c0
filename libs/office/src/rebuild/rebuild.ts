import type { Position } from '@kk-lintas/event-store';
import type { Replacement, Snapshot } from '@kk-lintas/read-models';
import { PROYEKSI } from '../projection/projections-of';
import { compareContent, digestsOf, type ComparedCollection } from './compare';
import type { LogFold } from './log-fold';
import { takeOver, whileBuilding, type BuildOptions } from './while-building';

export interface RebuildOptions extends BuildOptions {
  /** Takes over also when the content differs from that in use, as it does when a projection changed, or when that cannot be read. */
  readonly force: boolean;
  /** @param upTo position of the last event to fold, when it is known */
  readonly onProgress?: (position: Position, upTo: Position | undefined) => void;
}

export interface RebuildResult {
  /** Whether the new read models are in use now. When not, the old ones are as they were. */
  readonly tookOver: boolean;
  /** Whether there were read models in use that could be compared with. When not, the new ones stand for themselves. */
  readonly compared: boolean;
  /** Events folded. */
  readonly events: number;
  readonly collections: readonly ComparedCollection[];
}

/**
 * Builds an office's read models anew from its log beside the ones in use, compares both at one and the same position, and
 * lets the new ones take over. The office may run meanwhile, in this process or another: it folds on into the old ones,
 * and the new ones catch up before they take over.
 * @throws Error when the log is not whole, an event cannot be folded, or those in use cannot be compared and it is not forced; they stay in use
 * @throws ReplacementUnderWay when another rebuild of this office runs
 */
export function rebuildReadModels(options: RebuildOptions): Promise<RebuildResult> {
  return whileBuilding(options, async (fold, built) => {
    const used = await options.models.snapshot();
    const { compared, collections } = await foldAndCompare(used, built, fold, options).finally(() => used.close());
    const tookOver = options.force || collections.every(({ difference }) => difference === undefined);
    if (tookOver) await takeOver(built, fold);
    return { tookOver, compared, events: fold.events, collections };
  });
}

async function foldAndCompare(used: Snapshot, built: Replacement, fold: LogFold, { force, onProgress }: RebuildOptions): Promise<Pick<RebuildResult, 'compared' | 'collections'>> {
  const end = (await used.checkpoint(PROYEKSI)) as Position | undefined;
  // Taken while the log is folded: the snapshot has a thread of its own.
  const digests = digestsOf(used);
  digests.catch(() => undefined);
  await fold.upTo(end, (position) => onProgress?.(position, end));
  await built.complete();
  if (end === undefined) return { compared: false, collections: await describeContent(built) };
  try {
    return { compared: true, collections: await compareContent(await digests, built) };
  } catch (error) {
    // A damaged document, or a moment that is gone: MongoDB keeps one for five minutes.
    if (!force) throw error;
    return { compared: false, collections: await describeContent(built) };
  }
}

/** Where there are no read models to compare with, or none that can be read. */
async function describeContent(built: Replacement): Promise<ComparedCollection[]> {
  const names = await built.collections();
  return Promise.all(names.map(async (collection) => ({ collection, ...(await built.storedDigest(collection)) })));
}
