import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUp, checkpoint, confirmation, eventAnswer } from './answers';
import type { Faults } from './faults';
import { placeInAll, write, type ReadCall } from './read.call';
import type { ServerLog, ServerRecord } from './server-log';

const CHECKPOINT_UNIT = 32;

/** Told of what goes out. */
export interface Sent {
  readonly event: () => void;
  readonly checkpoint: () => void;
}

/** Catch-up subscription to $all: confirmation, what there is after the place given, word that it has caught up, then what comes. */
export async function answerSubscription(log: ServerLog, faults: Faults, call: ReadCall, sent: Sent): Promise<void> {
  const silent = faults.silentSubscriptions;
  if (silent === 'unconfirmed') return;
  await write(call, confirmation(randomUUID()));
  if (silent === 'confirmed') return;
  const options = call.request.getOptions();
  const filter = options?.getFilter();
  const passes = filterOf(filter);
  const interval = CHECKPOINT_UNIT * (filter?.getCheckpointintervalmultiplier() ?? 0);
  const after = placeInAll(options?.getAll());
  let told = false;
  let cursor = after === undefined ? 0 : log.records.findIndex(({ position }) => position > after || (faults.repeatsStart && position === after));
  if (cursor < 0) cursor = log.records.length;
  for (let considered = 1; !call.cancelled && !call.destroyed; ) {
    const record = log.records[cursor];
    if (record === undefined) {
      if (!told) await write(call, caughtUp());
      told = true;
      await grown(log, cursor, call);
      continue;
    }
    cursor += 1;
    if (passes(record)) {
      sent.event();
      await write(call, eventAnswer(record, true));
    }
    if (interval > 0 && considered++ % interval === 0) {
      sent.checkpoint();
      await write(call, checkpoint(record.position));
    }
  }
}

/** Settles when there is a record at the cursor or the call is over. */
function grown(log: ServerLog, cursor: number, call: ReadCall): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (log.records.length <= cursor && !call.cancelled) return;
      stop();
      call.off('cancelled', look);
      resolve();
    };
    const stop = log.listen(look);
    call.on('cancelled', look);
    look();
  });
}

function filterOf(filter: ReadReq.Options.FilterOptions | undefined): (record: ServerRecord) => boolean {
  const ofType = filter?.getEventType();
  const expression = ofType ?? filter?.getStreamIdentifier();
  if (expression === undefined) return () => true;
  const textOf = ({ type, stream }: ServerRecord) => (ofType === undefined ? stream : type);
  const regex = expression.getRegex();
  if (regex !== '') return (record) => new RegExp(regex).test(textOf(record));
  const prefixes = expression.getPrefixList();
  return (record) => prefixes.some((prefix) => textOf(record).startsWith(prefix));
}
