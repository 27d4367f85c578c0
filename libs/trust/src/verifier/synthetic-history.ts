import { chainEvent, GENESIS_HASH } from '../chain/envelope';
import { eventId } from '../identifiers/uuid-v5';
import type { StoredLine } from './stored-line';

/** A line that knows its position as a number. */
export type SyntheticLine = StoredLine & { readonly position: number };

/**
 * A well-formed history for tests and measurements: streams that advance in turn, events of about 700 bytes with a
 * sealed part of random-looking text. Deterministic.
 */
export function* syntheticHistory(streams: number, eventsPerStream: number): Generator<SyntheticLine> {
  const hashes = new Array<string>(streams).fill(GENESIS_HASH);
  let position = 0;
  for (let revision = 0; revision < eventsPerStream; revision++) {
    for (let index = 0; index < streams; index++) {
      const line = syntheticLine(`permohonan-${index}`, revision, hashes[index] ?? GENESIS_HASH, ++position);
      hashes[index] = line.hash;
      yield line;
    }
  }
}

function syntheticLine(stream: string, revision: number, prevHash: string, position: number): SyntheticLine {
  const commandId = eventId(stream, revision);
  const [id, type] = [eventId(commandId, 0), `PeristiwaPeraga${revision % 19}`];
  const { body, hash } = chainEvent({
    id,
    type,
    version: 1,
    stream,
    revision,
    time: new Date(Date.UTC(2026, 2, 2) + position * 1000).toISOString(),
    data: { nomor: position, langkah: revision, berkas: ['KTP_LAMA', 'SURAT_PENGANTAR'], catatan: 'berkas lengkap' },
    sealed: { kid: `1.${position % 256}.${hashText(id, 16)}`, iv: hashText(commandId, 16), ct: hashText(id, 120), tag: hashText(commandId, 22) },
    meta: { actor: { nip: '199001012015011001', jabatan: 'Petugas Loket', kantor: '32.04.05' }, correlationId: stream, commandId, prevHash },
  });
  return { position, stream, revision, id, type, body, hash };
}

function hashText(seed: string, length: number): string {
  return seed.replaceAll('-', '').repeat(4).slice(0, length);
}
