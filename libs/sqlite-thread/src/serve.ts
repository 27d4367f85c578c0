import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { GroupWriter } from './group-writer';
import { messageOf } from './message-of';
import type { Reply, Request, ThreadProgram } from './protocol';

/** A batch this long commits even when more is waiting, so that the first caller's wait is bounded. */
const LARGEST_BATCH = 512;

export const CLOSE = '__close';

/**
 * Runs a worker file's program: takes all waiting requests, runs them in one transaction with a savepoint each, commits
 * once (group commit) and only then answers. Invariant: an answer `ok` is sent only for what a commit has made durable.
 */
export function serve(program: ThreadProgram): void {
  const port = parentPort;
  if (port === null) throw new Error('serve() belongs in a worker thread');
  const writer = open((workerData as { file: string }).file, program);
  const queue: Request[] = [];
  port.on('message', (requests: Request[]) => {
    enqueue(queue, requests);
    while (queue.length > 0) {
      takeWaiting(port, queue);
      const batch = queue.splice(0, LARGEST_BATCH);
      const end = batch.findIndex((request) => request.operation === CLOSE);
      if (end >= 0) return close(port, writer, batch.slice(0, end), [...batch.slice(end), ...queue]);
      port.postMessage(writer.commit(batch));
    }
  });
  port.postMessage([]);
}

/** SQLite's own errors lose their message on the way to the other thread, plain ones keep it. */
function open(file: string, program: ThreadProgram): GroupWriter {
  try {
    return new GroupWriter(file, program);
  } catch (error) {
    throw new Error(messageOf(error));
  }
}

function takeWaiting(port: MessagePort, queue: Request[]): void {
  while (queue.length < LARGEST_BATCH) {
    const next = receiveMessageOnPort(port) as { message: Request[] } | undefined;
    if (next === undefined) return;
    enqueue(queue, next.message);
  }
}

function enqueue(queue: Request[], requests: readonly Request[]): void {
  for (const request of requests) queue.push(request);
}

/** What was asked before the close is still done; what was asked after it is refused. */
function close(port: MessagePort, writer: GroupWriter, before: Request[], after: Request[]): void {
  const done = before.length > 0 ? writer.commit(before) : [];
  writer.close();
  const refused = after.map(
    ({ id, operation }): Reply =>
      operation === CLOSE
        ? { id, ok: true, value: undefined }
        : { id, ok: false, refusal: { code: 'closed', message: 'the store is closed' } },
  );
  port.postMessage([...done, ...refused]);
  port.close();
}
