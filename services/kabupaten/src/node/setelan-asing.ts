import { SETELAN } from './setelan';

/** Whatever begins so is meant for a node: a slip of the pen must not quietly leave a default in place. */
const AWAL = ['KK_', 'EVENTSTORE_', 'KAFKA_', 'MONGODB_'];

/** What is wrong, in one line, with an environment that names a setting that no program of ours reads. */
export function setelanAsing(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const asing = Object.keys(env).find((nama) => AWAL.some((awal) => nama.startsWith(awal)) && !(nama in SETELAN));
  return asing === undefined ? undefined : `${asing}: setelan ini tidak dikenal`;
}
