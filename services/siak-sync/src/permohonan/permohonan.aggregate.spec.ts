import type { ClaimContext, CommandResult } from '@kk-lintas/office';
import { oleh, OPERATOR } from '../testing/riwayat-siak';
import { PERMOHONAN_SIAK } from './permohonan.aggregate';
import type { PeristiwaSiak } from './permohonan.events';

type BlankoRusak = Extract<PeristiwaSiak, { type: 'BlankoRusak' }>;

const RUSAK: BlankoRusak = { type: 'BlankoRusak', data: { serial: 'A0000001', alasan: 'tinta luntur', nip: OPERATOR.nip } };

function buku(result: CommandResult): ClaimContext {
  return { ...oleh(OPERATOR), stream: 'permohonan-p-1', number: () => Promise.reject(new Error('no register')), keep: () => Promise.reject(new Error('no document')), execute: () => Promise.resolve(result) };
}

async function rusakkan(result: CommandResult) {
  return PERMOHONAN_SIAK.claims?.BlankoRusak?.(RUSAK, buku(result));
}

describe('a sheet that the ledger of blanko voids', () => {
  it('is what the case then records', async () => {
    expect(await rusakkan({ kind: 'accepted', id: 'stok', revision: 4, events: [], replayed: false })).toEqual(RUSAK);
  });

  it('was voided before when the case lost its own record of it, and is recorded with the reason given now', async () => {
    expect(await rusakkan({ kind: 'id-reused' })).toEqual(RUSAK);
  });

  it('is none where the ledger refuses', async () => {
    const rejection = { rejected: true, code: 'sudah-dilakukan', reason: 'Nomor seri ini sudah dinyatakan rusak.' } as const;
    expect(await rusakkan({ kind: 'refused', rejection })).toEqual(rejection);
  });
});
