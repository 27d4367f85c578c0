import { harusBeralasan, harusDijelaskan, reject, unreachable, type Decision, type DecisionContext, type Rejected } from '@kk-lintas/domain';
import type { StokBlanko } from '../blanko/blanko.aggregate';
import { satuPerSatu } from '../pemusnahan/satu-per-satu';
import type { PeristiwaHilang } from './lembar-hilang.events';

export type PerintahHilang =
  | { readonly type: 'NyatakanBlankoHilang'; readonly untuk: string; readonly serial: readonly string[]; readonly alasan: string }
  /** `keterangan`: where they turned up. */
  | { readonly type: 'TerimaLembarDitemukan'; readonly serial: readonly string[]; readonly keterangan: string };

type Keputusan = Decision<PeristiwaHilang>;
type Perintah<Type extends PerintahHilang['type']> = Extract<PerintahHilang, { type: Type }>;

const PERINTAH: ReadonlySet<string> = new Set<PerintahHilang['type']>(['NyatakanBlankoHilang', 'TerimaLembarDitemukan']);

export function adalahPerintahHilang(command: { readonly type: string }): command is PerintahHilang {
  return PERINTAH.has(command.type);
}

/** A lost sheet never comes to use again: when it turns up it is taken in, and from there on it can only be destroyed. */
export function decideHilang(command: PerintahHilang, stok: StokBlanko, context: DecisionContext): Keputusan {
  switch (command.type) {
    case 'NyatakanBlankoHilang':
      return nyatakan(command, stok);
    case 'TerimaLembarDitemukan':
      return terima(command, stok, context);
    default:
      return unreachable(command);
  }
}

/**
 * Only sheets of this very case become lost, void or not: a delivery has no spoiled one, and what its case voided when it ended was seen
 * by nobody (ADR 0038). Another case may have withdrawn one before the news came, or somebody had it to destroy it, or it was lost by then:
 * that one stays as it is, and keeps no other from becoming lost.
 */
function nyatakan({ untuk, serial, alasan }: Perintah<'NyatakanBlankoHilang'>, { keluar, hilang, pemusnahan }: StokBlanko): Keputusan {
  const milik = keluar.get(untuk);
  const asing = serial.filter((satu) => milik?.serial.includes(satu) !== true);
  if (asing.length > 0) return tolak('Nomor seri ini tidak dikeluarkan kantor ini untuk permohonan ini.', asing);
  const kurang = satuPerSatu(serial, () => false, 'Nomor seri ini disebut dua kali.') ?? harusDijelaskan(alasan);
  if (kurang !== undefined) return kurang;
  const lenyap = serial.filter((satu) => hilang?.has(satu) !== true && pemusnahan?.ditarik.has(satu) !== true && pemusnahan?.menurutSerial.has(satu) !== true);
  return lenyap.length === 0 ? [] : [{ type: 'BlankoDinyatakanHilang', data: { untuk, serial: lenyap, alasan } }];
}

function terima({ serial, keterangan }: Perintah<'TerimaLembarDitemukan'>, { hilang }: StokBlanko, { actor }: DecisionContext): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Lembar yang ditemukan diterima petugas.');
  const asing = serial.filter((satu) => hilang?.has(satu) !== true);
  if (asing.length > 0) return tolak('Lembar ini tidak dinyatakan hilang.', asing);
  const sudah = satuPerSatu(serial, (satu) => hilang?.get(satu) === 'ditemukan', 'Lembar ini sudah diterima kembali.');
  if (sudah !== undefined) return sudah;
  const kurang = harusBeralasan(keterangan);
  return kurang === undefined ? [{ type: 'LembarHilangDitemukan', data: { serial, nip: actor.nip, keterangan } }] : { ...kurang, field: 'keterangan' };
}

function tolak(pesan: string, serial: readonly string[]): Rejected {
  return reject('tidak-sah', pesan, { field: 'serial', details: { serial } });
}
