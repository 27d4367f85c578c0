import { MessageBusUnavailable, type MessageBus, type MessageToPublish } from '@kk-lintas/message-bus';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { CATATAN } from '../testing/catatan.aggregate';
import { kantor } from '../testing/jaringan-uji';
import { KantorUji } from '../testing/kantor-uji';
import { until } from '../testing/until';
import type { Publisher } from './publisher';
import { Relay } from './relay';

/** A bus that fails so many times, before or after it took the messages. */
class BusUji implements MessageBus {
  readonly taken: MessageToPublish[] = [];
  failures = 0;
  after = false;

  async publish(messages: readonly MessageToPublish[]): Promise<void> {
    const fails = this.failures > 0;
    this.failures -= fails ? 1 : 0;
    if (!fails || this.after) this.taken.push(...messages);
    if (fails) throw new MessageBusUnavailable('putus');
  }

  async consume(): Promise<never> {
    throw new Error('nobody listens');
  }

  async close(): Promise<void> {
    return undefined;
  }

  teks(key?: string): string[] {
    return this.taken.filter((message) => key === undefined || message.key === key).map(({ value }) => JSON.parse(value).data.alasan as string);
  }
}

/** Tells each note with all notes of its case up to then. */
const publish: Publisher = async (event, { state }) => {
  const { teks } = await state<{ teks: readonly string[] }>();
  return [{ type: 'kk.permohonan-berakhir.v1', data: { permohonanId: event.meta.correlationId, nomor: '', jenis: '', desa: '', sidikRahasia: '', alasan: teks.join('') } }];
};

let office: KantorUji;
let bus: BusUji;
let models: InMemoryReadModels;
let relays: Relay[];
let failures: unknown[];

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  office = new KantorUji();
  bus = new BusUji();
  models = new InMemoryReadModels();
  relays = [];
  failures = [];
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  jest.useRealTimers();
});

async function relay(publisher = publish): Promise<Relay> {
  const { store, blobs, codec, journal } = office.lagi();
  const satu = new Relay({ store, codec, models, journal, blobs, bus, sender: kantor('kecamatan'), aggregates: [CATATAN], publishers: [publisher] }, (error) => failures.push(error));
  relays.push(satu);
  await satu.start();
  return satu;
}

/** Lets pauses pass until the relay has told the whole log. */
async function selesai(satu: Relay): Promise<void> {
  await until('the relay reached the head', async () => {
    await jest.advanceTimersByTimeAsync(100);
    return satu.reached() === (await office.store.head());
  });
}

const catat = (key: string, teks: string) => office.kirim(key, { type: 'Catat', teks });

describe('the relay', () => {
  it('publishes each event once, signed, under its case as key, with the case as it stood right then', async () => {
    for (const teks of ['1', '2', '3']) for (const key of ['a', 'b']) await catat(key, teks);
    await selesai(await relay());
    expect([bus.teks('a'), bus.teks('b')]).toEqual([['1', '12', '123'], ['1', '12', '123']]);
    expect(new Set(bus.taken.map(({ id }) => id)).size).toBe(6);
  });

  it('goes on from where it stood after a restart, and tells live what comes', async () => {
    await catat('a', '1');
    const first = await relay();
    await selesai(first);
    await first.stop();
    await catat('a', '2');
    const second = await relay();
    await selesai(second);
    await catat('a', '3');
    await selesai(second);
    expect(bus.teks('a')).toEqual(['1', '12', '123']);
  });

  it.each([1, 5])('loses nothing and keeps the order when the bus fails %i times and then works', async (times) => {
    bus.failures = times;
    for (const teks of ['1', '2', '3']) await catat('a', teks);
    const satu = await relay();
    await until('trouble shows', () => satu.trouble() === 'putus');
    await selesai(satu);
    await until('no trouble any more', () => satu.trouble() === undefined);
    expect(bus.teks('a')).toEqual(['1', '12', '123']);
    expect(failures).toHaveLength(times);
  });

  it('publishes the same messages with the same ids again when the answer of the bus was lost', async () => {
    bus.failures = 1;
    bus.after = true;
    await catat('a', '1');
    await catat('a', '2');
    await selesai(await relay());
    expect(bus.teks('a')).toEqual(['1', '12', '1', '12']);
    expect(bus.taken.slice(2).map(({ id, value }) => [id, value])).toEqual(bus.taken.slice(0, 2).map(({ id, value }) => [id, value]));
  });

  it('publishes again after a crash between the bus and its checkpoint', async () => {
    await catat('a', '1');
    const apply = models.apply.bind(models);
    models.apply = async () => Promise.reject(new Error('mati'));
    const first = await relay();
    await until('it crashed', async () => {
      await jest.advanceTimersByTimeAsync(50);
      return first.trouble() === 'mati';
    });
    await first.stop();
    models.apply = apply;
    await selesai(await relay());
    expect(bus.teks('a')).toEqual(['1', '1']);
    expect(new Set(bus.taken.map(({ id }) => id)).size).toBe(1);
  });

  it('publishes on while its checkpoint is being written, and writes it before it stops', async () => {
    let answer = () => undefined as void;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const apply = models.apply.bind(models);
    models.apply = async (batch) => answered.then(() => apply(batch));
    const satu = await relay();
    await catat('a', '1');
    await selesai(satu);
    await catat('a', '2');
    await selesai(satu);
    expect([bus.teks('a'), await models.checkpoint('relay')]).toEqual([['1', '12'], undefined]);
    answer();
    await satu.stop();
    expect(await models.checkpoint('relay')).toBe(await office.store.head());
  });

  it('writes one checkpoint for all that it published in a moment', async () => {
    const apply = jest.spyOn(models, 'apply');
    const satu = await relay();
    for (const teks of ['1', '2', '3']) {
      await catat('a', teks);
      await until('it was published', () => bus.taken.some(({ value }) => value.includes(teks)));
    }
    await satu.stop();
    expect(apply).toHaveBeenCalledTimes(1);
  });

  it('stands still with the reason at an event that it cannot tell, and passes over nothing', async () => {
    await catat('a', '1');
    await catat('b', 'x');
    await catat('a', '2');
    const satu = await relay((event, context) => {
      if (event.meta.correlationId === 'b') throw new Error('tidak terbaca');
      return publish(event, context);
    });
    await until('trouble shows', () => satu.trouble() === 'tidak terbaca');
    for (let kali = 0; kali < 50; kali += 1) {
      await jest.advanceTimersByTimeAsync(1_000);
      expect(satu.trouble()).toBe('tidak terbaca');
    }
    expect(failures.length).toBeGreaterThan(3);
    expect(bus.taken).toEqual([]);
    expect(await models.checkpoint('relay')).toBeUndefined();
  });
});
