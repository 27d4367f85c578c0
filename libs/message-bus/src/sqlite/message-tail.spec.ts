import fc from 'fast-check';
import type { MessageToPublish } from '../message-bus.port';
import { nameOf, partitionOf } from '../partition';
import { MessageTail } from './message-tail';

const PARTITION = { topic: 'kk.desa.v1', partition: partitionOf('p-1') };
const LIMIT = 5;

function message(id: number): MessageToPublish {
  return { topic: PARTITION.topic, key: 'p-1', id: `m-${id}`, value: `isi ${id}`, headers: {} };
}

/** A partition's file as two processes write to it, and the tail that one of them keeps. */
class Log {
  readonly ids: string[] = [];
  readonly tail = new MessageTail(4);

  own(count: number): void {
    const messages = Array.from({ length: count }, (_, index) => message(this.ids.length + index));
    this.ids.push(...messages.map(({ id }) => id));
    this.tail.published(messages, [{ ...PARTITION, next: this.ids.length }]);
  }

  foreign(): void {
    this.ids.push(message(this.ids.length).id);
  }

  poll(): void {
    this.tail.compare(new Map([[nameOf(PARTITION), this.ids.length]]));
  }

  read(from: number): string[] | undefined {
    return this.tail.messages(PARTITION, from, LIMIT)?.map(({ id }) => id);
  }
}

const act = fc.oneof(
  fc.record({ kind: fc.constant('own' as const), count: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constantFrom('foreign' as const, 'poll' as const) }),
);

describe('the tail of a message log', () => {
  it('answers with the very messages of the file, or leaves it to the file', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat(60), (acts, from) => {
        const log = new Log();
        for (const one of acts) {
          if (one.kind === 'own') log.own(one.count);
          else log[one.kind]();
          const read = log.read(from);
          if (read !== undefined) expect(log.ids.slice(from, from + read.length)).toEqual(read);
        }
        log.poll();
        const read = log.read(from);
        if (read !== undefined) expect(read).toEqual(log.ids.slice(from, from + LIMIT));
      }),
    );
  });

  it('holds what was published last and forgets what is older', () => {
    const log = new Log();
    for (let count = 0; count < 20; count++) log.own(1);
    expect(log.read(19)).toEqual(['m-19']);
    expect(log.read(20)).toEqual([]);
    expect(log.read(3)).toBeUndefined();
  });

  it('is dropped when another process is seen to have written beyond it', () => {
    const log = new Log();
    log.own(2);
    log.foreign();
    expect(log.read(2)).toEqual([]);
    log.poll();
    expect(log.read(2)).toBeUndefined();
  });
});
