import { sha256Hex } from '../canonical/sha256';
import { scanEnvelope, type ScannedEnvelope } from './envelope-scan';
import type { FaultKind } from './fault';
import type { StoredLine } from './stored-line';

export type LineVerdict = { readonly prevHash: string } | { readonly fault: FaultKind; readonly pesan: string };

/** Judges one stored event by itself: its hash, its text and the columns beside it. */
export function checkLine(line: StoredLine): LineVerdict {
  if (sha256Hex(line.body) !== line.hash) return { fault: 'hash', pesan: 'isi peristiwa tidak cocok dengan hash-nya' };
  const envelope = scanEnvelope(line.body);
  if (envelope === undefined && isJson(line.body)) return { fault: 'not-canonical', pesan: 'isi peristiwa bukan JSON kanonis (RFC 8785)' };
  if (envelope?.prevHash === undefined) return { fault: 'unreadable', pesan: 'isi peristiwa tidak terbaca' };
  const column = differingColumn(line, envelope);
  if (column !== undefined) return { fault: 'envelope-mismatch', pesan: `kolom ${column} berbeda dengan isi peristiwa` };
  return { prevHash: envelope.prevHash };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function differingColumn(line: StoredLine, envelope: ScannedEnvelope): string | undefined {
  if (envelope.stream !== line.stream) return 'stream';
  if (envelope.revision !== line.revision) return 'revision';
  if (envelope.id !== line.id) return 'id';
  if (envelope.type !== line.type) return 'type';
  return undefined;
}
