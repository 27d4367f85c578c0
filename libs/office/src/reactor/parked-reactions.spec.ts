import { randomUUID } from 'node:crypto';
import type { CommandResult } from '../command/command';
import { PARKIR, parkirId, type Parkir } from '../inbox/parkir.aggregate';
import { CATATAN } from '../testing/catatan.aggregate';
import { ReaktorUji } from '../testing/reaktor-uji';
import { until } from '../testing/until';
import type { Reaction } from './reaction';
import type { Reactor } from './reactor';

const BEHIND = 'an earlier event of the same key is parked';
/** More rounds than a fault of one case takes to be parked. */
const LAMA = 12;

let uji: ReaktorUji;
/** Cases, or cases with a type of event, whose answers the office refuses until they have the note `boleh`. */
let ditolak: Set<string>;
/** What asking about a case throws. */
let rusak: Map<string, string>;
/** What asking about a case waits for. */
let tunggu: Map<string, Promise<void>>;
let asked: string[];

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  uji = new ReaktorUji();
  [ditolak, rusak, tunggu, asked] = [new Set(), new Map(), new Map(), []];
});
afterEach(async () => {
  await uji.henti();
  jest.useRealTimers();
});

const JAWAB: Reaction = {
  name: 'uji',
  eventTypes: ['Dinomori', 'Dirahasiakan'],
  react: async ({ type, meta: { correlationId: id } }) => {
    asked.push(id);
    await tunggu.get(id);
    const sebab = rusak.get(id);
    if (sebab !== undefined) throw new Error(sebab);
    const teks = `jawaban ${type}`;
    return { aggregate: CATATAN, id, command: ditolak.has(id) || ditolak.has(`${id} ${type}`) ? { type: 'CatatSesudah', teks, sesudah: 'boleh', wajib: true } : { type: 'Catat', teks } };
  },
};

const mulai = () => uji.mulai(JAWAB);
const selesai = () => uji.selesai();
const kunci = (id: string) => parkirId('reaksi-uji', id);
const nomori = (id: string) => uji.office.kirim(id, { type: 'Nomori' });
const rahasiakan = (id: string) => uji.office.kirim(id, { type: 'Rahasiakan', nama: 'Jaka Contoh' });
const catat = (id: string, teks: string) => uji.office.kirim(id, { type: 'Catat', teks });
const catatan = async (id: string) => (await uji.office.lagi().keadaan(id)).teks;
const menunggu = async (id: string) => (await uji.office.lagi().journal.load<Parkir>(PARKIR, `parkir-${kunci(id)}`)).state.menunggu;
const riwayat = async (id: string) => (await uji.office.lagi().journal.read(`parkir-${kunci(id)}`)).map(({ type }) => type);

function ditanya(id: string, kali: number): Promise<void> {
  return until(`${id} is asked about ${kali} times`, async () => {
    await jest.advanceTimersByTimeAsync(1_000);
    return asked.filter((satu) => satu === id).length >= kali;
  });
}

async function menyerah(reactor: Reactor, id: string): Promise<CommandResult['kind']> {
  const [pertama] = await menunggu(id);
  const command = { type: 'SelesaikanDenganAlasan', pesanId: pertama?.pesanId, alasan: 'ditangani lewat telepon' };
  const kirim = () => uji.proses.gateway.execute({ aggregate: PARKIR, id: kunci(id), command, actor: { jenis: 'sistem', nama: 'uji' }, commandId: randomUUID() });
  return (await reactor.resolve(kunci(id), kirim)).kind;
}

