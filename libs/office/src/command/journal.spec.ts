import { randomUUID } from 'node:crypto';
import type { CommandMeta } from '../history/event-codec';
import { CATATAN, type Catatan, type PeristiwaCatatan } from '../testing/catatan.aggregate';
import { KantorUji, SENIN } from '../testing/kantor-uji';

const STREAM = 'permohonan-1';
const dicatat = (teks: string): PeristiwaCatatan => ({ type: 'Dicatat', data: { teks } });
const dirahasiakan = (nama: string): PeristiwaCatatan => ({ type: 'Dirahasiakan', data: {}, pribadi: { nama } });
const meta = (commandId: string = randomUUID()): CommandMeta => ({ actor: { jabatan: 'Sistem: uji', kantor: '32.04' }, correlationId: '1', commandId, commandDigest: 'ab' });

let kantor: KantorUji;
beforeEach(() => {
  kantor = new KantorUji();
});

async function tulis(journal: KantorUji['journal'], events: readonly PeristiwaCatatan[], commandMeta = meta()) {
  return journal.append(CATATAN, STREAM, await journal.load<Catatan>(CATATAN, STREAM), events, SENIN, commandMeta);
}

/** Holds back what the next read gives until it is let go on; the reads after it are not held. */
function tahanBacaan(): () => void {
  const read = kantor.store.readStream.bind(kantor.store);
  const spy = jest.spyOn(kantor.store, 'readStream');
  let lanjut: () => void = () => undefined;
  const ditahan = new Promise<void>((resolve) => (lanjut = resolve));
  spy.mockImplementationOnce(async (...args) => {
    const events = await read(...args);
    await ditahan;
    return events;
  });
  return lanjut;
}

