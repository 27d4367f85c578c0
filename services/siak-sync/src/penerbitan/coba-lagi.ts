import { cobaLagiPada } from '@kk-lintas/domain';

const PERTAMA_MS = 2_000;

/** When SIAK is asked again, ISO 8601 UTC. */
export function cobaLagi(percobaan: number, now: string): string {
  return cobaLagiPada(percobaan, now, PERTAMA_MS);
}
