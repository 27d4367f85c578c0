import { CheckpointMoved, InMemoryReadModels, type Batch } from '@kk-lintas/read-models';
import { KantorUji } from '../testing/kantor-uji';
import { until } from '../testing/until';
import type { Projection } from './projection';
import { Projector } from './projector';

interface Hitung {
  readonly jumlah: number;
  readonly teks: string;
}

/** Counts the notes of each case: an event folded twice would show. */
const HITUNG: Projection<Hitung> = {
  collection: 'hitung',
  version: 1,
  fields: ['jumlah'],
  key: ({ type, meta }) => (type === 'Dicatat' ? meta.correlationId : undefined),
  evolve: (doc, event) => {
    const { teks } = event.data as { teks: string };
    if (teks === 'racun') throw new Error('tidak terlipat');
    return teks === 'hapus' ? undefined : { jumlah: (doc?.jumlah ?? 0) + 1, teks: `${doc?.teks ?? ''}${teks}` };
  },
};

let office: KantorUji;
let models: InMemoryReadModels;
let projectors: Projector[];
let failures: string[];

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  office = new KantorUji();
  models = new InMemoryReadModels();
  projectors = [];
  failures = [];
});
afterEach(async () => {
  await Promise.all(projectors.map((projector) => projector.stop()));
  jest.useRealTimers();
});

async function proyektor(): Promise<Projector> {
  const projector = new Projector(office.store, office.codec, models, [HITUNG], (error) => failures.push((error as Error).message));
  projectors.push(projector);
  await projector.start();
  return projector;
}

const catat = (key: string, teks: string) => office.kirim(key, { type: 'Catat', teks });

async function terlipat(projector: Projector): Promise<void> {
  let done = false;
  void projector.caughtUp().then(() => (done = true));
  await until('the read models contain the log', async () => {
    await jest.advanceTimersByTimeAsync(100);
    return done;
  });
}

describe('the projector', () => {
  it('does not begin on a log that ends before what the read models contain: it was restored to an earlier state, and news of it would be passed over', async () => {
    for (const teks of ['1', '2', '3']) await catat('a', teks);
    const projector = await proyektor();
    await terlipat(projector);
    await projector.stop();
    office = new KantorUji();
    await expect(proyektor()).rejects.toThrow('the log ends at its beginning, and was taken up to 3');
    await catat('a', '1');
    await expect(proyektor()).rejects.toThrow('the log ends at 1, and was taken up to 3');
    await catat('a', '2');
    await catat('a', '3');
    await terlipat(await proyektor());
  });

  it('folds history, then what comes live, and says how fresh it is', async () => {
    await catat('a', '1');
    const projector = await proyektor();
    await terlipat(projector);
    office.clock.now = '2026-11-24T03:00:00.000Z';
    await catat('a', '2');
    await terlipat(projector);
    expect(await models.get('hitung', 'a')).toEqual({ jumlah: 2, teks: '12' });
    expect(projector.freshness()).toEqual({ sampaiPosisi: await office.store.head(), sampaiWaktu: '2026-11-24T03:00:00.000Z' });
  });

  it('removes a document whose projection says so, and begins it anew', async () => {
    const projector = await proyektor();
    for (const teks of ['1', 'hapus']) await catat('a', teks);
    await terlipat(projector);
    expect(await models.get('hitung', 'a')).toBeUndefined();
    await catat('a', '2');
    await terlipat(projector);
    expect(await models.get('hitung', 'a')).toEqual({ jumlah: 1, teks: '2' });
  });

  it('goes on after a restart without folding anything twice', async () => {
    await catat('a', '1');
    const first = await proyektor();
    await terlipat(first);
    await first.stop();
    await catat('a', '2');
    await terlipat(await proyektor());
    expect(await models.get('hitung', 'a')).toEqual({ jumlah: 2, teks: '12' });
  });

  it('says after a restart, before anything new happens, when the last event was that the read models contain', async () => {
    await catat('a', '1');
    const first = await proyektor();
    expect(first.freshness().sampaiWaktu).toBeUndefined();
    await terlipat(first);
    const freshness = first.freshness();
    await first.stop();
    const second = await proyektor();
    await terlipat(second);
    expect(second.freshness()).toEqual(freshness);
    expect(freshness).toEqual({ sampaiPosisi: await office.store.head(), sampaiWaktu: office.clock.now });
  });

  it.each(['before', 'after'] as const)('folds each event once when it crashes right %s a batch is written', async (when) => {
    const apply = models.apply.bind(models);
    models.apply = async (batch: Batch) => {
      models.apply = apply;
      if (when === 'after') await apply(batch);
      throw new Error('mati');
    };
    for (const teks of ['1', '2']) await catat('a', teks);
    const projector = await proyektor();
    await terlipat(projector);
    expect(await models.get('hitung', 'a')).toEqual({ jumlah: 2, teks: '12' });
    expect(failures).toEqual(['mati']);
  });

  it('changes nothing by a batch that another instance has already written', async () => {
    await catat('a', '1');
    await terlipat(await proyektor());
    const batch: Batch = { projection: 'proyeksi', from: undefined, to: '1', writes: [{ kind: 'put', collection: 'hitung', id: 'a', doc: { jumlah: 9, teks: 'dua kali' } }] };
    await expect(models.apply(batch)).rejects.toBeInstanceOf(CheckpointMoved);
    expect(await models.get('hitung', 'a')).toEqual({ jumlah: 1, teks: '1' });
  });

  it('counts right when two instances of an office run at once', async () => {
    const [one, two] = [await proyektor(), await proyektor()];
    for (const teks of ['1', '2', '3', '4']) {
      await catat('a', teks);
      await terlipat(one);
    }
    await terlipat(two);
    expect(await models.get('hitung', 'a')).toEqual({ jumlah: 4, teks: '1234' });
  });

  it('stands still with a visible reason at an event that it cannot fold; what was before it is kept', async () => {
    await catat('a', '1');
    const projector = await proyektor();
    await terlipat(projector);
    await catat('a', 'racun');
    await catat('a', '2');
    await until('trouble shows', () => projector.trouble() === 'tidak terlipat');
    await until('it was tried again several times', async () => {
      await jest.advanceTimersByTimeAsync(1_000);
      expect(projector.trouble()).toBe('tidak terlipat');
      return failures.length >= 5;
    });
    expect([await models.get('hitung', 'a'), await models.checkpoint('proyeksi')]).toEqual([{ jumlah: 1, teks: '1' }, '1']);
  });
});