describe('an answer that the office refuses', () => {
  beforeEach(() => ditolak.add('a'));

  it('is parked with the refusal, and holds up no other case and no checkpoint', async () => {
    await nomori('a');
    await nomori('b');
    const reactor = await mulai();
    await selesai();
    await nomori('c');
    await selesai();
    expect([await catatan('a'), await catatan('b'), await catatan('c')]).toEqual([[], ['jawaban Dinomori'], ['jawaban Dinomori']]);
    expect(await menunggu('a')).toEqual([
      {
        pesanId: expect.any(String),
        topik: 'reaksi-uji',
        kunci: 'a',
        alasan: 'Dinomori: CatatSesudah: belum-waktunya: Belum ada catatan itu.',
        percobaan: 1,
        peristiwa: { stream: 'permohonan-a', revisi: 0 },
      },
    ]);
    expect([reactor.trouble(), reactor.parkedKeys(), uji.failures]).toEqual([undefined, 1, []]);
  });

  it('lets what follows of its case wait, also within one batch, and is asked for again when the case has gone on, in order', async () => {
    await nomori('a');
    await rahasiakan('a');
    const reactor = await mulai();
    await selesai();
    expect((await menunggu('a')).map(({ alasan, percobaan }) => [alasan, percobaan])).toEqual([[expect.stringContaining('belum-waktunya'), 1], [BEHIND, 0]]);
    await catat('a', 'boleh');
    await selesai();
    expect([await catatan('a'), await menunggu('a'), reactor.parkedKeys()]).toEqual([['boleh', 'jawaban Dinomori', 'jawaban Dirahasiakan'], [], 0]);
    expect(await riwayat('a')).toEqual(['ReaksiDiparkir', 'ReaksiDiparkir', 'PesanBerhasilDiulang', 'PesanBerhasilDiulang']);
  });

  it('is asked for again by an official, each try an event', async () => {
    await nomori('a');
    const reactor = await mulai();
    await selesai();
    await reactor.retry(kunci('a'), randomUUID());
    expect([(await menunggu('a')).map(({ percobaan }) => percobaan), reactor.parkedKeys()]).toEqual([[2], 1]);
    ditolak.clear();
    await reactor.retry(kunci('a'), randomUUID());
    expect([await catatan('a'), await riwayat('a'), reactor.parkedKeys()]).toEqual([['jawaban Dinomori'], ['ReaksiDiparkir', 'PesanGagalDiulang', 'PesanBerhasilDiulang'], 0]);
  });

  it('that an official gave up lets the next of its case be answered', async () => {
    await nomori('a');
    const reactor = await mulai();
    await selesai();
    await menyerah(reactor, 'a');
    ditolak.clear();
    await rahasiakan('a');
    await selesai();
    expect([await catatan('a'), reactor.parkedKeys()]).toEqual([['jawaban Dirahasiakan'], 0]);
  });

  it('still holds its case after a restart', async () => {
    await nomori('a');
    await mulai();
    await selesai();
    await uji.henti();
    await rahasiakan('a');
    const reactor = await mulai();
    await selesai();
    expect([await catatan('a'), (await menunggu('a')).length, reactor.parkedKeys()]).toEqual([[], 2, 1]);
    await catat('a', 'boleh');
    await selesai();
    expect(await catatan('a')).toEqual(['boleh', 'jawaban Dinomori', 'jawaban Dirahasiakan']);
  });

  it('is parked once, though the process dies before its checkpoint', async () => {
    await catat('a', 'dibuka');
    await nomori('a');
    await rahasiakan('a');
    uji.matiSebelumCatatanPosisi();
    await mulai();
    await selesai();
    expect([uji.failures, await riwayat('a'), asked]).toEqual([['mati'], ['ReaksiDiparkir', 'ReaksiDiparkir'], ['a']]);
  });

  it('is asked for again by an event that comes to wait behind it, though a store was away at that moment', async () => {
    await nomori('a');
    await mulai();
    await selesai();
    ditolak.clear();
    uji.office.store.fault = (stream, types) => (stream === 'permohonan-a' && types.includes('Dicatat') ? 'lost' : 'none');
    await rahasiakan('a');
    await ditanya('a', 2);
    uji.office.store.fault = () => 'none';
    await selesai();
    expect([await catatan('a'), await menunggu('a')]).toEqual([['jawaban Dinomori', 'jawaban Dirahasiakan'], []]);
  });

  it('holds up what follows of its case, though it was parked while the answer of the store was lost', async () => {
    ditolak.clear();
    ditolak.add('a Dinomori');
    await nomori('a');
    await rahasiakan('a');
    let hilang = 0;
    uji.office.store.fault = (_stream, types) => (types.includes('ReaksiDiparkir') && hilang++ === 0 ? 'answer-lost' : 'none');
    const reactor = await mulai();
    await selesai();
    expect([await catatan('a'), (await menunggu('a')).length, reactor.parkedKeys()]).toEqual([[], 2, 1]);
  });

  it('is asked for again by an event that came while the answer of the store to its parking was lost', async () => {
    await nomori('a');
    let hilang = 0;
    uji.office.store.fault = (_stream, types) => (types.includes('ReaksiDiparkir') && hilang++ === 0 ? 'answer-lost' : 'none');
    const reactor = await mulai();
    await until('the parking is lost', () => uji.failures.length === 1);
    ditolak.clear();
    await catat('a', 'boleh');
    await selesai();
    expect([await catatan('a'), await menunggu('a'), reactor.parkedKeys()]).toEqual([['boleh', 'jawaban Dinomori'], [], 0]);
  });

  it('waits alone, though what was answered before it comes again after a crash', async () => {
    ditolak.clear();
    ditolak.add('a Dirahasiakan');
    await nomori('a');
    await rahasiakan('a');
    uji.matiSebelumCatatanPosisi();
    await mulai();
    await selesai();
    expect([await catatan('a'), (await menunggu('a')).length, (await riwayat('a')).filter((type) => type === 'ReaksiDiparkir').length]).toEqual([['jawaban Dinomori'], 1, 1]);
  });

  it('that an official gave up is not recorded after all when its batch comes again', async () => {
    await nomori('a');
    await nomori('b');
    rusak.set('b', 'SIAK berbicara aneh');
    const reactor = await mulai();
    await until('the refusal is parked', async () => (await menunggu('a')).length === 1);
    await menyerah(reactor, 'a');
    ditolak.clear();
    rusak.clear();
    await selesai();
    expect([await catatan('a'), await catatan('b')]).toEqual([[], ['jawaban Dinomori']]);
  });

  it('that an official gives up while it is asked for again is recorded or given up, never both', async () => {
    await nomori('a');
    const reactor = await mulai();
    await selesai();
    ditolak.clear();
    let jawab = () => undefined as void;
    tunggu.set('a', new Promise<void>((resolve) => (jawab = resolve)));
    const lagi = reactor.retry(kunci('a'), randomUUID());
    await ditanya('a', 2);
    const diserahkan = menyerah(reactor, 'a');
    jawab();
    expect([await diserahkan, await lagi]).toEqual(['refused', undefined]);
    expect([await catatan('a'), await riwayat('a'), reactor.parkedKeys()]).toEqual([['jawaban Dinomori'], ['ReaksiDiparkir', 'PesanBerhasilDiulang'], 0]);
  });

  it('that an official gave up is not recorded after all when the read models are lost and the whole log comes again', async () => {
    for (let satu = 0; satu < 2_100; satu += 1) await catat('x', 'lain');
    await nomori('a');
    const reactor = await mulai();
    await selesai();
    await menyerah(reactor, 'a');
    ditolak.clear();
    await uji.henti();
    uji.kehilanganModel();
    await mulai();
    await selesai();
    expect([await catatan('a'), await menunggu('a')]).toEqual([[], []]);
  });

  it('that another has let through while the next comes to wait does not hold that one', async () => {
    await nomori('a');
    const reactor = await mulai();
    await selesai();
    ditolak.clear();
    const lagi = reactor.retry(kunci('a'), randomUUID());
    await rahasiakan('a');
    await lagi;
    await selesai();
    expect([await catatan('a'), await menunggu('a'), reactor.parkedKeys()]).toEqual([['jawaban Dinomori', 'jawaban Dirahasiakan'], [], 0]);
  });
});

