import { BlobsUnavailable } from '@kk-lintas/blob-store';
import { EventStoreUnavailable } from '@kk-lintas/event-store';
import { OtherVersion, ReadModelsUnavailable } from '@kk-lintas/read-models';

/** One of the office's own stores cannot be reached, or serves another program by now: no event and no message is at fault. */
export function isAway(error: unknown): error is Error {
  return error instanceof EventStoreUnavailable || error instanceof BlobsUnavailable || error instanceof ReadModelsUnavailable || error instanceof OtherVersion;
}
