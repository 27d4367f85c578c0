import { comparePositions, type EventStore, type Position } from '@kk-lintas/event-store';
import type { ReadModels } from '@kk-lintas/read-models';

/**
 * How far the log was taken for a projection. A log that was restored to an earlier state writes new events below that place: whoever went
 * on from there would pass them over.
 * @returns `undefined` when nothing was taken yet
 * @throws Error when the log ends before it
 */
export async function storedPosition(models: ReadModels, store: Pick<EventStore, 'head'>, projection: string): Promise<Position | undefined> {
  // Before the head: the log may grow in between, and never shrinks.
  const position = (await models.checkpoint(projection)) as Position | undefined;
  if (position === undefined) return undefined;
  const head = await store.head();
  if (head === undefined || comparePositions(position, head) > 0) throw new Error(`${projection}: the log ends at ${head ?? 'its beginning'}, and was taken up to ${position}: it was restored to an earlier state, and the read models must go`);
  return position;
}
