import { randomUUID } from 'node:crypto';
import { BlobsUnavailable } from '@kk-lintas/blob-store';
import { TOPIK, type PesanKeluarJenis } from '@kk-lintas/contracts';
import { partitionOf, type MessageToPublish } from '@kk-lintas/message-bus';
import { ReadModelsUnavailable } from '@kk-lintas/read-models';
import { CATATAN } from '../testing/catatan.aggregate';
import { PenerimaUji, pesan } from '../testing/jaringan-uji';
import { until } from '../testing/until';
import { PARKIR, parkirId, type Parkir } from './parkir.aggregate';

type Berakhir = PesanKeluarJenis<'kk.permohonan-berakhir.v1'>;
const TYPE = 'kk.permohonan-berakhir.v1';
/** Two cases that share a partition. */
const SAMA = Array.from({ length: 100 }, (_, index) => `kasus-${index}`).filter((key) => partitionOf(key) === partitionOf('kasus-0')) as [string, string];

let penerima: PenerimaUji;
beforeEach(async () => {
  penerima = await new PenerimaUji().mulai();
});
afterEach(() => penerima.henti());

function berakhir(key: string, alasan: string, more: Partial<Berakhir> = {}): Promise<MessageToPublish> {
  return pesan<'kk.permohonan-berakhir.v1'>('desa', key, { type: TYPE, data: { permohonanId: key, nomor: '1', jenis: 'C2-rusak', desa: '32.04.06.2003', sidikRahasia: '', alasan }, ...more });
}

const teks = async (key: string) => (await penerima.office.lagi().keadaan(key)).teks;
const menunggu = async (key: string) => (await penerima.office.lagi().journal.load<Parkir>(PARKIR, `parkir-${parkirId(TOPIK.desa, key)}`)).state.menunggu;
const tiba = (key: string, jumlah: number) => until(`${jumlah} notes of ${key}`, async () => (await teks(key)).length === jumlah);
const terparkir = (key: string, jumlah: number) => until(`${jumlah} messages of ${key} parked`, async () => (await menunggu(key)).length === jumlah);
const tenang = () => until('every message is committed', async () => (await penerima.inbox.lag()) === 0);

describe('a message', () => {
  it('delivered again has no second effect', async () => {
    const satu = await berakhir('a', 'habis masa');
    await penerima.bus.publish([satu, satu]);
    await penerima.bus.publish([satu]);
    await tenang();
    expect(await teks('a')).toEqual(['habis masa']);
  });

  it('handled just before an upgrade and delivered again after it has no second effect, though the new program asks for something else', async () => {
    const satu = await berakhir('a', 'habis masa');
    await penerima.bus.publish([satu]);
    await tenang();
    await penerima.henti();
    penerima = await penerima.lagi({ [TYPE]: ({ data }) => ({ aggregate: CATATAN, id: 'a', command: { type: 'Catat', teks: `berakhir: ${data.alasan}` } }) }).mulai();
    await penerima.bus.publish([satu, await berakhir('a', 'sesudahnya')]);
    await tiba('a', 2);
    await tenang();
    expect([await teks('a'), await menunggu('a')]).toEqual([['habis masa', 'berakhir: sesudahnya'], []]);
  });

  it('whose effect was recorded while the answer was lost counts once', async () => {
    penerima.office.store.failOnce('answer-lost');
    await penerima.bus.publish([await berakhir('a', 'habis masa')]);
    await tenang();
    expect(await teks('a')).toEqual(['habis masa']);
    expect(await menunggu('a')).toEqual([]);
  });

  it('is waited with, and not parked, while the office cannot reach its own store', async () => {
    let away = 0;
    penerima.office.store.fault = (_stream, types) => (types.includes('Dicatat') && away++ < 8 ? 'lost' : 'none');
    await penerima.bus.publish([await berakhir('a', 'habis masa')]);
    await until('the inbox tells of it', () => penerima.inbox.trouble()?.startsWith('penyimpanan tidak terjangkau') === true);
    await tiba('a', 1);
    expect([away, await menunggu('a')]).toEqual([9, []]);
    await until('the trouble is over', () => penerima.inbox.trouble() === undefined);
  });

  it.each([
    ['documents', () => new BlobsUnavailable(new Error('no server'))],
    ['read models', () => new ReadModelsUnavailable(new Error('no server'))],
  ])('is waited with, and not parked, while the office cannot reach its %s', async (_what, error) => {
    const { gateway } = penerima.office;
    const execute = gateway.execute.bind(gateway);
    let away = 8;
    gateway.execute = (request) => (request.aggregate === CATATAN && away-- > 0 ? Promise.reject(error()) : execute(request));
    await penerima.bus.publish([await berakhir('a', 'habis masa')]);
    await tenang();
    expect([await teks('a'), await menunggu('a'), penerima.inbox.trouble()]).toEqual([['habis masa'], [], undefined]);
  });

  it('for another office, or of a type that this one does not take, is none of ours', async () => {
    const lain = await berakhir('a', 'bukan untuk kita', { tujuan: ['dinas-32.04'] });
    const dibuka = await pesan<'kk.permohonan-dibuka.v1'>('desa', 'a', { type: 'kk.permohonan-dibuka.v1', data: { permohonanId: 'a', nomor: '', jenis: '', desa: '', sidikRahasia: '', dibuka: '' } });
    await penerima.bus.publish([lain, dibuka, await berakhir('a', 'untuk kita', { tujuan: ['kecamatan-32.04', 'dinas-32.04'] })]);
    await tenang();
    expect(await teks('a')).toEqual(['untuk kita']);
    expect(await menunggu('a')).toEqual([]);
  });

  it('that is refused is parked with the refusal after its tries; its key waits, other keys go on', async () => {
    await penerima.bus.publish([await berakhir('a', 'ditolak'), await berakhir('a', 'sesudahnya'), await berakhir('b', 'lain')]);
    await terparkir('a', 2);
    await tiba('b', 1);
    expect((await menunggu('a')).map(({ alasan, percobaan }) => [alasan, percobaan])).toEqual([
      [`${TYPE}: tidak-sah: Tidak boleh.`, 5],
      ['an earlier message of the same key is parked', 0],
    ]);
    expect(penerima.inbox.parkedKeys()).toBe(1);
  });
});

