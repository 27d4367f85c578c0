import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { HistoryVerifier, type Fault } from '@kk-lintas/trust';
import { rangesOf, readCounter, type LogRange } from './log-range';
import type { OfficeLog } from './office-log';
import { RangeWorkers, type TimedOutcome } from './range-workers';

export interface OfficeReport {
  readonly kantor: string;
  readonly events: number;
  readonly streams: number;
  readonly eventsPerSecond: number;
  readonly faults: readonly Fault[];
}

interface Survey {
  readonly office: OfficeLog;
  /** Highest position the log has ever given. */
  readonly counter: number;
  readonly ranges: readonly LogRange[];
  readonly unreadable?: string;
}

/** Verifies the logs of all offices, each as it stands at the beginning, on all processors. */
export async function verifyOffices(offices: readonly OfficeLog[]): Promise<OfficeReport[]> {
  const threads = availableParallelism();
  const surveys = offices.map((office) => survey(office, threads));
  const ranges = surveys.reduce((sum, each) => sum + each.ranges.length, 0);
  const workers = new RangeWorkers(Math.min(threads, ranges));
  try {
    return await Promise.all(surveys.map((each) => verifyOffice(each, workers)));
  } finally {
    await workers.close();
  }
}

function survey(office: OfficeLog, threads: number): Survey {
  if (!existsSync(office.file)) return { office, counter: 0, ranges: [], unreadable: existsSync(dirname(office.file)) ? 'berkasnya tidak ada' : 'folder kantornya tidak ada (kantor di komputer lain diperiksa di sana; satu kantor saja: --simpul)' };
  try {
    const counter = readCounter(office.file);
    return { office, counter, ranges: rangesOf(office.file, counter, threads) };
  } catch (error) {
    return { office, counter: 0, ranges: [], unreadable: error instanceof Error ? error.message : String(error) };
  }
}

async function verifyOffice({ office, counter, ranges, unreadable }: Survey, workers: RangeWorkers): Promise<OfficeReport> {
  const outcomes = await Promise.all(ranges.map((range) => workers.verify(range)));
  const history = new HistoryVerifier();
  const broken = outcomes.findIndex(({ outcome }) => !outcome.ok);
  for (const { outcome } of outcomes) {
    if (!outcome.ok) break;
    history.join(outcome.segment);
  }
  const unread = unreadable ?? reasonOf(outcomes[broken]);
  const { events, streams, faults } = history.report(unread === undefined ? counter : undefined);
  const log = unread === undefined ? [] : [unreadableLog(Math.max(ranges[broken]?.after ?? 0, 0) + 1, unread)];
  return { kantor: office.kantor, events, streams, eventsPerSecond: rate(events, outcomes), faults: [...faults, ...log] };
}

function reasonOf(timed: TimedOutcome | undefined): string | undefined {
  return timed === undefined || timed.outcome.ok ? undefined : timed.outcome.reason;
}

function unreadableLog(position: number, reason: string): Fault {
  return { stream: null, revision: null, position, fault: 'log-unreadable', pesan: `log tidak terbaca mulai posisi ${position}: ${reason}` };
}

function rate(events: number, outcomes: readonly TimedOutcome[]): number {
  if (outcomes.length === 0) return 0;
  const milliseconds = Math.max(...outcomes.map(({ to }) => to)) - Math.min(...outcomes.map(({ from }) => from));
  return Math.round((events * 1000) / Math.max(milliseconds, 1));
}
