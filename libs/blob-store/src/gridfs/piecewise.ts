import type { GridFSBucketReadStream } from 'mongodb';
import type { Writable } from 'node:stream';

/** Runs one step of a stream, which must not take for ever. */
export type Step = <Result>(step: () => Promise<Result>) => Promise<Result>;

/** Writes every piece and ends the stream. How long the pieces themselves let wait is no matter of a step. */
export async function writePiecewise(bytes: AsyncIterable<Buffer>, into: Writable, step: Step): Promise<void> {
  into.on('error', () => undefined); // the step in which it happens has it too
  try {
    for await (const piece of bytes) await step(() => told((done) => void into.write(piece, done)));
    await step(() => told((done) => void into.end(done)));
  } finally {
    into.destroy();
  }
}

export async function* readPiecewise(from: GridFSBucketReadStream, step: Step): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = from[Symbol.asyncIterator]();
  try {
    for (let next = await step(() => pieces.next()); next.done !== true; next = await step(() => pieces.next())) yield next.value;
  } finally {
    // Not by `return`, which waits for the piece that may never come; nor is the server's part in it waited for.
    from.abort().catch(() => undefined);
  }
}

function told(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => call((error) => (error ? reject(error) : resolve())));
}
