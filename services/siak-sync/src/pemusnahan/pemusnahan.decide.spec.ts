import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import { BLANKO, type PerintahBlanko, type PeristiwaBlanko } from '../blanko/blanko.aggregate';
import { oleh, OPERATOR, OPERATOR_LAIN, SISTEM } from '../testing/riwayat-siak';

const blanko = spesifikasi(BLANKO.decider);
const KETIGA = { ...OPERATOR, nip: '199001012015011009' };
const [RUSAK, LAMA, KINI, TETANGGA, DI_GUDANG] = ['A0000001', 'A0000002', 'A0000003', 'A0000004', 'A0000009'] as const;

const dipakai = (untuk: string, serial: readonly string[], kunci: string, versi: number): PeristiwaBlanko => ({ type: 'BlankoDipakai', data: { untuk, serial, kartu: { kunci, versi } } });
const RIWAYAT: readonly PeristiwaBlanko[] = [
  { type: 'BlankoDiterima', data: { awalan: 'A', dari: 1, sampai: 9 } },
  dipakai('permohonan-lama', [RUSAK, LAMA], 'k', 1),
  { type: 'BlankoDirusakkan', data: { untuk: 'permohonan-lama', serial: [RUSAK], alasan: 'tinta luntur' } },
  dipakai('permohonan-baru', [KINI], 'k', 2),
  dipakai('permohonan-tetangga', [TETANGGA], 'k-tetangga', 1),
];
const DITARIK: readonly PeristiwaBlanko[] = [...RIWAYAT, { type: 'BlankoDitarik', data: { pengganti: 'permohonan-baru', serial: [LAMA] } }];

const tarik = (serial: readonly string[], kartu = [{ kunci: 'k', sebelum: 2 }]): PerintahBlanko => ({ type: 'TarikBlanko', pengganti: 'permohonan-baru', kartu, serial });
const musnahkan = (serial: readonly string[], saksi = OPERATOR_LAIN.nip): PerintahBlanko => ({ type: 'MusnahkanLembar', serial, saksi });
const diajukan = (pemusnahan: number, ...serial: string[]): PeristiwaBlanko => ({ type: 'PemusnahanDiajukan', data: { pemusnahan, serial, nip: OPERATOR.nip, saksi: OPERATOR_LAIN.nip } });
const sahkan = (pemusnahan: number, setuju = true, alasan?: string): PerintahBlanko => ({ type: 'SahkanPemusnahan', pemusnahan, setuju, ...(alasan !== undefined && { alasan }) });
const disahkan = (pemusnahan: number, ...serial: string[]): PeristiwaBlanko => ({ type: 'PemusnahanDisahkan', data: { pemusnahan, serial, diajukanOleh: OPERATOR.nip, nip: OPERATOR_LAIN.nip, nomor: 0, tahun: 0 } });
const DIAJUKAN: readonly PeristiwaBlanko[] = [...DITARIK, diajukan(1, RUSAK, LAMA)];

describe('sheets that a family gives back', () => {
  it('are those of an earlier issue of the card that was replaced', () => {
    blanko.given(RIWAYAT).when(tarik([LAMA]), oleh(OPERATOR)).then([{ type: 'BlankoDitarik', data: { pengganti: 'permohonan-baru', serial: [LAMA] } }]);
  });

  it.each([
    ['of the issue that holds', KINI, 2],
    ['of another family', TETANGGA, 2],
    ['of an issue that is not earlier', LAMA, 1],
    ['that was spoiled and never handed out', RUSAK, 2],
    ['that is still in stock', DI_GUDANG, 2],
    ['without a serial of ours', 'bukan-seri', 2],
  ])('are never a sheet %s', (_, serial, sebelum) => {
    blanko.given(RIWAYAT).when(tarik([...new Set([LAMA, serial])], [{ kunci: 'k', sebelum }]), oleh(OPERATOR)).thenRejected('tidak-sah', { field: 'serial' });
  });

  it('may be of a card from before this ledger', () => {
    blanko.given(RIWAYAT).when(tarik(['Z0000001', 'A0000010']), oleh(OPERATOR)).thenMatches([{ type: 'BlankoDitarik' }]);
  });

  it('whose case did not say which card they show stay in use', () => {
    const tanpaKartu: readonly PeristiwaBlanko[] = [...RIWAYAT.slice(0, 1), { type: 'BlankoDipakai', data: { untuk: 'permohonan-lama', serial: [RUSAK] } }];
    blanko.given(tanpaKartu).when(tarik([RUSAK]), oleh(OPERATOR)).thenRejected('tidak-sah');
  });

  it('that were withdrawn never come to stock, or they would be destroyed in a family\'s hands', () => {
    const asing: readonly PeristiwaBlanko[] = [...RIWAYAT, { type: 'BlankoDitarik', data: { pengganti: 'permohonan-baru', serial: ['Z0000005'] } }];
    blanko.given(asing).when({ type: 'TerimaBlanko', awalan: 'Z', dari: 1, sampai: 9 }, oleh(OPERATOR)).thenRejected('tidak-sah', { field: 'dari' });
    blanko.given(asing).when({ type: 'TerimaBlanko', awalan: 'Z', dari: 6, sampai: 9 }, oleh(OPERATOR)).thenMatches([{ type: 'BlankoDiterima' }]);
  });

  it('come back once', () => {
    blanko.given(DITARIK).when(tarik([LAMA]), oleh(OPERATOR)).thenRejected('sudah-dilakukan', { details: { serial: [LAMA] } });
    blanko.given(RIWAYAT).when(tarik([LAMA, LAMA]), oleh(OPERATOR)).thenRejected('sudah-dilakukan');
    blanko.given(RIWAYAT).when(tarik([]), oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'serial' });
  });
});

