import { isRejected } from '@kk-lintas/domain';
import type { ClaimContext, CommandResult } from '@kk-lintas/office';
import { BLANKO, STOK, type PerintahBlanko, type PeristiwaBlanko } from '../blanko/blanko.aggregate';
import { oleh, OPERATOR, SISTEM } from '../testing/riwayat-siak';
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

describe('sheets that news of another office makes void or lost', () => {
  const SERIAL = ['A0000001', 'A0000002'];
  const HILANG: PeristiwaSiak = { type: 'CetakanDinyatakanHilang', data: { putaran: 1, nomorPengiriman: 8, serial: SERIAL, alasan: 'tas kurir tertinggal', pelaku: [] } };
  const KEMBALI: PeristiwaSiak = { type: 'CetakanDikembalikanDinas', data: { ke: '14', alasan: 'lembar kusut', pelaku: [], dibatalkan: SERIAL } };
  const TERSERAHKAN: PeristiwaSiak = { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, diserahkan: '2026-11-24T03:00:00.000Z', alasan: 'ternyata diserahkan', dibatalkan: SERIAL } };
  const BERAKHIR: PeristiwaSiak = { type: 'PermohonanBerakhir', data: { alasan: 'keluarga membatalkan', dibatalkan: SERIAL } };

  it.each([HILANG, KEMBALI, TERSERAHKAN, BERAKHIR])('leave a record in the case ($type), also when all of them were withdrawn before', async (event) => {
    const diberikan: readonly PeristiwaBlanko[] = [
      { type: 'BlankoDiterima', data: { awalan: 'A', dari: 1, sampai: 9 } },
      { type: 'BlankoDipakai', data: { untuk: 'permohonan-p-1', serial: SERIAL } },
      { type: 'BlankoDitarik', data: { pengganti: 'permohonan-p-2', serial: SERIAL } },
    ];
    const tercatat: unknown[] = [];
    const stok = diberikan.reduce(BLANKO.decider.evolve, BLANKO.decider.initialState());
    const context: ClaimContext = {
      ...buku({ kind: 'id-reused' }),
      execute: ({ command }) => {
        const decision = BLANKO.decider.decide(command as PerintahBlanko, stok, oleh(SISTEM));
        if (isRejected(decision)) return Promise.resolve({ kind: 'refused', rejection: decision });
        tercatat.push(...decision);
        return Promise.resolve({ kind: 'accepted', id: STOK, revision: 3, events: [], replayed: false });
      },
    };
    const claim = PERMOHONAN_SIAK.claims?.[event.type] as ((event: PeristiwaSiak, context: ClaimContext) => Promise<unknown>) | undefined;
    expect(await claim?.(event, context)).toEqual(event);
    expect(tercatat).toEqual([]);
  });
});
