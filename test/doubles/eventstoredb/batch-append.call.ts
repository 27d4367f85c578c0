import { status, type ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { batchAppended, batchConflict, batchError, nameIn } from './answers';
import { sizeOf } from './append.call';
import type { Expected, Verdict } from './commit-check';
import type { Faults } from './faults';
import type { ProposedEvent, ServerLog } from './server-log';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** BatchAppend: one call for the life of a connection, many appends in it, told apart by correlation ids. */
export function answerBatchAppend(log: ServerLog, faults: Faults, maxAppendSize: number, call: Call): void {
  const begun = new Map<string, { readonly options: BatchAppendReq.Options; readonly events: ProposedEvent[] }>();
  call.on('data', (request: BatchAppendReq) => {
    const key = JSON.stringify(request.getCorrelationId()?.toObject());
    const options = request.getOptions();
    if (options !== undefined) begun.set(key, { options, events: [] });
    const append = begun.get(key);
    if (append === undefined) return;
    append.events.push(...request.getProposedMessagesList().map(proposed));
    if (!request.getIsFinal()) return;
    begun.delete(key);
    const fault = faults.takeAppendFault();
    if (fault === 'lose-request' || fault === 'fail-before') return;
    const answer = appendAll(log, maxAppendSize, append.options, append.events);
    if (fault !== undefined) return;
    answer.setCorrelationId(request.getCorrelationId());
    answer.setStreamIdentifier(append.options.getStreamIdentifier());
    call.write(answer);
  });
  call.on('end', () => call.end());
  call.on('error', () => call.end());
}

function appendAll(log: ServerLog, maxAppendSize: number, options: BatchAppendReq.Options, events: ProposedEvent[]): BatchAppendResp {
  if (events.reduce((sum, event) => sum + sizeOf(event), 0) > maxAppendSize) return batchError(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded');
  return answerTo(log.append(nameIn(options.getStreamIdentifier()), expectedIn(options), events));
}

function answerTo(verdict: Verdict): BatchAppendResp {
  if (verdict.kind === 'conflict') return batchConflict(verdict.actual);
  if (verdict.kind === 'done') return batchAppended(verdict.revision, verdict.position);
  return batchError(status.INVALID_ARGUMENT, 'no events');
}

function expectedIn(options: BatchAppendReq.Options): Expected {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  if (options.hasNoStream()) return 'no-stream';
  return options.hasStreamExists() ? 'stream-exists' : 'any';
}

function proposed(message: BatchAppendReq.ProposedMessage): ProposedEvent {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}
