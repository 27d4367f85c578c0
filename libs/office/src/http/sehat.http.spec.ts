import type { FastifyReply } from 'fastify';
import type { OfficeRuntime } from '../node/office-runtime';
import { SehatController } from './sehat.http';

/** An office at rest, as far as its health asks. */
function kantor(lag: () => Promise<number>): OfficeRuntime {
  const tenang = { trouble: () => undefined };
  return {
    kantor: { id: 'desa-32.04.06.2003' },
    ports: { store: { head: async () => '7' } },
    projector: { ...tenang, freshness: () => ({ sampaiPosisi: '7' }) },
    relay: { ...tenang, reached: () => '5' },
    inbox: { lag, parkedKeys: () => 0 },
    reactors: [],
  } as unknown as OfficeRuntime;
}

async function sehat(lag: () => Promise<number>) {
  const status = jest.fn();
  const isi = await new SehatController(kantor(lag)).sehat({ status } as unknown as FastifyReply);
  return { isi, status: status.mock.calls.flat() };
}

describe('the health of an office', () => {
  it('tells how far behind each part is', async () => {
    expect(await sehat(async () => 3)).toEqual({
      status: [],
      isi: { kantor: 'desa-32.04.06.2003', status: 'sehat', gangguan: [], tertinggal: { proyektor: 0, relay: 2, kotakMasuk: 3 }, kunciTerparkir: 0 },
    });
  });

  it('is 503 with the reason, and no fault of its own, while the bus is away', async () => {
    const { isi, status } = await sehat(async () => Promise.reject(new Error('connect ECONNREFUSED')));
    expect(status).toEqual([503]);
    expect(isi).toMatchObject({ status: 'terganggu', gangguan: ['jalur pesan tidak terjangkau'], tertinggal: { relay: 2, kotakMasuk: undefined } });
  });
});