describe('a destruction', () => {
  it('is proposed for spoiled and withdrawn sheets, with a second officer as its witness', () => {
    blanko.given(DITARIK).when(musnahkan([RUSAK, LAMA]), oleh(OPERATOR)).then([diajukan(1, RUSAK, LAMA)]);
    blanko.given(DITARIK).when(musnahkan([RUSAK], OPERATOR.nip), oleh(OPERATOR)).thenRejected('empat-mata', { field: 'saksi' });
    for (const actor of [SISTEM, PEMOHON]) blanko.given(DITARIK).when(musnahkan([RUSAK]), oleh(actor)).thenRejected('bukan-wewenang');
  });

  it.each([KINI, TETANGGA, DI_GUDANG, 'Z0000001'])('is never one of the sheet %s, which is in use, in stock or unknown', (serial) => {
    blanko.given(DITARIK).when(musnahkan([RUSAK, serial]), oleh(OPERATOR)).thenRejected('tidak-sah', { details: { serial: [serial] } });
  });

  it('is none of a sheet of the old card that was not withdrawn', () => {
    blanko.given(RIWAYAT).when(musnahkan([LAMA]), oleh(OPERATOR)).thenRejected('tidak-sah', { details: { serial: [LAMA] } });
  });

  it('names each sheet once, also over several of them', () => {
    blanko.given(DIAJUKAN).when(musnahkan([LAMA], KETIGA.nip), oleh(OPERATOR_LAIN)).thenRejected('sudah-dilakukan', { details: { serial: [LAMA] } });
    blanko.given([...DIAJUKAN, disahkan(1, RUSAK, LAMA)]).when(musnahkan([RUSAK]), oleh(OPERATOR)).thenRejected('sudah-dilakukan');
    blanko.given(DITARIK).when(musnahkan([RUSAK, RUSAK]), oleh(OPERATOR)).thenRejected('sudah-dilakukan');
    blanko.given(DITARIK).when(musnahkan([]), oleh(OPERATOR)).thenRejected('tidak-lengkap');
  });

  it('is confirmed by its witness alone', () => {
    blanko.given(DIAJUKAN).when(sahkan(1), oleh(OPERATOR_LAIN)).then([disahkan(1, RUSAK, LAMA)]);
    blanko.given(DIAJUKAN).when(sahkan(1), oleh(OPERATOR)).thenRejected('empat-mata');
    blanko.given(DIAJUKAN).when(sahkan(1), oleh(KETIGA)).thenRejected('bukan-wewenang');
    blanko.given(DIAJUKAN).when(sahkan(1), oleh(SISTEM)).thenRejected('bukan-wewenang');
    blanko.given(DIAJUKAN).when(sahkan(2), oleh(OPERATOR_LAIN)).thenRejected('tidak-ditemukan');
  });

  it('is decided once', () => {
    blanko.given([...DIAJUKAN, disahkan(1, RUSAK, LAMA)]).when(sahkan(1), oleh(OPERATOR_LAIN)).thenRejected('sudah-dilakukan');
    blanko.given([...DIAJUKAN, disahkan(1, RUSAK, LAMA)]).when(sahkan(1, false, 'salah lembar'), oleh(OPERATOR)).thenRejected('sudah-dilakukan');
  });

  it.each([OPERATOR, OPERATOR_LAIN])('may be given up with a reason by either of the two; its sheets wait for another ($nama)', (actor) => {
    blanko.given(DIAJUKAN).when(sahkan(1, false), oleh(actor)).thenRejected('tidak-lengkap', { field: 'alasan' });
    const ditolak: PeristiwaBlanko = { type: 'PemusnahanDitolak', data: { pemusnahan: 1, nip: actor.nip, alasan: 'satu lembar belum ada' } };
    blanko.given(DIAJUKAN).when(sahkan(1, false, 'satu lembar belum ada'), oleh(actor)).then([ditolak]);
    blanko.given([...DIAJUKAN, ditolak]).when(musnahkan([LAMA]), oleh(OPERATOR)).then([diajukan(2, LAMA)]);
  });
});