describe('asking that fails', () => {
  it('parks nothing while the office cannot reach its own store, however long and whoever else is answered', async () => {
    await nomori('a');
    await nomori('b');
    uji.office.store.fault = (stream, types) => (stream === 'permohonan-a' && types.includes('Dicatat') ? 'lost' : 'none');
    const reactor = await mulai();
    await until('b is answered', async () => (await catatan('b')).length === 1);
    await ditanya('a', LAMA);
    expect([await menunggu('a'), reactor.trouble()]).toEqual([[], 'lost before the disk']);
    uji.office.store.fault = () => 'none';
    await selesai();
    expect([await catatan('a'), reactor.trouble()]).toEqual([['jawaban Dinomori'], undefined]);
  });

  it('parks nothing while it fails for all', async () => {
    await nomori('a');
    await nomori('b');
    rusak.set('a', 'tempat dokumen tidak terjangkau').set('b', 'tempat dokumen tidak terjangkau');
    const reactor = await mulai();
    await until('trouble shows', () => reactor.trouble() !== undefined);
    await ditanya('a', LAMA);
    expect([reactor.parkedKeys(), reactor.trouble()]).toEqual([0, 'tempat dokumen tidak terjangkau']);
    rusak.clear();
    await selesai();
    expect([await catatan('a'), await catatan('b')]).toEqual([['jawaban Dinomori'], ['jawaban Dinomori']]);
  });

  it('is parked after five rounds in which others were answered, with what follows of its case', async () => {
    await nomori('a');
    await rahasiakan('a');
    await nomori('b');
    rusak.set('a', 'kartu ini disetujui tanpa nama');
    const reactor = await mulai();
    await selesai();
    expect((await menunggu('a')).map(({ alasan, percobaan }) => [alasan, percobaan])).toEqual([['kartu ini disetujui tanpa nama', 5], [BEHIND, 0]]);
    expect([await catatan('b'), reactor.trouble(), uji.failures.length]).toEqual([['jawaban Dinomori'], undefined, 4]);
    rusak.clear();
    await reactor.retry(kunci('a'), randomUUID());
    expect(await catatan('a')).toEqual(['jawaban Dinomori', 'jawaban Dirahasiakan']);
  });

  it('stands in sight while nobody else is there, and is parked when somebody comes, however much lies between', async () => {
    await nomori('a');
    rusak.set('a', 'kartu ini disetujui tanpa nama');
    const reactor = await mulai();
    await until('trouble shows', () => reactor.trouble() !== undefined);
    await ditanya('a', LAMA);
    expect([await menunggu('a'), reactor.trouble()]).toEqual([[], 'kartu ini disetujui tanpa nama']);
    for (let satu = 0; satu < 200; satu += 1) await catat('x', 'lain');
    await nomori('b');
    await selesai();
    expect([await catatan('b'), (await menunggu('a')).length, reactor.trouble()]).toEqual([['jawaban Dinomori'], 1, undefined]);
  });

  it('has those behind it asked once, and one of them again and again to show that the fault is its own', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await nomori(id);
    rusak.set('a', 'kartu ini disetujui tanpa nama');
    await mulai();
    await selesai();
    expect((await menunggu('a')).map(({ percobaan }) => percobaan)).toEqual([5]);
    expect(['a', 'b', 'c', 'd'].map((id) => asked.filter((satu) => satu === id).length)).toEqual([5, 5, 1, 1]);
  });

  it('is parked also where the store hands its log over event by event, as one on another machine may', async () => {
    const { store } = uji.office;
    store.subscribe = (options) => store.inner.subscribe({ ...options, batchSize: 1 });
    await nomori('a');
    await catat('a', 'lain');
    await nomori('b');
    rusak.set('a', 'kartu ini disetujui tanpa nama');
    const reactor = await mulai();
    await selesai();
    expect([await catatan('b'), (await menunggu('a')).length, reactor.trouble()]).toEqual([['jawaban Dinomori'], 1, undefined]);
  });

  it('again, once it is parked, is one more failure and troubles nobody', async () => {
    await nomori('a');
    await nomori('b');
    rusak.set('a', 'kartu ini disetujui tanpa nama');
    const reactor = await mulai();
    await selesai();
    const sebelum = uji.failures.length;
    await catat('a', 'perkara berlanjut');
    await selesai();
    expect([(await menunggu('a')).map(({ percobaan }) => percobaan), reactor.trouble(), uji.failures.length - sebelum]).toEqual([[6], undefined, 0]);
  });
});
