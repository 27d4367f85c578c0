import type { Fault } from '@kk-lintas/trust';
import type { OfficeReport } from './verify-offices';

/** What `--json` prints. */
export interface HistoryReportJson {
  readonly offices: readonly { readonly kantor: string; readonly events: number; readonly streams: number; readonly faults: number; readonly eventsPerSecond: number }[];
  readonly events: number;
  readonly faults: readonly (Fault & { readonly kantor: string })[];
  readonly eventsPerSecond: number;
}

/** @param milliseconds how long all offices together took, reading included */
export function toJson(offices: readonly OfficeReport[], milliseconds: number): HistoryReportJson {
  const events = offices.reduce((sum, office) => sum + office.events, 0);
  return {
    offices: offices.map(({ faults, ...office }) => ({ ...office, faults: faults.length })),
    events,
    faults: offices.flatMap(({ kantor, faults }) => faults.map((fault) => ({ kantor, ...fault }))),
    eventsPerSecond: Math.round((events * 1000) / Math.max(milliseconds, 1)),
  };
}

/** One line for each office, one for each bad stream (kantor, stream, revisi, apa yang salah), and one for all. */
export function toLines({ offices, events, faults, eventsPerSecond }: HistoryReportJson): string[] {
  return [
    ...offices.map((office) => `${office.kantor}: ${office.events} peristiwa, ${office.streams} aliran, ${office.faults} kesalahan, ${office.eventsPerSecond} peristiwa/s`),
    ...faults.map(({ kantor, stream, revision, pesan }) => `${kantor}, ${stream ?? 'log'}, ${revision === null ? '-' : `revisi ${revision}`}, ${pesan}`),
    `${offices.length} kantor, ${events} peristiwa, ${faults.length} kesalahan, ${eventsPerSecond} peristiwa/s`,
  ];
}
