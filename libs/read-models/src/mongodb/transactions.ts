import { isTransient, isUnknownCommit } from '@kk-lintas/mongodb-calls';
import type { ClientSession, MongoClient, TransactionOptions, WriteConcernSettings } from 'mongodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { endAbandonedTransactions } from './abandoned-transactions';
import type { MongoLimits } from './mongo-settings';
import { within } from './reaching';

const DURABLE: WriteConcernSettings = { w: 'majority', journal: true };
const LONGEST_PAUSE_MS = 25;

/** Each call of it is given up by itself. @returns whether to commit */
export type Work = (session: ClientSession) => Promise<boolean>;

/**
 * Runs work in transactions and tries again what MongoDB says may be tried again. A commit whose answer was lost is asked
 * for again; when the server then knows nothing of it the work runs anew, so work must notice that it is done already.
 */
export class Transactions {
  constructor(
    private readonly client: MongoClient,
    private readonly limits: Pick<MongoLimits, 'retry' | 'operation' | 'abandoned' | 'patience'>,
    private readonly writeConcern: WriteConcernSettings = DURABLE,
  ) {}

  /** @returns whether it was committed */
  run(work: Work): Promise<boolean> {
    return this.patiently((until) => this.once(work, until));
  }

  /**
   * Tries work again as long as MongoDB says that it may be tried again; it must notice that it is done already.
   * @param work is given when, by `performance.now()`, it is to give up
   */
  async patiently<Result>(work: (until: number) => Promise<Result>): Promise<Result> {
    const [begun, { retry, abandoned }] = [performance.now(), this.limits];
    for (;;) {
      try {
        return await work(begun + retry);
      } catch (error) {
        if (!isTransient(error) || performance.now() - begun > retry) throw error;
      }
      if (performance.now() - begun > abandoned) await within(this.limits.patience, () => endAbandonedTransactions(this.client, abandoned));
      await sleep(Math.random() * LONGEST_PAUSE_MS);
    }
  }

  private async once(work: Work, until: number): Promise<boolean> {
    const session = this.client.startSession();
    try {
      session.startTransaction(this.options());
      const wanted = await work(session);
      if (wanted) await this.commit(session, until);
      else await within(this.limits.patience, () => session.abortTransaction());
      return wanted;
    } finally {
      // Aborts what is neither committed nor aborted. What is given up here MongoDB ends as abandoned.
      await within(this.limits.patience, () => session.endSession()).catch(() => undefined);
    }
  }

  private async commit(session: ClientSession, until: number): Promise<void> {
    for (;;) {
      try {
        return await within(this.limits.patience, () => session.commitTransaction());
      } catch (error) {
        if (!isUnknownCommit(error) || performance.now() > until) throw error;
      }
    }
  }

  private options(): TransactionOptions {
    return { readConcern: { level: 'snapshot' }, readPreference: 'primary', writeConcern: this.writeConcern, maxCommitTimeMS: this.limits.operation };
  }
}
