import { randomUUID } from 'node:crypto';
import { openEventLogForReading, SqliteEventStore, type EventToAppend, type StoredEvent } from '@kk-lintas/event-store';
import { chainEvent, GENESIS_HASH, readEnvelope, type Envelope } from '@kk-lintas/trust';

/** Cases that are under way at the same time, so that their events stand between each other's in the log. */
const TOGETHER = 500;

const CASE = 'permohonan-';

interface Tail {
  revision: number;
  hash: string;
}

/** The case with the most events in an office's log, `undefined` when it holds none. */
export function longestCase(file: string): { readonly file: string; readonly caseId: string; readonly events: number } | undefined {
  const log = openEventLogForReading(file);
  const counts = new Map<string, number>();
  for (const { stream } of [...log.batches()].flat()) if (stream.startsWith(CASE)) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  log.close();
  const [longest] = [...counts].sort(([, a], [, b]) => b - a);
  return longest && { file, caseId: longest[0].slice(CASE.length), events: longest[1] };
}

/**
 * Writes a log of many cases of the shape of the one case in a recorded log: each of its events, in its streams, under new
 * ids and with the next numbers of the registers.
 * @param cases number of copies
 * @returns events written
 */
export async function multiplyCase(recorded: string, target: string, caseId: string, cases: number): Promise<number> {
  const events = eventsOfCase(recorded, caseId);
  const store = await SqliteEventStore.open(target);
  const tails = new Map<string, Tail>();
  const numbers = new Map<string, number>();
  for (let first = 0; first < cases; first += TOGETHER) {
    const copies = Array.from({ length: Math.min(TOGETHER, cases - first) }, () => ({ id: randomUUID(), numbers: new Map<string, number>() }));
    for (const event of events) await Promise.all(copies.map((copy) => append(store, event, caseId, copy, tails, numbers)));
  }
  await store.close();
  return events.length * cases;
}

interface Copy {
  readonly id: string;
  /** New register number by the recorded one. */
  readonly numbers: Map<string, number>;
}

function append(store: SqliteEventStore, event: StoredEvent, caseId: string, copy: Copy, tails: Map<string, Tail>, numbers: Map<string, number>): Promise<unknown> {
  const envelope = JSON.parse(event.body.replaceAll(caseId, copy.id)) as Envelope;
  const stream = envelope.stream;
  const tail = tails.get(stream) ?? { revision: -1, hash: GENESIS_HASH };
  const id = randomUUID();
  const data = withNewNumber(envelope, copy, numbers);
  const { body, hash } = chainEvent({ ...envelope, id, data, revision: tail.revision + 1, meta: { ...envelope.meta, commandId: randomUUID(), prevHash: tail.hash } });
  tails.set(stream, { revision: tail.revision + 1, hash });
  const one: EventToAppend = { id, type: event.type, body, hash };
  return store.append(stream, tail.revision < 0 ? 'no-stream' : tail.revision, [one]);
}

/** A register gives the next number; the case's own event that follows carries the number given. */
function withNewNumber({ data, type, stream }: Envelope, copy: Copy, numbers: Map<string, number>): object {
  const { nomor, tahun } = data as { nomor?: unknown; tahun?: unknown };
  if (typeof nomor !== 'number' || typeof tahun !== 'number') return data;
  if (type !== 'NomorDicatat') return { ...data, nomor: copy.numbers.get(`${nomor}-${tahun}`) ?? nomor };
  const next = (numbers.get(stream) ?? 0) + 1;
  numbers.set(stream, next);
  copy.numbers.set(`${nomor}-${tahun}`, next);
  return { ...data, nomor: next };
}

function eventsOfCase(file: string, caseId: string): StoredEvent[] {
  const log = openEventLogForReading(file);
  try {
    return [...log.batches()].flat().filter(({ body }) => readEnvelope(body).meta.correlationId === caseId || body.includes(caseId));
  } finally {
    log.close();
  }
}
