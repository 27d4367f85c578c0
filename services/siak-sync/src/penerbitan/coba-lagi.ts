const PERTAMA_MS = 2_000;
const TERLAMA_MS = 15 * 60_000;

/** When SIAK is asked again, ISO 8601 UTC. Doubles from 2 seconds to a quarter of an hour: nothing stays silent, nothing hammers. */
export function cobaLagi(percobaan: number, now: string): string {
  return new Date(Date.parse(now) + Math.min(PERTAMA_MS * 2 ** (percobaan - 1), TERLAMA_MS)).toISOString();
}
