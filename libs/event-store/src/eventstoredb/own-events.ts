import type { BinaryEventData, Filter } from '@eventstore/db-client';
import { EventStoreUnavailable, type EventToAppend, type Position, type StoredEvent } from '../event-store.port';
import type { ClientLibrary, RecordedByServer } from './client';

/** What the server names a position it does not know: the highest unsigned number. */
const NO_POSITION = 0xffff_ffff_ffff_ffffn;
const CHECKPOINT_EVERY = 8;

/**
 * Which events of the server are this log, and how they look there. The body is stored as binary: the client parses and
 * writes anew whatever it takes for JSON, and the hash chain stands on the very bytes. The hash travels as metadata.
 */
export class OwnEvents {
  constructor(private readonly prefix: string) {}

  nameOf(stream: string): string {
    return this.prefix + stream;
  }

  /** @throws TypeError for names that belong to the server: it would never deliver such an event */
  assertNoSystemName(stream: string, events: readonly EventToAppend[]): void {
    if (this.nameOf(stream).startsWith('$')) throw new TypeError('names of streams that begin with $ belong to the server');
    if (events.some(({ type }) => type === '' || type.startsWith('$'))) throw new TypeError('a type is named, and not beginning with $');
  }

  /** Neither the server's own events, nor links, nor streams of another log. */
  includes({ streamId, type }: RecordedByServer): boolean {
    return streamId.startsWith(this.prefix) && !streamId.startsWith('$') && !type.startsWith('$');
  }

  /** What the server need not send; {@link includes} still decides. */
  filter(library: ClientLibrary, checkpointReached: () => void): Filter {
    const options = { checkpointInterval: CHECKPOINT_EVERY, checkpointReached };
    if (this.prefix === '') return library.excludeSystemEvents(options);
    return library.streamNameFilter({ prefixes: [this.prefix], ...options });
  }

  toServer({ id, type, body, hash }: EventToAppend): BinaryEventData {
    return { id, type, contentType: 'application/octet-stream', data: Buffer.from(body, 'utf8'), metadata: { hash } };
  }

  /** @throws Error for an event that this adapter has not written: the log is not the office's alone */
  fromServer(event: RecordedByServer): StoredEvent {
    const hash = hashIn(event.metadata);
    if (event.isJson || hash === undefined) throw new Error(`event ${event.id} of ${event.streamId} was written by something else`);
    return {
      stream: event.streamId.slice(this.prefix.length),
      revision: Number(event.revision),
      position: String(commitOf(event)) as Position,
      id: event.id,
      type: event.type,
      body: Buffer.from(event.data.buffer, event.data.byteOffset, event.data.byteLength).toString('utf8'),
      hash,
    };
  }
}

/**
 * Where an event stands. Events written over gRPC are committed by their own record: commit and prepare position are the
 * same number, so that one of them says all.
 */
export function commitOf({ position }: RecordedByServer): bigint {
  if (position === undefined || position.commit === NO_POSITION) throw new EventStoreUnavailable('the server gives no positions: it is older than 22.6');
  return position.commit;
}

function hashIn(metadata: unknown): string | undefined {
  if (typeof metadata !== 'object' || metadata === null || !('hash' in metadata)) return undefined;
  return typeof metadata.hash === 'string' ? metadata.hash : undefined;
}
