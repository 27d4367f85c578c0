/** One measured figure; `target` and `met` are absent where DESIGN section 8 sets none. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: number;
  readonly met?: boolean;
  /** The raw figure of the same run that it should be read against. */
  readonly sameRunBase?: string;
}

/** @param target at least this much, or at most for a unit of time */
export function figure(name: string, value: number, unit: string, more: { readonly target?: number; readonly sameRunBase?: string } = {}): Figure {
  const { target, sameRunBase } = more;
  const met = target === undefined ? undefined : unit === 'ms' ? value <= target : value >= target;
  return { name, value: Math.round(value * 100) / 100, unit, ...(target !== undefined && { target, met }), ...(sameRunBase !== undefined && { sameRunBase }) };
}

export function line({ name, value, unit, target, met }: Figure): string {
  const against = target === undefined ? '' : `  target ${target} ${met === true ? 'met' : 'MISSED'}`;
  return `${name.padEnd(58)} ${String(value).padStart(12)} ${unit}${against}`;
}

export interface Timings {
  readonly perSecond: number;
  /** Of each piece of work, in milliseconds, the shortest first. */
  readonly latencies: readonly number[];
}

/** Runs `work` for each index with that many at once. */
export async function timed(count: number, concurrency: number, work: (index: number) => Promise<unknown>): Promise<Timings> {
  const latencies: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next++;
      const begun = performance.now();
      await work(index);
      latencies.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  const seconds = (performance.now() - begun) / 1000;
  return { perSecond: count / seconds, latencies: latencies.sort((a, b) => a - b) };
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
