import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import { appended, conflict, goingDown, nameIn, tooLarge } from './answers';
import type { Expected } from './commit-check';
import type { Faults } from './faults';
import type { ProposedEvent, ServerLog } from './server-log';

/** The classic Append: one call, one append. */
export async function answerAppend(
  log: ServerLog,
  faults: Faults,
  maxAppendSize: number,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
): Promise<void> {
  const requests = await all(call);
  // A client that gave up while sending has asked for nothing.
  if (call.cancelled) return;
  const fault = faults.takeAppendFault();
  if (fault === 'lose-request') return;
  if (fault === 'fail-before') return answer(goingDown());
  await faults.passGate();
  const [header, ...messages] = requests;
  const events = messages.map(proposed);
  const options = header?.getOptions();
  if (events.reduce((sum, event) => sum + sizeOf(event), 0) > maxAppendSize) return answer(tooLarge(maxAppendSize));
  const expected = expectedIn(options);
  const verdict = log.append(nameIn(options?.getStreamIdentifier()), expected, events);
  if (fault === 'lose-answer') return;
  if (fault === 'fail-after') return answer(goingDown());
  if (verdict.kind === 'conflict') return answer(null, conflict(expected, verdict.actual));
  if (verdict.kind === 'done') return answer(null, appended(verdict.revision, verdict.position));
  throw new Error('an append without events is nothing the adapter asks for');
}

/** By listeners: an iterator would tear the call down behind the last request, which costs more than the append. */
function all(call: ServerReadableStream<AppendReq, AppendResp>): Promise<AppendReq[]> {
  return new Promise((resolve, reject) => {
    const requests: AppendReq[] = [];
    call.on('data', (request: AppendReq) => requests.push(request));
    call.on('end', () => resolve(requests));
    call.on('error', reject);
    call.on('cancelled', () => reject(new Error('the client has left')));
  });
}

/** As the server counts: data, metadata, and the type as UTF-16. */
export function sizeOf({ data, metadata, type }: ProposedEvent): number {
  return data.length + metadata.length + type.length * 2;
}

function proposed(request: AppendReq): ProposedEvent {
  const message = request.getProposedMessage();
  if (message === undefined) throw new Error('the options come first, then events');
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function expectedIn(options: AppendReq.Options | undefined): Expected {
  if (options?.hasRevision()) return BigInt(options.getRevision());
  if (options?.hasNoStream()) return 'no-stream';
  return options?.hasStreamExists() ? 'stream-exists' : 'any';
}
