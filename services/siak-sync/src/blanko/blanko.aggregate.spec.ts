import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import { oleh, OPERATOR, SISTEM } from '../testing/riwayat-siak';
import { BLANKO, type PerintahBlanko, type PeristiwaBlanko } from './blanko.aggregate';

const blanko = spesifikasi(BLANKO.decider);
const terima = (awalan: string, dari: number, sampai: number): PerintahBlanko => ({ type: 'TerimaBlanko', awalan, dari, sampai });
const pakai = (jumlah: number): PerintahBlanko => ({ type: 'PakaiBlanko', untuk: 'p-1', jumlah });
const diterima = (awalan: string, dari: number, sampai: number): PeristiwaBlanko => ({ type: 'BlankoDiterima', data: { awalan, dari, sampai } });
const dipakai = (...serial: string[]): PeristiwaBlanko => ({ type: 'BlankoDipakai', data: { untuk: 'p-1', serial } });

describe('the ledger of blanko', () => {
  it.each([OPERATOR, SISTEM])('takes a lot in from $jenis', (actor) => {
    const decision = blanko.given([]).when(terima('A', 1, 3), oleh(actor));
    decision.then([diterima('A', 1, 3)]);
    expect(decision.state()).toMatchObject({ lot: [{ awalan: 'A', berikut: 1, sampai: 3 }], dipakai: 0, rusak: 0 });
  });

  it('takes none in from the applicant', () => {
    blanko.given([]).when(terima('A', 1, 3), oleh(PEMOHON)).thenRejected('bukan-wewenang');
  });

  it('refuses a lot that ends before it begins', () => {
    blanko.given([]).when(terima('A', 3, 2), oleh(OPERATOR)).thenRejected('tidak-sah', { field: 'sampai' });
    blanko.given([]).when(terima('A', 3, 3), oleh(OPERATOR)).then([diterima('A', 3, 3)]);
  });

  it('takes a serial in once, and the next one after it', () => {
    blanko.given([diterima('A', 1, 3)]).when(terima('A', 3, 9), oleh(OPERATOR)).thenRejected('sudah-dilakukan', { field: 'dari' });
    blanko.given([diterima('A', 1, 3)]).when(terima('A', 4, 9), oleh(OPERATOR)).then([diterima('A', 4, 9)]);
    blanko.given([diterima('A', 1, 3)]).when(terima('B', 1, 3), oleh(OPERATOR)).then([diterima('B', 1, 3)]);
  });

  it('remembers the serials of a lot that is used up', () => {
    const history = [diterima('A', 1, 2), diterima('B', 1, 2), dipakai('A0000001', 'A0000002')];
    blanko.given(history).when(terima('A', 1, 2), oleh(OPERATOR)).thenRejected('sudah-dilakukan', { field: 'dari' });
  });

  it('gives sheets out from the oldest lot first, in order', () => {
    const decision = blanko.given([diterima('A', 9, 10), diterima('B', 1, 5)]).when(pakai(3), oleh(SISTEM));
    decision.then([dipakai('A0000009', 'A0000010', 'B0000001')]);
    expect(decision.state()).toMatchObject({ lot: [{ awalan: 'B', berikut: 2, sampai: 5 }], dipakai: 3 });
  });

  it('never gives a sheet out twice', () => {
    blanko.given([diterima('A', 1, 3), dipakai('A0000001')]).when(pakai(2), oleh(SISTEM)).then([dipakai('A0000002', 'A0000003')]);
  });

  it('refuses when the stock is too small, and says how much is left', () => {
    blanko.given([diterima('A', 1, 3)]).when(pakai(5), oleh(SISTEM)).thenRejected('tidak-lengkap', { reason: 'Persediaan blanko tinggal 3 lembar, diperlukan 5.' });
    blanko.given([diterima('A', 1, 1), dipakai('A0000001')]).when(pakai(1), oleh(SISTEM)).thenRejected('tidak-lengkap');
  });

  const rusakkan = (...serial: string[]): PerintahBlanko => ({ type: 'RusakkanBlanko', untuk: 'p-1', serial, alasan: 'tinta luntur' });
  const DIPAKAI = [diterima('A', 1, 9), dipakai('A0000001', 'A0000002')];
  const dirusakkan = (...serial: string[]): PeristiwaBlanko => ({ type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial, alasan: 'tinta luntur' } });

  it.each([
    ['that is still in stock', DIPAKAI, 'A0000003'],
    ['that never came in', DIPAKAI, 'B0000001'],
    ['of another case', [...DIPAKAI, { type: 'BlankoDipakai', data: { untuk: 'p-2', serial: ['A0000003'] } } as const], 'A0000003'],
    ['before any was given out', [], 'A0000001'],
  ])('does not take a sheet as spoiled %s', (_, history, serial) => {
    blanko.given(history).when(rusakkan(serial), oleh(SISTEM)).thenRejected('tidak-sah', { field: 'serial', details: { serial: [serial] } });
  });

  it('takes a sheet as spoiled once', () => {
    blanko.given([...DIPAKAI, dirusakkan('A0000001')]).when(rusakkan('A0000002', 'A0000001'), oleh(SISTEM)).thenRejected('sudah-dilakukan', { details: { serial: ['A0000001'] } });
    blanko.given([...DIPAKAI, dirusakkan('A0000001')]).when(rusakkan('A0000002'), oleh(SISTEM)).then([dirusakkan('A0000002')]);
    blanko.given(DIPAKAI).when(rusakkan('A0000001', 'A0000001'), oleh(SISTEM)).thenRejected('sudah-dilakukan');
  });

  it('does not take a sheet as spoiled that was withdrawn from its family', () => {
    const ditarik = { type: 'BlankoDitarik', data: { pengganti: 'p-2', serial: ['A0000001'] } } as const;
    blanko.given([...DIPAKAI, ditarik]).when(rusakkan('A0000002', 'A0000001'), oleh(SISTEM)).thenRejected('tidak-sah', { field: 'serial', details: { serial: ['A0000001'] } });
  });

  it('voids what a case that ended still has in use, and leaves what was spoiled, lost or withdrawn, or is of another case, as it is', () => {
    const batalkan: PerintahBlanko = { type: 'BatalkanBlanko', untuk: 'p-1', serial: ['A0000001', 'A0000002', 'A0000003', 'A0000004', 'A0000005'], alasan: 'permohonan berakhir' };
    const history: readonly PeristiwaBlanko[] = [
      diterima('A', 1, 9),
      dipakai('A0000001', 'A0000002', 'A0000003', 'A0000004'),
      { type: 'BlankoDipakai', data: { untuk: 'p-2', serial: ['A0000005'] } },
      dirusakkan('A0000001'),
      { type: 'BlankoDinyatakanHilang', data: { untuk: 'p-1', serial: ['A0000002'], alasan: 'tas kurir tertinggal' } },
      { type: 'BlankoDitarik', data: { pengganti: 'p-2', serial: ['A0000003'] } },
    ];
    const dibatalkan: PeristiwaBlanko = { type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial: ['A0000004'], alasan: 'permohonan berakhir' } };
    blanko.given(history).when(batalkan, oleh(SISTEM)).then([dibatalkan]);
    blanko.given([...history, dibatalkan]).when(batalkan, oleh(SISTEM)).then([]);
  });

  it('wants to know which sheet and why', () => {
    blanko.given(DIPAKAI).when(rusakkan(), oleh(SISTEM)).thenRejected('tidak-lengkap', { field: 'serial' });
    blanko.given(DIPAKAI).when({ ...rusakkan('A0000001'), alasan: '' } as PerintahBlanko, oleh(SISTEM)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });

  it('counts spoiled sheets apart', () => {
    const decision = blanko.given([diterima('A', 1, 3), dipakai('A0000001', 'A0000002')]).when(rusakkan('A0000001'), oleh(SISTEM));
    decision.then([{ type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial: ['A0000001'], alasan: 'tinta luntur' } }]);
    expect(decision.state()).toMatchObject({ dipakai: 2, rusak: 1, lot: [{ berikut: 3 }] });
  });
});
