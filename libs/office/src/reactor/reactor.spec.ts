import { readBlob } from '../documents/whole-blob';
import { CATATAN, type Catatan } from '../testing/catatan.aggregate';
import { ReaktorUji } from '../testing/reaktor-uji';
import { until } from '../testing/until';
import type { Reaction } from './reaction';

let uji: ReaktorUji;
let asked: string[];

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  uji = new ReaktorUji();
  asked = [];
});
afterEach(async () => {
  await uji.henti();
  jest.useRealTimers();
});

/** Answers each number that a case got by a note of what the case was right then. */
const JAWAB: Reaction = {
  name: 'uji',
  eventTypes: ['Dinomori'],
  react: async (event, { stateAt }) => {
    asked.push(event.meta.correlationId);
    const { teks } = await stateAt<Catatan>(CATATAN);
    return { aggregate: CATATAN, id: event.meta.correlationId, command: { type: 'Catat', teks: `dijawab setelah ${teks.join('')}` } };
  },
};

const reaktor = (reaction = JAWAB) => uji.mulai(reaction);
const selesai = () => uji.selesai();
const jawaban = async (id: string) => (await uji.office.lagi().keadaan(id)).teks;

describe('a reactor', () => {
  it('answers only its own kinds of event, with the case as it stood right then', async () => {
    await uji.office.kirim('a', { type: 'Catat', teks: '1' });
    await uji.office.kirim('a', { type: 'Nomori' });
    await uji.office.kirim('a', { type: 'Catat', teks: '2' });
    await reaktor();
    await selesai();
    expect([await jawaban('a'), asked]).toEqual([['1', '2', 'dijawab setelah 1'], ['a']]);
  });

  it('records an answer once, though it asks again after a crash before its checkpoint', async () => {
    uji.matiSebelumCatatanPosisi();
    await uji.office.kirim('a', { type: 'Nomori' });
    await reaktor();
    await selesai();
    expect(asked).toEqual(['a', 'a']);
    expect(await jawaban('a')).toEqual(['dijawab setelah ']);
  });

  it('answers an event once, though what it asks after a crash before its checkpoint would be another case\'s to record', async () => {
    uji.matiSebelumCatatanPosisi();
    await uji.office.kirim('a', { type: 'Nomori' });
    const tujuan = ['b', 'c'];
    const reactor = await reaktor({ ...JAWAB, react: async () => ({ aggregate: CATATAN, id: tujuan.shift() ?? 'd', command: { type: 'Catat', teks: 'dijawab' } }) });
    await selesai();
    expect(reactor.trouble()).toBeUndefined();
    expect([await jawaban('b'), await jawaban('c'), await jawaban('d')]).toEqual([['dijawab'], [], []]);
  });

  it('sees another case as the log has it, though it remembers an older one', async () => {
    const dilihat: (readonly string[])[] = [];
    await reaktor({
      ...JAWAB,
      react: async (_event, { load }) => {
        dilihat.push((await load<Catatan>(CATATAN, 'b')).teks);
        return undefined;
      },
    });
    for (const [id, teks] of [['a', '1'], ['c', '2']] as const) {
      await uji.office.kirim('b', { type: 'Catat', teks });
      await uji.office.kirim(id, { type: 'Nomori' });
      await selesai();
    }
    expect(dilihat).toEqual([['1'], ['1', '2']]);
  });

  it('asks again until the answer can be recorded, and shows the trouble meanwhile', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    uji.office.store.failOnce('lost');
    const reactor = await reaktor();
    await until('trouble shows', () => reactor.trouble() !== undefined);
    await selesai();
    expect([await jawaban('a'), asked]).toEqual([['dijawab setelah '], ['a', 'a']]);
  });

  it('asks again when an answer never comes, and says how far it is meanwhile', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    const pernahDitanya = new Set<string>();
    const lupaSekali: Reaction['react'] = async (event, context) => {
      if (pernahDitanya.has(event.id)) return JAWAB.react(event, context);
      pernahDitanya.add(event.id);
      return new Promise<never>(() => undefined);
    };
    const reactor = await reaktor({ ...JAWAB, react: lupaSekali });
    await until('the event is asked about', () => pernahDitanya.size === 1);
    expect(reactor.reached()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(120_000);
    await until('it is told of', () => uji.failures.length > 0);
    expect(uji.failures).toEqual([expect.stringMatching(/^uji: no answer to event .+ in 120000 ms$/)]);
    await selesai();
    expect([await jawaban('a'), reactor.reached()]).toEqual([['dijawab setelah '], await uji.office.store.head()]);
  });

  it('records no answer that comes after it was given up waiting for: the case may have gone on, or a person may have given it up', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    let akhirnya: () => void = () => undefined;
    const terlambat = new Promise<void>((resolve) => (akhirnya = resolve));
    const react: Reaction['react'] = async ({ id }, context) => {
      if (asked.push(id) > 1) return undefined;
      await terlambat;
      return JAWAB.react({ meta: { correlationId: 'a' } } as never, context);
    };
    await reaktor({ ...JAWAB, react });
    await until('the event is asked about', () => asked.length === 1);
    await jest.advanceTimersByTimeAsync(120_000);
    await selesai();
    akhirnya();
    await until('the late answer came', () => asked.length === 3);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(await jawaban('a')).toEqual([]);
  });

  it('waits for the store however long it takes to record an answer: given up meanwhile, it would be recorded all the same', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    const { store } = uji.office;
    const append = store.append.bind(store);
    let tercatat: () => void = () => undefined;
    const lambat = new Promise<void>((resolve) => (tercatat = resolve));
    store.append = async (...what) => {
      await lambat;
      return append(...what);
    };
    await reaktor();
    await until('the event is asked about', () => asked.length === 1);
    await jest.advanceTimersByTimeAsync(300_000);
    expect(uji.failures).toEqual([]);
    tercatat();
    await selesai();
    expect([await jawaban('a'), asked]).toEqual([['dijawab setelah '], ['a']]);
  });

  it('is in trouble for as long as nothing goes on, however often it begins anew', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    const reactor = await reaktor({ ...JAWAB, react: () => Promise.reject(new Error('rusak')) });
    await until('trouble shows', () => reactor.trouble() !== undefined);
    for (let kali = 0; kali < 50; kali += 1) {
      await jest.advanceTimersByTimeAsync(1_000);
      expect(reactor.trouble()).toBe('rusak');
    }
  });

  it('is in trouble when an answer does not come for half a minute', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    let akhirnya: () => void = () => undefined;
    const reactor = await reaktor({ ...JAWAB, react: () => new Promise<undefined>((resolve) => (akhirnya = () => resolve(undefined))) });
    await until('the batch is in hand', async () => {
      await jest.advanceTimersByTimeAsync(31_000);
      return reactor.trouble() !== undefined;
    });
    expect(reactor.trouble()).toBe('uji: no answer for 30 s');
    akhirnya();
    await selesai();
    expect(reactor.trouble()).toBeUndefined();
  });

  it('may have nothing to record', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    await reaktor({ ...JAWAB, react: async () => undefined });
    await selesai();
    expect(await jawaban('a')).toEqual([]);
  });

  it('keeps a document under the key of the case, though the event that asks for it has no personal data', async () => {
    await uji.office.kirim('a', { type: 'Rahasiakan', nama: 'Jaka Contoh' });
    await uji.office.kirim('a', { type: 'Nomori' });
    const simpan: Reaction['react'] = async (event, { keep }) => ({ aggregate: CATATAN, id: event.meta.correlationId, command: { type: 'Catat', teks: await keep(Buffer.from('isi berkas')) } });
    await reaktor({ ...JAWAB, react: simpan });
    await selesai();
    const [alamat = ''] = await jawaban('a');
    const kid = (await uji.office.journal.read('permohonan-a'))[0]?.kid;
    expect((await readBlob(uji.office.blobs, kid, alamat)).toString()).toBe('isi berkas');
  });

  it('goes on from where it stood after a restart', async () => {
    await uji.office.kirim('a', { type: 'Nomori' });
    await reaktor();
    await selesai();
    await uji.henti();
    await uji.office.kirim('b', { type: 'Nomori' });
    await reaktor();
    await selesai();
    expect(asked).toEqual(['a', 'b']);
  });
});
