const TERLAMA_MS = 15 * 60_000;

/**
 * When something that failed is tried again, ISO 8601 UTC. The wait doubles up to a quarter of an hour: nothing stays silent,
 * nothing hammers.
 * @param percobaan which try failed, from 1
 * @param pertamaMs wait after the first one, in milliseconds
 */
export function cobaLagiPada(percobaan: number, now: string, pertamaMs: number): string {
  return new Date(Date.parse(now) + Math.min(pertamaMs * 2 ** (percobaan - 1), TERLAMA_MS)).toISOString();
}
