import { openForReading, SqliteThread } from '@kk-lintas/sqlite-thread';
import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { isReplaced } from './catalogue';
import type { Generations } from './generations';
import { StatementCache } from './statement-cache';

/** One file of the storage, open: its writing thread and a reading connection. */
export class Generation {
  readonly statements: StatementCache;

  private constructor(
    readonly file: string,
    readonly thread: SqliteThread,
    private readonly reader: Database,
  ) {
    this.statements = new StatementCache(reader);
  }

  /** Opens the file in use. */
  static async open(generations: Generations): Promise<Generation> {
    for (;;) {
      const file = generations.current();
      const thread = await SqliteThread.start(join(__dirname, 'read-models.worker'), file);
      const opened = new Generation(file, thread, openForReading(file));
      // Another file may have taken over while this one was opened, and may even have been removed and made anew, empty.
      if (generations.current() === file) return opened;
      await opened.close();
    }
  }

  isReplaced(): boolean {
    return isReplaced(this.statements);
  }

  async close(): Promise<void> {
    this.reader.close();
    await this.thread.close();
  }
}
