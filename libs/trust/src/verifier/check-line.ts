import { isCanonical } from '../canonical/is-canonical';
import { sha256Hex } from '../canonical/sha256';
import { readEnvelope, type Envelope } from '../chain/envelope';
import type { FaultKind } from './fault';
import type { StoredLine } from './stored-line';

export type LineVerdict = { readonly prevHash: string } | { readonly fault: FaultKind; readonly pesan: string };

/** Judges one stored event by itself: its hash, its text and the columns beside it. */
export function checkLine(line: StoredLine): LineVerdict {
  if (sha256Hex(line.body) !== line.hash) return { fault: 'hash', pesan: 'isi peristiwa tidak cocok dengan hash-nya' };
  const envelope = parsed(line.body);
  const prevHash = envelope?.meta?.prevHash;
  if (envelope === undefined || typeof prevHash !== 'string') return { fault: 'unreadable', pesan: 'isi peristiwa tidak terbaca' };
  const column = differingColumn(line, envelope);
  if (column !== undefined) return { fault: 'envelope-mismatch', pesan: `kolom ${column} berbeda dengan isi peristiwa` };
  if (!isCanonical(line.body, envelope)) return { fault: 'not-canonical', pesan: 'isi peristiwa bukan JSON kanonis (RFC 8785)' };
  return { prevHash };
}

function parsed(body: string): Partial<Envelope> | undefined {
  try {
    return readEnvelope(body) ?? undefined;
  } catch {
    return undefined;
  }
}

function differingColumn(line: StoredLine, envelope: Partial<Envelope>): string | undefined {
  if (envelope.stream !== line.stream) return 'stream';
  if (envelope.revision !== line.revision) return 'revision';
  if (envelope.id !== line.id) return 'id';
  if (envelope.type !== line.type) return 'type';
  return undefined;
}
