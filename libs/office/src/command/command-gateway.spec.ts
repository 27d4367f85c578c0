import { randomUUID } from 'node:crypto';
import { reject } from '@kk-lintas/domain';
import { CATATAN, type Catatan, type PerintahCatatan, type PeristiwaCatatan } from '../testing/catatan.aggregate';
import { KantorUji } from '../testing/kantor-uji';
import type { Aggregate } from './aggregate';

const CATAT: PerintahCatatan = { type: 'Catat', teks: 'a' };
let kantor: KantorUji;
beforeEach(() => {
  kantor = new KantorUji();
});

describe('a command', () => {
  it('sent fifty times at once makes one event, and fifty answers name it', async () => {
    const commandId = randomUUID();
    const results = await Promise.all(Array.from({ length: 50 }, () => kantor.kirim('1', CATAT, commandId)));
    const [event] = await kantor.log();
    expect(await kantor.log()).toHaveLength(1);
    expect(results.map((result) => result.kind === 'accepted' && [result.revision, result.events.map(({ id }) => id)])).toEqual(Array(50).fill([0, [event?.id]]));
    expect(results.filter((result) => result.kind === 'accepted' && !result.replayed)).toHaveLength(1);
  });

  it('sent through two processes at once makes one event', async () => {
    const commandId = randomUUID();
    const results = await Promise.all([kantor, kantor.lagi(), kantor.lagi()].map((satu) => satu.kirim('1', CATAT, commandId)));
    expect(results.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await kantor.log()).toHaveLength(1);
  });

  it('with the id of another content is told apart, and changes nothing', async () => {
    const commandId = randomUUID();
    await kantor.kirim('1', CATAT, commandId);
    expect(await kantor.kirim('1', { type: 'Catat', teks: 'b' }, commandId)).toEqual({ kind: 'id-reused' });
    expect(await kantor.lagi().kirim('1', { type: 'Tolak' }, commandId)).toEqual({ kind: 'id-reused' });
    expect(await kantor.log()).toHaveLength(1);
  });

  it('whose id follows from its cause is known by the cause, whatever a newer program makes of it', async () => {
    const [commandId, causationId, sistem] = [randomUUID(), randomUUID(), { jenis: 'sistem', nama: 'pesan' }] as const;
    const kirim = (teks: string, cause: { causationId?: string }) => kantor.lagi().gateway.execute({ aggregate: CATATAN, id: '1', command: { type: 'Catat', teks }, actor: sistem, commandId, ...cause });
    await kirim('a', { causationId });
    expect(await kirim('b', { causationId })).toMatchObject({ kind: 'accepted', replayed: true, events: [{ data: { teks: 'a' } }] });
    expect(await kirim('a', { causationId: randomUUID() })).toEqual({ kind: 'id-reused' });
    expect(await kirim('b', {})).toEqual({ kind: 'id-reused' });
    expect(await kantor.log()).toHaveLength(1);
  });

  it('with the id of a command to another case is told apart too', async () => {
    const commandId = randomUUID();
    await kantor.kirim('1', CATAT, commandId);
    expect(await kantor.kirim('2', CATAT, commandId)).toEqual({ kind: 'id-reused' });
    expect(await kantor.log()).toHaveLength(1);
  });

  it('whose optional inputs are absent and undefined is the same command', async () => {
    const commandId = randomUUID();
    await kantor.kirim('1', CATAT, commandId);
    expect(await kantor.kirim('1', { ...CATAT, catatan: undefined } as PerintahCatatan, commandId)).toMatchObject({ kind: 'accepted', replayed: true });
  });

  it.each(['lost', 'answer-lost'] as const)('whose outcome is unknown (%s) is sent again and counts once', async (fault) => {
    const commandId = randomUUID();
    kantor.store.failOnce(fault);
    await expect(kantor.kirim('1', CATAT, commandId)).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    expect(await kantor.kirim('1', CATAT, commandId)).toMatchObject({ kind: 'accepted', revision: 0, replayed: fault === 'answer-lost' });
    expect((await kantor.keadaan('1')).teks).toEqual(['a']);
  });

  it('that failed does not hold up the next one of its stream', async () => {
    kantor.store.failOnce('lost');
    const [failed, next] = await Promise.allSettled([kantor.kirim('1', CATAT), kantor.kirim('1', { type: 'Catat', teks: 'b' })]);
    expect([failed?.status, next?.status]).toEqual(['rejected', 'fulfilled']);
    expect((await kantor.keadaan('1')).teks).toEqual(['b']);
  });

  it('that is refused or decides nothing leaves no trace, and may come again', async () => {
    const commandId = randomUUID();
    expect(await kantor.kirim('1', { type: 'Tolak' }, commandId)).toMatchObject({ kind: 'refused', rejection: { code: 'tidak-sah', field: 'type' } });
    expect(await kantor.kirim('1', { type: 'Diam' }, commandId)).toMatchObject({ kind: 'accepted', events: [], revision: -1 });
    expect(await kantor.log()).toEqual([]);
    expect(await kantor.kirim('1', CATAT, commandId)).toMatchObject({ kind: 'accepted', replayed: false });
  });

  it('decided on what is no longer so learns who came before', async () => {
    await kantor.kirim('1', CATAT);
    await kantor.kirim('1', CATAT, randomUUID(), 0);
    expect(await kantor.kirim('1', CATAT, randomUUID(), 0)).toMatchObject({ kind: 'conflict', revision: 1, last: { event: 'Dicatat', jabatan: 'Sistem: uji' } });
    expect(await kantor.log()).toHaveLength(2);
  });

  it.each([
    ['nothing', false],
    ['a refusal', true],
  ])('that comes to %s by what this process remembers is decided on the log', async (_, wajib) => {
    await kantor.kirim('1', CATAT);
    await kantor.lagi().kirim('1', { type: 'Catat', teks: 'dari proses lain' });
    await kantor.kirim('1', { type: 'CatatSesudah', sesudah: 'dari proses lain', teks: 'b', wajib });
    expect((await kantor.keadaan('1')).teks).toEqual(['a', 'dari proses lain', 'b']);
  });

  it('that expects what another process has written is taken, though this one remembers less', async () => {
    await kantor.kirim('1', CATAT);
    await kantor.lagi().kirim('1', CATAT);
    expect(await kantor.kirim('1', CATAT, randomUUID(), 1)).toMatchObject({ kind: 'accepted', revision: 2 });
  });

  it('decides again when another process came in between, as often as three times', async () => {
    const other = kantor.lagi();
    await kantor.kirim('1', CATAT);
    for (const teks of ['b', 'c']) await other.kirim('1', { type: 'Catat', teks });
    await kantor.kirim('1', { type: 'Catat', teks: 'd' });
    expect((await other.lagi().keadaan('1')).teks).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives up as a conflict of the store when it is overtaken each time', async () => {
    const { store } = kantor;
    const other = kantor.lagi();
    const append = store.append.bind(store);
    let overtaken = 0;
    store.append = async (stream, expected, events) => {
      if (overtaken < 3 && events[0]?.body.includes('"kalah"')) {
        overtaken += 1;
        await other.kirim('1', { type: 'Catat', teks: `menang ${overtaken}` });
      }
      return append(stream, expected, events);
    };
    await expect(kantor.kirim('1', { type: 'Catat', teks: 'kalah' })).rejects.toMatchObject({ name: 'WrongExpectedRevision' });
    expect((await kantor.lagi().keadaan('1')).teks).toEqual(['menang 1', 'menang 2', 'menang 3']);
  });

  it('is recorded with its actor, its case, its id and cause, and nothing that tells its content', async () => {
    const commandId = randomUUID();
    const causationId = randomUUID();
    await kantor.gateway.execute({ aggregate: CATATAN, id: '1', command: { type: 'Rahasiakan', nama: 'Jaka Contoh' }, commandId, causationId, actor: { jenis: 'petugas', nip: '1980', nama: 'Sari Contoh', jabatan: 'Lurah', peran: [], kantor: '32.04' } });
    const [event] = await kantor.journal.read('permohonan-1');
    expect(event?.meta).toMatchObject({ actor: { nip: '1980', jabatan: 'Lurah', kantor: '32.04' }, correlationId: '1', commandId, causationId });
    expect(JSON.stringify(await kantor.log())).not.toContain('Contoh');
  });
});