describe('a malformed message', () => {
  const faulty = async (change: (pesan: Record<string, unknown>) => unknown): Promise<MessageToPublish> => {
    const good = await berakhir('a', 'habis masa');
    return { ...good, value: JSON.stringify(change(JSON.parse(good.value))) };
  };
  const signed = (isi: object) => pesan('desa', 'a', isi as Berakhir);

  it.each<[string, () => Promise<MessageToPublish>, string]>([
    ['that is no JSON', async () => ({ ...(await berakhir('a', '')), value: '{"id":' }), 'the message is no JSON'],
    ['that is empty', async () => ({ ...(await berakhir('a', '')), value: '' }), 'the message is no JSON'],
    ['that is no object', () => faulty(() => null), 'the message is no JSON object'],
    ['that is a list', () => faulty(() => []), 'the message has no id'],
    ['without a source', () => faulty(({ source: _, ...rest }) => rest), 'the message has no source'],
    ['without a signature', () => faulty(({ tandatangan: _, ...rest }) => rest), 'the message has no tandatangan'],
    ['whose signature is another’s', () => faulty((satu) => ({ ...satu, source: '/kantor/dinas-32.04' })), 'not signed by dinas-32.04'],
    ['that was changed on its way', () => faulty((satu) => ({ ...satu, data: { ...(satu['data'] as object), alasan: 'lain' } })), 'not signed by desa-32.04'],
    ['of an office that nobody knows', () => faulty((satu) => ({ ...satu, source: '/kantor/desa-99' })), 'office desa-99 is not in the directory'],
    ['of a type that nobody knows', () => signed({ type: 'kk.permohonan-berakhir.v2', data: {} }), 'type kk.permohonan-berakhir.v2 is not known'],
    ['of a type that is a word of the language', () => signed({ type: 'constructor', data: {} }), 'type constructor is not known'],
    ['of a type that only another kind of office sends', () => signed({ type: 'kk.dinas.cetakan-diterima.v1', data: {} }).then((satu) => ({ ...satu, headers: { type: TYPE } })), 'kk.dinas.cetakan-diterima.v1 is not for desa-32.04 to send'],
    ['whose header names another type than its body', async () => ({ ...(await signed({ type: 'kk.kemajuan.v1', data: { permohonanId: 'a', langkah: '1', peristiwa: '', jabatan: '', waktu: '', revisi: 1 } })), headers: { type: TYPE } }), 'kk.kemajuan.v1 is none that this office takes'],
    ['without a type in its headers and a faulty body', async () => ({ ...(await berakhir('a', '')), value: '[]', headers: {} }), 'the message has no id'],
    ['without a member of its type', () => signed({ type: TYPE, data: { permohonanId: 'a' } }), `${TYPE} with a faulty data.nomor`],
    ['with a member of another kind', () => signed({ type: TYPE, data: { permohonanId: 'a', nomor: 1, jenis: '', desa: '', sidikRahasia: '', alasan: '' } }), `${TYPE} with a faulty data.nomor`],
    ['about a case of another region', () => berakhir('a', '', { data: { permohonanId: 'a', nomor: '', jenis: '', desa: '32.73.01.1001', sidikRahasia: '', alasan: '' } }), 'none that desa-32.04 may speak of'],
    ['that names another case than the one it is ordered by', () => signed({ type: TYPE, data: { permohonanId: 'b', nomor: '', jenis: '', desa: '32.04.06.2003', sidikRahasia: '', alasan: '' } }), 'none that desa-32.04 may speak of'],
    ['without data', () => signed({ type: TYPE, data: [] }), `${TYPE} with a faulty data`],
    ['whose personal data is for others', () => signed({ type: TYPE, data: {}, tujuan: ['dinas-32.04'], pribadi: { rahasia: 1 } }).then((satu) => ({ ...satu, headers: { type: TYPE } })), 'its personal data is not for kecamatan-32.04'],
  ])('%s is parked at its first try with the reason, byte for byte, and other keys of its partition go on', async (_what, make, reason) => {
    const bad = { ...(await make()), key: SAMA[0] };
    await penerima.bus.publish([bad, await berakhir(SAMA[1], 'lain')]);
    await terparkir(SAMA[0], 1);
    await tiba(SAMA[1], 1);
    expect(await menunggu(SAMA[0])).toEqual([{ pesanId: bad.id, topik: TOPIK.desa, kunci: SAMA[0], percobaan: 1, isi: bad.value, alasan: expect.stringContaining(reason) }]);
  });

  it('is one about a case that this office knows in another region, whatever region the message names', async () => {
    penerima.desa.set('a', '32.73.01.1001').set('b', '32.04.06.2003');
    await penerima.bus.publish([await berakhir('a', 'bukan urusannya'), await berakhir('b', 'urusannya')]);
    await terparkir('a', 1);
    await tiba('b', 1);
    expect(await menunggu('a')).toMatchObject([{ percobaan: 1, alasan: expect.stringContaining('none that desa-32.04 may speak of') }]);
  });

  it('is not lost when it cannot be parked at once', async () => {
    let refused = 0;
    penerima.office.store.fault = (_stream, types) => (types.includes('PesanDiparkir') && refused++ < 7 ? 'lost' : 'none');
    await penerima.bus.publish([{ ...(await berakhir('a', '')), value: '{' }]);
    await terparkir('a', 1);
    expect(refused).toBe(8);
  });

  it('without a type in its headers is believed when its body is sound', async () => {
    await penerima.bus.publish([{ ...(await berakhir('a', 'habis masa')), headers: {} }]);
    await tiba('a', 1);
  });
});