describe('the journal', () => {
  it('begins a stream that does not exist with the decider’s initial state', async () => {
    expect(await kantor.journal.load(CATATAN, STREAM)).toMatchObject({ state: CATATAN.decider.initialState(), revision: -1, last: undefined });
  });

  it('asks the store once for a stream that does not exist, and finds it there when another process made it meanwhile', async () => {
    const read = jest.spyOn(kantor.store, 'readStream');
    for (let time = 0; time < 3; time++) await kantor.journal.load(CATATAN, STREAM);
    expect(read).toHaveBeenCalledTimes(1);
    await tulis(kantor.lagi().journal, [dicatat('a')]);
    await expect(tulis(kantor.journal, [dicatat('b')])).rejects.toMatchObject({ name: 'WrongExpectedRevision' });
    await tulis(kantor.journal, [dicatat('b')]);
    expect((await kantor.keadaan('1')).teks).toEqual(['a', 'b']);
  });

  it('answers an append with the events exactly as a later reader finds them, position included', async () => {
    const recorded = await tulis(kantor.journal, [dicatat('a'), dirahasiakan('Jaka Contoh')]);
    const read = await kantor.lagi().journal.read(STREAM);
    const plain = (events: typeof read) => events.map(({ openPribadi, position: _, ...event }) => ({ ...event, pribadi: openPribadi() }));
    expect(plain(recorded)).toEqual(plain(read));
    expect(recorded.at(-1)?.position).toBe(read.at(-1)?.position);
  });

  it('folds what it has just decided to the same state as a reader who decodes and opens everything again', async () => {
    await tulis(kantor.journal, [dirahasiakan('Jaka Contoh'), dicatat('a')]);
    await tulis(kantor.journal, [dirahasiakan('Sari Contoh')]);
    const [kept, fresh] = [await kantor.journal.load(CATATAN, STREAM), await kantor.lagi().journal.load(CATATAN, STREAM)];
    expect(kept).toEqual(fresh);
    expect(fresh).toMatchObject({ revision: 2, state: { teks: ['a'], nama: ['Jaka Contoh', 'Sari Contoh'] } });
  });

  it('gives the same state however often it is asked: nothing is folded twice', async () => {
    await tulis(kantor.journal, [dicatat('a')]);
    const states = await Promise.all([1, 2, 3].map(() => kantor.journal.load<Catatan>(CATATAN, STREAM)));
    expect(states.map(({ state }) => state.teks)).toEqual([['a'], ['a'], ['a']]);
  });

  it('tells the state right after any revision, whether the stream is at hand or not', async () => {
    for (const teks of ['a', 'b', 'c']) await tulis(kantor.journal, [dicatat(teks)]);
    for (const journal of [kantor.journal, kantor.lagi().journal]) {
      const states = await Promise.all([0, 1, 2].map((revision) => journal.loadAt<Catatan>(CATATAN, STREAM, revision)));
      expect(states.map(({ state, revision }) => [revision, state.teks.join('')])).toEqual([[0, 'a'], [1, 'ab'], [2, 'abc']]);
    }
  });

  it('refuses an append on a stream that another process has moved on, and knows the truth at the next load', async () => {
    await tulis(kantor.journal, [dicatat('a')]);
    const other = kantor.lagi();
    await tulis(other.journal, [dicatat('b')]);
    await expect(tulis(kantor.journal, [dicatat('c')])).rejects.toMatchObject({ name: 'WrongExpectedRevision' });
    expect((await kantor.keadaan('1')).teks).toEqual(['a', 'b']);
  });

  it('remembers nothing old when an append overtakes a read', async () => {
    await tulis(kantor.lagi().journal, [dicatat('a')]);
    const lanjut = tahanBacaan();
    const lama = kantor.journal.load<Catatan>(CATATAN, STREAM);
    await tulis(kantor.journal, [dicatat('b')]);
    lanjut();
    expect((await lama).state.teks).toEqual(['a']);
    expect((await kantor.keadaan('1')).teks).toEqual(['a', 'b']);
  });

  it('remembers nothing old when an append whose answer is lost overtakes a read', async () => {
    await tulis(kantor.lagi().journal, [dicatat('a')]);
    const lanjut = tahanBacaan();
    const lama = kantor.journal.load<Catatan>(CATATAN, STREAM);
    kantor.store.failOnce('answer-lost');
    await expect(tulis(kantor.journal, [dicatat('b')])).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    lanjut();
    await lama;
    expect((await kantor.keadaan('1')).teks).toEqual(['a', 'b']);
  });

  it('forgets what it remembers when the log is seen to have gone on', async () => {
    await tulis(kantor.journal, [dicatat('a')]);
    await tulis(kantor.lagi().journal, [dicatat('b')]);
    const log = await kantor.lagi().journal.read(STREAM);
    kantor.journal.noticed(log.slice(0, 1));
    expect((await kantor.keadaan('1')).teks).toEqual(['a']);
    kantor.journal.noticed(log);
    expect((await kantor.keadaan('1')).teks).toEqual(['a', 'b']);
  });

  it.each([
    ['lost before the disk', 'lost', []],
    ['written but its answer lost', 'answer-lost', ['a']],
  ] as const)('believes only the log after an append that was %s', async (_what, fault, teks) => {
    kantor.store.failOnce(fault);
    await expect(tulis(kantor.journal, [dicatat('a')])).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    expect((await kantor.keadaan('1')).teks).toEqual(teks);
  });

  it('writes nothing twice when an append whose answer was lost is made again with the same command', async () => {
    const loaded = await kantor.journal.load<Catatan>(CATATAN, STREAM);
    const command = meta();
    kantor.store.failOnce('answer-lost');
    await expect(kantor.journal.append(CATATAN, STREAM, loaded, [dicatat('a')], SENIN, command)).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    await kantor.journal.append(CATATAN, STREAM, loaded, [dicatat('a')], SENIN, command);
    expect(await kantor.log()).toHaveLength(1);
  });

  it('says at once what a stream will be, so that appends may follow each other unanswered', async () => {
    let tail = await kantor.journal.load<Catatan>(CATATAN, STREAM);
    const done: Promise<unknown>[] = [];
    for (const teks of ['a', 'b', 'c', 'd']) {
      const { planned, done: written } = kantor.journal.appendAhead(CATATAN, STREAM, tail, [dicatat(teks)], SENIN, meta());
      tail = planned;
      done.push(written);
    }
    await Promise.all(done);
    expect(tail.state.teks).toEqual(['a', 'b', 'c', 'd']);
    expect(await kantor.lagi().journal.load(CATATAN, STREAM)).toEqual(tail);
    expect(await kantor.cacat()).toEqual([]);
  });
});

describe('the personal data of a stream', () => {
  it('is sealed under one key for the whole case, and is not in the log', async () => {
    await tulis(kantor.journal, [dirahasiakan('Jaka Contoh')]);
    await tulis(kantor.lagi().journal, [dirahasiakan('Sari Contoh')]);
    const events = await kantor.journal.read(STREAM);
    expect(new Set(events.map(({ kid }) => kid)).size).toBe(1);
    expect(JSON.stringify(await kantor.log())).not.toContain('Contoh');
  });

  it('is gone with its key: the rest of the case stays, its chain stays whole, nothing personal can be added', async () => {
    const [first] = await tulis(kantor.journal, [dirahasiakan('Jaka Contoh'), dicatat('a')]);
    await kantor.keys.shred(first?.kid ?? '');
    const later = kantor.lagi();
    expect(await later.keadaan('1')).toMatchObject({ nama: ['(dimusnahkan)'], teks: ['a'] });
    await expect(tulis(later.journal, [dirahasiakan('Jaka Contoh')])).rejects.toThrow('the key of this case was destroyed');
    await tulis(later.journal, [dicatat('b')]);
    expect(await later.cacat()).toEqual([]);
  });
});
