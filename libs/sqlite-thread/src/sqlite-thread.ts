import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { messageOf } from './message-of';
import { OperationRefused, type Reply, type Request } from './protocol';
import { CLOSE } from './serve';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The caller's side of one SQLite file's writing thread. The event loop never waits for the disk: calls made while a
 * commit is under way travel together in the next one.
 */
export class SqliteThread {
  private readonly waiting = new Map<number, Waiting>();
  private outgoing: Request[] = [];
  private nextId = 1;
  private failure: Error | undefined;
  private closing: Promise<void> | undefined;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (replies: Reply[]) => replies.forEach((reply) => this.settle(reply)));
    worker.on('error', (error) => this.fail(new OperationRefused('storage-failed', error.message)));
    worker.on('exit', () => this.fail(new OperationRefused('closed', 'the store is closed')));
  }

  /**
   * Starts the thread and waits until its file is open and its tables exist.
   * @param workerFile the worker's source beside its adapter, without extension (`join(__dirname, 'x.worker')`)
   * @throws when the file cannot be opened
   */
  static async start(workerFile: string, file: string): Promise<SqliteThread> {
    const worker = new Worker(compiled(workerFile), { workerData: { file } });
    await once(worker, 'message').catch((error: Error) => {
      throw new Error(`${file} cannot be opened: ${error.message}`);
    });
    return new SqliteThread(worker);
  }

  /**
   * Runs one operation; settles after the commit that made it durable.
   * @throws OperationRefused with the operation's own code; `constraint` or `failed` (a bug of the operation) when it alone
   *   was undone; `storage-failed` when the outcome is unknown; `closed` when nothing was done
   */
  call<Result>(operation: string, args: unknown): Promise<Result> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return new Promise<Result>((resolve, reject) => {
      const id = this.nextId++;
      this.waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      if (this.outgoing.length === 0) setImmediate(() => this.flush());
      this.outgoing.push({ id, operation, args });
    });
  }

  /** Finishes what was asked, closes the file and ends the thread. A second call does nothing. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    if (this.failure !== undefined) return;
    const exited = new Promise<void>((resolve) => this.worker.once('exit', () => resolve()));
    await this.call<void>(CLOSE, undefined);
    await exited;
  }

  private flush(): void {
    const requests = this.outgoing;
    this.outgoing = [];
    try {
      this.worker.postMessage(requests);
    } catch {
      // One of them holds what cannot cross to another thread: it alone is refused, the others go.
      requests.forEach((request) => this.sendAlone(request));
    }
  }

  private sendAlone(request: Request): void {
    try {
      this.worker.postMessage([request]);
    } catch (error) {
      this.settle({ id: request.id, ok: false, refusal: { code: 'failed', message: messageOf(error) } });
    }
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (waiting === undefined) return;
    this.waiting.delete(reply.id);
    if (reply.ok) return waiting.resolve(reply.value as never);
    const { code, message, details } = reply.refusal;
    waiting.reject(new OperationRefused(code, message, details));
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const waiting of this.waiting.values()) waiting.reject(this.failure);
    this.waiting.clear();
  }
}

/** A worker runs compiled code also where its adapter runs from source (under Jest): then its twin lies in `dist`. */
function compiled(workerFile: string): string {
  const file = `${workerFile}.js`;
  if (existsSync(file)) return file;
  const libs = workerFile.lastIndexOf(`${sep}libs${sep}`);
  return `${workerFile.slice(0, libs)}${sep}dist${workerFile.slice(libs)}.js`;
}
