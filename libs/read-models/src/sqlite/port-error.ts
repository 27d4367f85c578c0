import { OperationRefused } from '@kk-lintas/sqlite-thread';
import { CheckpointMoved, OtherVersion, UndeclaredCollection } from '../read-models.port';
import { CHECKPOINT_MOVED, OTHER_VERSION, UNDECLARED_COLLECTION } from './protocol';

/** The port's error for a thread's refusal; any other error is handed back as it is. */
export function portError(error: unknown, step?: { readonly projection: string; readonly from: string | undefined }): unknown {
  if (!(error instanceof OperationRefused)) return error;
  if (error.code === CHECKPOINT_MOVED && step !== undefined) return new CheckpointMoved(step.projection, step.from, (error.details as { actual?: string }).actual);
  if (error.code === UNDECLARED_COLLECTION) return new UndeclaredCollection((error.details as { collection: string }).collection);
  if (error.code === OTHER_VERSION) {
    const { collection, expected, actual } = error.details as { collection: string; expected?: number; actual?: number };
    return new OtherVersion(collection, expected, actual);
  }
  return error;
}
