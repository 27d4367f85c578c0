import type { Fault } from './fault';

/** Where a stream stands: its last revision (-1 before the first event) and that event's hash. */
export interface StreamState {
  readonly revision: number;
  readonly hash: string;
}

/** Judges the step from a stream's last event to its next; `undefined` when it is right. */
export function checkStep(state: StreamState, revision: number, prevHash: string): (Pick<Fault, 'fault' | 'pesan'> & { revision: number }) | undefined {
  const expected = state.revision + 1;
  if (revision > expected) return { fault: 'gap', revision: expected, pesan: missing(expected, revision - 1) };
  if (revision < expected) return { fault: 'duplicate', revision, pesan: `revisi ${revision} muncul lagi setelah revisi ${state.revision}` };
  if (prevHash !== state.hash) return { fault: 'prev-hash', revision, pesan: 'rantai hash putus: prevHash bukan hash peristiwa sebelumnya' };
  return undefined;
}

function missing(from: number, to: number): string {
  return from === to ? `revisi ${from} hilang` : `revisi ${from} sampai ${to} hilang`;
}