describe('parked messages', () => {
  const id = parkirId(TOPIK.desa, 'a');
  const rusak = async () => ({ ...(await berakhir('a', '')), value: '{' });
  const selesaikan = (pesanId: string) => penerima.office.gateway.execute({ aggregate: PARKIR, id, command: { type: 'SelesaikanDenganAlasan', pesanId, alasan: 'ditangani lewat telepon' }, actor: { jenis: 'sistem', nama: 'uji' }, commandId: randomUUID() });

  it('are tried again in their order by one command, each try an event', async () => {
    penerima.office.store.fault = (_stream, types) => (types.includes('Dicatat') ? 'bug' : 'none');
    await penerima.bus.publish([await berakhir('a', 'satu'), await berakhir('a', 'dua')]);
    await terparkir('a', 2);
    await penerima.inbox.retry(id, randomUUID());
    penerima.office.store.fault = () => 'none';
    await penerima.inbox.retry(id, randomUUID());
    expect(await teks('a')).toEqual(['satu', 'dua']);
    const events = await penerima.office.journal.read(`parkir-${id}`);
    expect(events.map(({ type }) => type)).toEqual(['PesanDiparkir', 'PesanDiparkir', 'PesanGagalDiulang', 'PesanBerhasilDiulang', 'PesanBerhasilDiulang']);
    expect(penerima.inbox.parkedKeys()).toBe(0);
  });

  it('are tried again by the same command, first in vain, then with success', async () => {
    penerima.office.store.fault = (_stream, types) => (types.includes('Dicatat') ? 'bug' : 'none');
    await penerima.bus.publish([await berakhir('a', 'satu')]);
    await terparkir('a', 1);
    const commandId = randomUUID();
    await penerima.inbox.retry(id, commandId);
    penerima.office.store.fault = () => 'none';
    await penerima.inbox.retry(id, commandId);
    expect([await teks('a'), await menunggu('a')]).toEqual([['satu'], []]);
  });

  it('are not blamed for documents that are away when they are tried again', async () => {
    penerima.office.store.fault = (_stream, types) => (types.includes('Dicatat') ? 'bug' : 'none');
    await penerima.bus.publish([await berakhir('a', 'satu')]);
    await terparkir('a', 1);
    penerima.office.store.fault = () => 'none';
    const { gateway } = penerima.office;
    const execute = gateway.execute.bind(gateway);
    gateway.execute = (request) => (request.aggregate === CATATAN ? Promise.reject(new BlobsUnavailable(new Error('no server'))) : execute(request));
    await expect(penerima.inbox.retry(id, randomUUID())).rejects.toThrow(BlobsUnavailable);
    expect((await menunggu('a')).map(({ percobaan }) => percobaan)).toEqual([5]);
  });

  it('are parked once, though they come again behind themselves', async () => {
    const bad = await rusak();
    await penerima.bus.publish([bad]);
    await terparkir('a', 1);
    await penerima.bus.publish([bad, await berakhir('a', 'sesudahnya')]);
    await terparkir('a', 2);
    expect((await menunggu('a')).map(({ percobaan }) => percobaan)).toEqual([1, 0]);
  });

  it('still hold their key after a restart', async () => {
    await penerima.bus.publish([await rusak()]);
    await terparkir('a', 1);
    await tenang();
    await penerima.projector.caughtUp();
    await penerima.henti();
    penerima = await penerima.lagi().mulai();
    await penerima.bus.publish([await berakhir('a', 'sesudahnya')]);
    await terparkir('a', 2);
    expect(await teks('a')).toEqual([]);
  });

  it('that a person resolved let the next go on', async () => {
    const bad = await rusak();
    await penerima.bus.publish([bad]);
    await terparkir('a', 1);
    await penerima.inbox.resolve(id, () => selesaikan(bad.id));
    await penerima.bus.publish([await berakhir('a', 'sesudahnya')]);
    await tiba('a', 1);
  });

  it('that were resolved and are delivered once more hold up nothing', async () => {
    const bad = await rusak();
    await penerima.bus.publish([bad]);
    await terparkir('a', 1);
    await penerima.inbox.resolve(id, () => selesaikan(bad.id));
    await penerima.bus.publish([bad, await berakhir('a', 'sesudahnya')]);
    await tiba('a', 1);
    expect([penerima.inbox.parkedKeys(), await menunggu('a')]).toEqual([0, []]);
  });

  it('that a person resolved take no effect after all when they are delivered once more, also to another process', async () => {
    penerima.office.store.fault = (_stream, types) => (types.includes('Dicatat') ? 'bug' : 'none');
    const satu = await berakhir('a', 'satu');
    await penerima.bus.publish([satu]);
    await terparkir('a', 1);
    await penerima.inbox.resolve(id, () => selesaikan(satu.id));
    penerima.office.store.fault = () => 'none';
    await penerima.bus.publish([satu]);
    await tenang();
    await penerima.projector.caughtUp();
    await penerima.henti();
    penerima = await penerima.lagi().mulai();
    await penerima.bus.publish([satu, await berakhir('a', 'dua')]);
    await tiba('a', 1);
    await tenang();
    expect([await teks('a'), await menunggu('a')]).toEqual([['dua'], []]);
  });

  it('are not overtaken by one that comes while they are tried again', async () => {
    penerima.office.store.fault = (_stream, types) => (types.includes('Dicatat') ? 'bug' : 'none');
    await penerima.bus.publish([await berakhir('a', 'satu')]);
    await terparkir('a', 1);
    penerima.office.store.fault = () => 'none';
    const dua = await berakhir('a', 'dua');
    const append = penerima.office.store.append.bind(penerima.office.store);
    penerima.office.store.append = async (stream, expected, events) => {
      penerima.office.store.append = append;
      await penerima.bus.publish([dua]);
      for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
      return append(stream, expected, events);
    };
    await penerima.inbox.retry(id, randomUUID());
    await tiba('a', 2);
    await tenang();
    expect([await teks('a'), await menunggu('a'), penerima.inbox.parkedKeys()]).toEqual([['satu', 'dua'], [], 0]);
  });

  it('of a type that a newer program takes are handled by it', async () => {
    const dibuka = await pesan<'kk.permohonan-dibuka.v1'>('desa', 'a', { type: 'kk.permohonan-dibuka.v1', data: { permohonanId: 'a', nomor: '', jenis: '', desa: '32.04.06.2003', sidikRahasia: '', dibuka: 'hari ini' } });
    await penerima.bus.publish([{ ...dibuka, headers: {} }]);
    await terparkir('a', 1);
    await penerima.projector.caughtUp();
    await penerima.henti();
    penerima = await penerima.lagi({ 'kk.permohonan-dibuka.v1': ({ data }) => ({ aggregate: CATATAN, id: 'a', command: { type: 'Catat', teks: data.dibuka } }) }).mulai();
    await penerima.inbox.retry(id, randomUUID());
    expect(await teks('a')).toEqual(['hari ini']);
  });
});
