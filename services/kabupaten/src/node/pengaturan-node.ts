import { DAFTAR_SETELAN, type NamaSetelan } from './setelan';
import { setelanAsing } from './setelan-asing';

export type Setelan = Readonly<Record<NamaSetelan, string>>;

/** What stops a node before it starts: its message is one line that names the setting. */
export class SetelanSalah extends Error {}

/** Settings of one node, checked; `salah` says in one line which variable is wrong and why. */
export type HasilSetelan = { readonly setelan: Setelan } | { readonly salah: string };

/** Which variable an adapter cannot do without. */
const PERLU: readonly (readonly [NamaSetelan, string, NamaSetelan])[] = [
  ['KK_EVENT_STORE', 'eventstoredb', 'EVENTSTORE_URL'],
  ['KK_MESSAGE_BUS', 'kafka', 'KAFKA_BROKERS'],
  ['KK_READ_MODELS', 'mongodb', 'MONGODB_URL'],
  ['KK_BLOB_STORE', 'gridfs', 'MONGODB_URL'],
];

/** Reads the settings of a node from its environment. An empty variable counts as absent. */
export function bacaSetelan(env: Readonly<Record<string, string | undefined>>): HasilSetelan {
  const asing = setelanAsing(env);
  if (asing !== undefined) return { salah: asing };
  const setelan = {} as Record<NamaSetelan, string>;
  for (const [nama, { bawaan, pilihan, periksa }] of DAFTAR_SETELAN) {
    const nilai = env[nama] === undefined || env[nama] === '' ? bawaan : env[nama];
    if (pilihan !== undefined && !pilihan.includes(nilai)) return { salah: `${nama}: "${nilai}" tidak dikenal, pilih ${pilihan.join(' | ')}` };
    const keluhan = nilai === '' ? undefined : periksa?.(nilai);
    if (keluhan !== undefined) return { salah: `${nama}: ${keluhan}` };
    setelan[nama] = nilai;
  }
  const kurang = PERLU.find(([nama, nilai, perlu]) => setelan[nama] === nilai && setelan[perlu] === '');
  if (kurang !== undefined) return { salah: `${kurang[2]}: wajib diisi karena ${kurang[0]}=${kurang[1]}` };
  return { setelan };
}
