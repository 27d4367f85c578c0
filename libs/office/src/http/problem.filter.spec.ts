import type { ArgumentsHost } from '@nestjs/common';
import { BlobsUnavailable } from '@kk-lintas/blob-store';
import { EventStoreUnavailable } from '@kk-lintas/event-store';
import { OtherVersion, ReadModelsUnavailable } from '@kk-lintas/read-models';
import { ProblemFilter } from './problem.filter';

/** The answer to a request that ended in this error, and what was logged of it. */
function jawaban(error: unknown) {
  const [dijawab, tercatat]: [{ status?: number; isi?: string }, unknown[]] = [{}, []];
  const reply = {
    status: (status: number) => ((dijawab.status = status), reply),
    header: () => reply,
    send: (isi: string) => ((dijawab.isi = isi), reply),
  };
  const host = { switchToHttp: () => ({ getResponse: () => reply }) } as unknown as ArgumentsHost;
  new ProblemFilter((_, satu) => tercatat.push(satu)).catch(error, host);
  return { status: dijawab.status, type: (JSON.parse(dijawab.isi ?? '') as { type: string }).type, tercatat };
}

describe('an error that leaves an office', () => {
  const sebab = new Error('10.0.0.7 tidak menjawab');

  it.each([
    ['log', new EventStoreUnavailable(sebab.message), 'penyimpanan-terganggu'],
    ['read models', new ReadModelsUnavailable(sebab), 'pandangan-terganggu'],
    ['documents', new BlobsUnavailable(sebab), 'dokumen-terganggu'],
  ])('says of %s that are away that one may try again', (_, error, kode) => {
    expect(jawaban(error)).toEqual({ status: 503, type: `urn:kk-lintas:masalah:${kode}`, tercatat: [] });
  });

  it('says of read models of another program that one may try again', () => {
    expect(jawaban(new OtherVersion('permohonan', 1, 2))).toEqual({ status: 503, type: 'urn:kk-lintas:masalah:program-berganti', tercatat: [] });
  });

  it('says nothing of what was not foreseen, and that is logged', () => {
    expect(jawaban(sebab)).toEqual({ status: 500, type: 'urn:kk-lintas:masalah:kesalahan', tercatat: [sebab] });
  });
});
