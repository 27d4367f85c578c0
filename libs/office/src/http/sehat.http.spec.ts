import type { FastifyReply } from 'fastify';
import type { OfficeRuntime } from '../node/office-runtime';
import { TroubleWatch } from '../node/trouble-watch';
import { SehatController } from './sehat.http';

const JAM = new Date('2026-03-02T08:00:00.000Z');

/** An office at rest, as far as its health asks. */
function kantor(lag: () => Promise<number>, bagian: object = {}): OfficeRuntime {
  const tenang = { trouble: () => undefined };
  const satu = {
    kantor: { id: 'desa-32.04.06.2003' },
    ports: { store: { head: async () => '7' } },
    projector: { ...tenang, freshness: () => ({ sampaiPosisi: '7' }) },
    relay: { ...tenang, reached: () => '5' },
    inbox: { ...tenang, lag, parkedKeys: () => 0 },
    timers: { ...tenang, heldBack: () => 0 },
    reactors: [{ ...tenang, reached: () => '7' }, { ...tenang, reached: () => '3' }],
    parkedReactions: () => 0,
    troubleWatch: new TroubleWatch(() => [], () => JAM),
    ...bagian,
  };
  const troubles = () => [satu.inbox, satu.relay, satu.timers].map((part) => part.trouble()).filter((trouble) => trouble !== undefined);
  return { ...satu, troubles } as unknown as OfficeRuntime;
}

async function sehat(lag: () => Promise<number>, bagian: object = {}) {
  const status = jest.fn();
  const isi = await new SehatController(kantor(lag, bagian)).sehat({ status } as unknown as FastifyReply);
  return { isi, status: status.mock.calls.flat() };
}

describe('the health of an office', () => {
  it('tells how far behind each part is', async () => {
    expect(await sehat(async () => 3)).toEqual({
      status: [],
      isi: { kantor: 'desa-32.04.06.2003', status: 'sehat', gangguan: [], sejak: undefined, tertinggal: { proyektor: 0, relay: 2, reaksi: 4, kotakMasuk: 3 }, kunciTerparkir: 0, reaksiTerparkir: 0, tenggatTertahan: 0 },
    });
  });

  it('is 503 with the reason while messages or timers do not move', async () => {
    const inbox = { trouble: () => 'pesan tidak dapat diparkir', lag: async () => 3, parkedKeys: () => 0 };
    const timers = { trouble: () => 'model tidak terbaca', heldBack: () => 0 };
    const { isi, status } = await sehat(async () => 3, { inbox, timers });
    expect([status, isi.gangguan]).toEqual([[503], ['pesan tidak dapat diparkir', 'model tidak terbaca']]);
  });

  it('counts timers that are refused, which trouble no other case', async () => {
    const { isi, status } = await sehat(async () => 0, { timers: { trouble: () => undefined, heldBack: () => 2 } });
    expect(status).toEqual([]);
    expect(isi).toMatchObject({ status: 'sehat', tenggatTertahan: 2 });
  });

  it('counts the cases whose answer it refused, which trouble no other case', async () => {
    const { isi, status } = await sehat(async () => 0, { parkedReactions: () => 3 });
    expect(status).toEqual([]);
    expect(isi).toMatchObject({ status: 'sehat', reaksiTerparkir: 3, kunciTerparkir: 0 });
  });

  it('answers within a second with 503 while the bus does not answer at all', async () => {
    jest.useFakeTimers();
    try {
      const menjawab = sehat(() => new Promise(() => undefined));
      await jest.advanceTimersByTimeAsync(1_000);
      const { isi, status } = await menjawab;
      expect([status, isi.gangguan]).toEqual([[503], ['jalur pesan tidak terjangkau']]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('answers within a second also while the log does not answer, with what is known', async () => {
    jest.useFakeTimers();
    try {
      const menjawab = sehat(async () => 3, { ports: { store: { head: () => new Promise(() => undefined) } } });
      await jest.advanceTimersByTimeAsync(1_000);
      const { isi, status } = await menjawab;
      expect(status).toEqual([503]);
      expect(isi).toMatchObject({ gangguan: ['penyimpanan peristiwa tidak terjangkau'], sejak: JAM.toISOString(), tertinggal: { proyektor: undefined, relay: undefined, reaksi: undefined, kotakMasuk: 3 } });
    } finally {
      jest.useRealTimers();
    }
  });

  it('is 503 with the reason, and no fault of its own, while the bus is away', async () => {
    const { isi, status } = await sehat(async () => Promise.reject(new Error('connect ECONNREFUSED')));
    expect(status).toEqual([503]);
    expect(isi).toMatchObject({ status: 'terganggu', gangguan: ['jalur pesan tidak terjangkau'], tertinggal: { relay: 2, kotakMasuk: undefined } });
  });
});
