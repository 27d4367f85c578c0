import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { eventAnswer, nameIn, notFoundAnswer } from './answers';
import type { ServerLog, ServerRecord } from './server-log';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Read of a stream or of $all, forwards from a place (inclusive) or backwards from before it. */
export async function answerRead(log: ServerLog, call: ReadCall): Promise<void> {
  const options = call.request.getOptions();
  const stream = options?.getStream();
  if (options === undefined) return void call.end();
  const name = nameIn(stream?.getStreamIdentifier());
  const source = stream === undefined ? log.records : log.stream(name);
  if (source === undefined) {
    call.write(notFoundAnswer(name));
    return void call.end();
  }
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const from = stream === undefined ? placeInAll(options.getAll()) : placeInStream(stream);
  const chosen = backwards ? source.filter(before(from, stream !== undefined)).reverse() : source.filter(atOrAfter(from, stream !== undefined));
  const most = Number(options.getCount());
  for (const record of chosen.slice(0, most)) {
    if (!(await write(call, eventAnswer(record, stream === undefined)))) return;
  }
  call.end();
}

/** Waits while the connection takes no more. @returns false when the call is over */
export async function write(call: ReadCall, answer: ReadResp): Promise<boolean> {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(answer)) return true;
  return new Promise((resolve) => {
    const settle = () => {
      call.off('drain', settle);
      call.off('cancelled', settle);
      resolve(!call.cancelled);
    };
    call.on('drain', settle);
    call.on('cancelled', settle);
  });
}

export function placeInAll(all: ReadReq.Options.AllOptions | undefined): bigint | undefined {
  return all?.hasPosition() ? BigInt(all.getPosition()?.getCommitPosition() ?? 0) : undefined;
}

function placeInStream(stream: ReadReq.Options.StreamOptions): bigint | undefined {
  return stream.hasRevision() ? BigInt(stream.getRevision()) : undefined;
}

function atOrAfter(from: bigint | undefined, ofStream: boolean) {
  return (record: ServerRecord) => from === undefined || (ofStream ? record.revision : record.position) >= from;
}

/** A stream is read backwards from a revision, $all from before a position. */
function before(from: bigint | undefined, ofStream: boolean) {
  return (record: ServerRecord) => from === undefined || (ofStream ? record.revision <= from : record.position < from);
}