describe('a claim', () => {
  it('completes the event before it is recorded', async () => {
    expect(await kantor.kirim('1', { type: 'Nomori' })).toMatchObject({ kind: 'accepted', events: [{ data: { nomor: 1, tahun: 2026 } }] });
  });

  it('that was refused refuses the command, and nothing of the case is recorded', async () => {
    const habis: Aggregate<Catatan, PerintahCatatan, PeristiwaCatatan> = { ...CATATAN, claims: { Dinomori: async () => reject('tidak-lengkap', 'Persediaan habis.') } };
    expect(await kantor.kirim('1', { type: 'Nomori' }, randomUUID(), undefined, habis)).toMatchObject({ kind: 'refused', rejection: { reason: 'Persediaan habis.' } });
    expect(await kantor.log()).toEqual([]);
  });

  it('keeps its number when the case’s own event was lost, also for another process and another command', async () => {
    kantor.store.failOnce('lost', (types) => types.includes('Dinomori'));
    await expect(kantor.kirim('1', { type: 'Nomori' })).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    await kantor.kirim('2', { type: 'Nomori' });
    await kantor.lagi().kirim('1', { type: 'Nomori' });
    expect([(await kantor.lagi().keadaan('1')).nomor, (await kantor.keadaan('2')).nomor]).toEqual([['1/2026'], ['2/2026']]);
  });

  it('sends the other stream one command, however often it is made', async () => {
    const aggregate: Aggregate<Catatan, PerintahCatatan, PeristiwaCatatan> = {
      ...CATATAN,
      claims: { Dicatat: async (event, { execute }) => ((await execute({ aggregate: { ...CATATAN, name: 'stok' }, id: 'a', command: { ...CATAT }, purpose: 'ambil' })).kind === 'accepted' ? event : reject('tidak-sah', 'tidak')) },
    };
    kantor.store.failOnce('lost', (types) => types.includes('Dicatat') && kantor.store.appends > 1);
    const commandId = randomUUID();
    await expect(kantor.kirim('1', CATAT, commandId, undefined, aggregate)).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
    await kantor.lagi().kirim('1', CATAT, commandId, undefined, aggregate);
    expect((await kantor.log()).map(({ stream }) => stream)).toEqual(['stok-a', 'permohonan-1']);
  });
});
