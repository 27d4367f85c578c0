import fc from 'fast-check';
import type { EventStore, EventSubscription, ExpectedRevision, StoredEvent } from '../event-store.port';
import { InMemoryEventStore } from '../in-memory/in-memory.event-store';
import { anEvent } from '../testing/events';
import { Recorder } from '../testing/recorder';
import { openSqliteHarness } from '../testing/sqlite.harness';

/** Few streams and few ids, so that conflicts, repeats and taken ids are common. */
const stream = fc.constantFrom('permohonan-a', 'permohonan-b', 'buku-harian');
const id = fc.integer({ min: 0, max: 29 }).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const fresh = fc.uuid({ version: 4 });
const expected = fc.oneof({ weight: 3, arbitrary: fc.constant('as it stands' as const) }, fc.constant('no-stream' as const), fc.nat(6));

const append = fc.record({
  kind: fc.constant('append' as const),
  stream,
  expected,
  ids: fc.array(fc.oneof({ weight: 2, arbitrary: fresh }, id), { minLength: 1, maxLength: 4 }),
});
const repeat = fc.record({ kind: fc.constant('repeat' as const), which: fc.nat(50) });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('together' as const), appends: fc.array(fc.oneof(append, append, repeat), { minLength: 1, maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read stream' as const), stream, from: fc.nat(8) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read all' as const), after: fc.nat(20), limit: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resubscribe' as const), batchSize: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Planned = Extract<Step, { kind: 'together' }>['appends'][number];
type Append = Parameters<EventStore['append']>;

describe('SqliteEventStore', () => {
  it('does what the in-memory reference does, whatever is asked and however it interleaves', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), sameAsReference), { numRuns: 60 });
  }, 120_000);
});

async function sameAsReference(steps: Step[]): Promise<void> {
  const log: StoredEvent[] = [];
  const reference = new InMemoryEventStore(log);
  const sqlite = await openSqliteHarness();
  const sent: Append[] = [];
  const seen = new Recorder();
  const resubscribe = (batchSize: number): EventSubscription =>
    sqlite.store.subscribe({ after: seen.events.at(-1)?.position, batchSize, handle: seen.handle });
  let subscription = resubscribe(3);

  async function run(asked: Step): Promise<void> {
    switch (asked.kind) {
      case 'together': {
        const appends = asked.appends.map((planned) => toAppend(planned, log, sent));
        sent.push(...appends);
        expect(await outcomes(sqlite.store, appends)).toEqual(await outcomes(reference, appends));
        return;
      }
      case 'read stream':
        expect(await sqlite.store.readStream(asked.stream, asked.from)).toEqual(await reference.readStream(asked.stream, asked.from));
        return;
      case 'read all': {
        const after = log[asked.after]?.position;
        expect(await sqlite.store.readAll(after, asked.limit)).toEqual(await reference.readAll(after, asked.limit));
        return;
      }
      case 'resubscribe':
        await subscription.stop();
        subscription = resubscribe(asked.batchSize);
        return;
      case 'reopen':
        await sqlite.reopen();
        subscription = resubscribe(3);
    }
  }

  try {
    for (const asked of steps) await run(asked);
    await seen.hasSeen(log.length);
    await subscription.stop();
    expect(seen.events).toEqual(log);
    expect(await sqlite.store.head()).toBe(await reference.head());
    expect(await sqlite.store.readAll(undefined, 1_000)).toEqual(log);
  } finally {
    await sqlite.dispose();
  }
}

function toAppend(planned: Planned, log: readonly StoredEvent[], sent: readonly Append[]): Append {
  const earlier = planned.kind === 'repeat' ? sent[planned.which % Math.max(sent.length, 1)] : undefined;
  if (earlier !== undefined) return earlier;
  if (planned.kind === 'repeat') return ['permohonan-a', 'no-stream', [anEvent()]];
  const last = log.filter((event) => event.stream === planned.stream).at(-1);
  const asItStands: ExpectedRevision = last?.revision ?? 'no-stream';
  return [planned.stream, planned.expected === 'as it stands' ? asItStands : planned.expected, planned.ids.map((id) => anEvent({ id }))];
}

async function outcomes(store: EventStore, appends: readonly Append[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(appends.map((args) => store.append(...args)));
  return settled.map((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value;
    const { name, message } = outcome.reason as Error;
    return { name, message };
  });
}
