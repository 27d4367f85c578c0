import { OperationRefused, type SqliteThread } from '@kk-lintas/sqlite-thread';
import { MessageBusUnavailable } from '../message-bus.port';
import type { LogOperations } from './log-operations';

/** What the writer needs of a writing thread. */
export type WritingThread = Pick<SqliteThread, 'call' | 'close'>;

/** The caller's side of the log's writing thread. A thread that died is started anew for the next call. */
export class LogWriter {
  private thread: Promise<WritingThread> | undefined;
  private closed = false;

  constructor(private readonly start: () => Promise<WritingThread>) {}

  /** Starts the thread now. @throws when the file cannot be opened */
  async open(): Promise<void> {
    await this.running();
  }

  /** @throws MessageBusUnavailable when the outcome is unknown or nothing was done */
  async call<Name extends keyof LogOperations>(
    operation: Name,
    args: Parameters<LogOperations[Name]>[0],
  ): Promise<ReturnType<LogOperations[Name]>> {
    if (this.closed) throw new MessageBusUnavailable('the bus is closed');
    const starting = this.running();
    try {
      return await (await starting).call<ReturnType<LogOperations[Name]>>(operation, args);
    } catch (error) {
      if (hasDied(error) && this.thread === starting) this.thread = undefined;
      throw new MessageBusUnavailable(error instanceof Error ? error.message : String(error));
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await (await this.thread)?.close();
  }

  private running(): Promise<WritingThread> {
    this.thread ??= this.start();
    return this.thread;
  }
}

/** A living thread answers with a refusal; anything else means that it is gone. */
function hasDied(error: unknown): boolean {
  return !(error instanceof OperationRefused) || error.code === 'closed';
}
