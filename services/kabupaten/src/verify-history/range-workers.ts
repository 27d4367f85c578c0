import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Segment } from '@kk-lintas/trust';
import type { LogRange } from './log-range';

export type RangeOutcome = { readonly ok: true; readonly segment: Segment } | { readonly ok: false; readonly reason: string };

/** A range's outcome and when it was worked on, in milliseconds of `performance.now()`. */
export interface TimedOutcome {
  readonly outcome: RangeOutcome;
  readonly from: number;
  readonly to: number;
}

interface Job {
  readonly range: LogRange;
  readonly resolve: (outcome: TimedOutcome) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that verify ranges, one at a time each, in the order they were asked for. */
export class RangeWorkers {
  private readonly jobs: Job[] = [];
  private readonly workers: Worker[];
  private readonly idle: Worker[];

  constructor(count: number) {
    this.workers = Array.from({ length: count }, () => new Worker(join(__dirname, 'range.worker.js')));
    this.idle = [...this.workers];
  }

  verify(range: LogRange): Promise<TimedOutcome> {
    return new Promise((resolve, reject) => {
      this.jobs.push({ range, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.jobs.length === 0) return;
    const worker = this.idle.pop();
    if (worker === undefined) return;
    const job = this.jobs.shift();
    if (job !== undefined) this.run(worker, job);
  }

  private run(worker: Worker, job: Job): void {
    const from = performance.now();
    worker.once('error', job.reject);
    worker.once('message', (outcome: RangeOutcome) => {
      worker.off('error', job.reject);
      job.resolve({ outcome, from, to: performance.now() });
      this.idle.push(worker);
      this.next();
    });
    worker.postMessage(job.range);
  }
}
