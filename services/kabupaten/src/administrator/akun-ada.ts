import { existsSync } from 'node:fs';
import { openEventLogForReading } from '@kk-lintas/event-store';
import { AKUN } from '@kk-lintas/identity';
import { streamOf } from '@kk-lintas/office';
import { logKantor } from '../buka-kantor';

/**
 * Whether the log of an office knows an account, beside an office that runs too. An office whose log is elsewhere (or that never ran) is
 * asked at its next start.
 */
export function akunAda(folder: string, nip: string): boolean {
  const file = logKantor(folder);
  if (!existsSync(file)) return false;
  const log = openEventLogForReading(file);
  try {
    return log.has(streamOf(AKUN, nip));
  } finally {
    log.close();
  }
}
