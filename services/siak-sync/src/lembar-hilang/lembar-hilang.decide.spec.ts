import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import { BLANKO, type PerintahBlanko, type PeristiwaBlanko } from '../blanko/blanko.aggregate';
import { oleh, OPERATOR, OPERATOR_LAIN, SISTEM } from '../testing/riwayat-siak';

const blanko = spesifikasi(BLANKO.decider);
const [RUSAK, LENYAP, SISA, TETANGGA] = ['A0000001', 'A0000002', 'A0000003', 'A0000004'] as const;
const RIWAYAT: readonly PeristiwaBlanko[] = [
  { type: 'BlankoDiterima', data: { awalan: 'A', dari: 1, sampai: 9 } },
  { type: 'BlankoDipakai', data: { untuk: 'p-1', serial: [RUSAK, LENYAP, SISA], kartu: { kunci: 'k', versi: 1 } } },
  { type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial: [RUSAK], alasan: 'tinta luntur' } },
  { type: 'BlankoDipakai', data: { untuk: 'p-2', serial: [TETANGGA], kartu: { kunci: 'k', versi: 2 } } },
];
const nyatakan = (...serial: string[]): PerintahBlanko => ({ type: 'NyatakanBlankoHilang', untuk: 'p-1', serial, alasan: 'tas kurir tertinggal' });
const temukan = (...serial: string[]): PerintahBlanko => ({ type: 'TerimaLembarDitemukan', serial, keterangan: 'diantar sopir angkot' });
const HILANG: readonly PeristiwaBlanko[] = [...RIWAYAT, { type: 'BlankoDinyatakanHilang', data: { untuk: 'p-1', serial: [LENYAP, SISA], alasan: 'tas kurir tertinggal' } }];
const DITEMUKAN: readonly PeristiwaBlanko[] = [...HILANG, { type: 'LembarHilangDitemukan', data: { serial: [LENYAP], nip: OPERATOR.nip, keterangan: 'diantar sopir angkot' } }];
const DITARIK: PeristiwaBlanko = { type: 'BlankoDitarik', data: { pengganti: 'p-2', serial: [LENYAP] } };
const DIMUSNAHKAN: readonly PeristiwaBlanko[] = [
  { type: 'PemusnahanDiajukan', data: { pemusnahan: 1, serial: [LENYAP], nip: OPERATOR.nip, saksi: OPERATOR_LAIN.nip } },
  { type: 'PemusnahanDisahkan', data: { pemusnahan: 1, serial: [LENYAP], diajukanOleh: OPERATOR.nip, nip: OPERATOR_LAIN.nip, nomor: 1, tahun: 2026 } },
];
const MUSNAHKAN: PerintahBlanko = { type: 'MusnahkanLembar', serial: [LENYAP], saksi: OPERATOR_LAIN.nip };

describe('sheets that were lost on the way', () => {
  it('are lost in the ledger for the case that they were given out for', () => {
    blanko.given(RIWAYAT).when(nyatakan(LENYAP, SISA), oleh(SISTEM)).then([HILANG.at(-1) as PeristiwaBlanko]);
  });

  it.each([
    ['of another case', TETANGGA],
    ['still in stock', 'A0000009'],
  ])('are never a sheet %s', (_, serial) => {
    blanko.given(RIWAYAT).when(nyatakan(LENYAP, serial), oleh(SISTEM)).thenRejected('tidak-sah', { field: 'serial', details: { serial: [serial] } });
  });

  it.each([
    ['void, and proposed to be destroyed', [...RIWAYAT, { type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial: [LENYAP], alasan: 'permohonan berakhir' } }, ...DIMUSNAHKAN.slice(0, 1)], LENYAP],
    ['void, and destroyed', [...RIWAYAT, { type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial: [LENYAP], alasan: 'permohonan berakhir' } }, ...DIMUSNAHKAN], LENYAP],
    ['withdrawn by another case', [...RIWAYAT, DITARIK], LENYAP],
    ['destroyed after that', [...RIWAYAT, DITARIK, ...DIMUSNAHKAN], LENYAP],
    ['declared lost', [...RIWAYAT, { type: 'BlankoDinyatakanHilang', data: { untuk: 'p-1', serial: [LENYAP], alasan: 'tas kurir tertinggal' } }], LENYAP],
    ['declared lost, and turned up', [...RIWAYAT, { type: 'BlankoDinyatakanHilang', data: { untuk: 'p-1', serial: [LENYAP], alasan: 'tas kurir tertinggal' } }, ...DITEMUKAN.slice(-1)], LENYAP],
  ] as const)('are the others, where one was %s before the news came: that one stays as it is', (_, riwayat, serial) => {
    blanko.given(riwayat).when(nyatakan(serial, SISA), oleh(SISTEM)).then([{ type: 'BlankoDinyatakanHilang', data: { untuk: 'p-1', serial: [SISA], alasan: 'tas kurir tertinggal' } }]);
    blanko.given(riwayat).when(nyatakan(serial), oleh(SISTEM)).then([]);
  });

  it('may be void with the end of their case before the news came: they are lost, not spoiled, and turn up before they are destroyed', () => {
    const dibatalkan: readonly PeristiwaBlanko[] = [...RIWAYAT, { type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial: [LENYAP, SISA], alasan: 'permohonan berakhir' } }];
    const dinyatakan = HILANG.at(-1) as PeristiwaBlanko;
    const decision = blanko.given(dibatalkan).when(nyatakan(LENYAP, SISA), oleh(SISTEM));
    decision.then([dinyatakan]);
    expect(decision.state().keluar.get('p-1')?.rusak).toEqual([RUSAK]);
    expect(decision.state().rusak).toBe(1);
    blanko.given([...dibatalkan, dinyatakan]).when(MUSNAHKAN, oleh(OPERATOR)).thenRejected('tidak-sah', { details: { serial: [LENYAP] } });
    blanko.given([...dibatalkan, dinyatakan]).when(temukan(LENYAP), oleh(OPERATOR)).then([DITEMUKAN.at(-1) as PeristiwaBlanko]);
    blanko.given([...dibatalkan, ...DITEMUKAN.slice(-2)]).when(MUSNAHKAN, oleh(OPERATOR)).thenMatches([{ type: 'PemusnahanDiajukan' }]);
  });

  it('are lost by name, each once, and with a reason', () => {
    blanko.given(RIWAYAT).when(nyatakan(LENYAP, LENYAP), oleh(SISTEM)).thenRejected('sudah-dilakukan', { details: { serial: [LENYAP] } });
    blanko.given(RIWAYAT).when(nyatakan(), oleh(SISTEM)).thenRejected('tidak-lengkap', { field: 'serial' });
    blanko.given(RIWAYAT).when({ ...nyatakan(LENYAP), alasan: '' } as PerintahBlanko, oleh(SISTEM)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });

  it.each([
    ['spoiled', { type: 'RusakkanBlanko', untuk: 'p-1', serial: [LENYAP], alasan: 'tinta luntur' }],
    ['withdrawn', { type: 'TarikBlanko', pengganti: 'p-2', kartu: [{ kunci: 'k', sebelum: 2 }], serial: [LENYAP] }],
    ['destroyed', MUSNAHKAN],
    ['taken in as stock', { type: 'TerimaBlanko', awalan: 'A', dari: 2, sampai: 2 }],
  ] as const)('are never %s', (_, command) => {
    blanko.given(HILANG).when(command, oleh(OPERATOR)).thenRejected(command.type === 'TerimaBlanko' ? 'sudah-dilakukan' : 'tidak-sah');
  });

  it('are not handed out again', () => {
    blanko.given(HILANG).when({ type: 'PakaiBlanko', untuk: 'p-3', jumlah: 5 }, oleh(SISTEM)).then([{ type: 'BlankoDipakai', data: { untuk: 'p-3', serial: ['A0000005', 'A0000006', 'A0000007', 'A0000008', 'A0000009'] } }]);
  });
});

describe('lost sheets that turn up', () => {
  it('are taken in by an officer, who says where they were', () => {
    blanko.given(HILANG).when(temukan(LENYAP), oleh(OPERATOR)).then([DITEMUKAN.at(-1) as PeristiwaBlanko]);
    blanko.given(HILANG).when({ ...temukan(LENYAP), keterangan: ' ' } as PerintahBlanko, oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'keterangan' });
    for (const actor of [SISTEM, PEMOHON]) blanko.given(HILANG).when(temukan(LENYAP), oleh(actor)).thenRejected('bukan-wewenang');
  });

  it('were lost before, and turn up once', () => {
    blanko.given(HILANG).when(temukan(LENYAP, TETANGGA), oleh(OPERATOR)).thenRejected('tidak-sah', { details: { serial: [TETANGGA] } });
    blanko.given(DITEMUKAN).when(temukan(LENYAP), oleh(OPERATOR)).thenRejected('sudah-dilakukan', { details: { serial: [LENYAP] } });
    blanko.given(HILANG).when(temukan(), oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'serial' });
  });

  it('are destroyed under four eyes, and used for nothing else', () => {
    blanko.given(DITEMUKAN).when(MUSNAHKAN, oleh(OPERATOR)).thenMatches([{ type: 'PemusnahanDiajukan', data: { serial: [LENYAP] } }]);
    blanko.given(DITEMUKAN).when({ ...MUSNAHKAN, saksi: OPERATOR.nip }, oleh(OPERATOR)).thenRejected('empat-mata');
    blanko.given(DITEMUKAN).when({ ...MUSNAHKAN, serial: [LENYAP, SISA] }, oleh(OPERATOR)).thenRejected('tidak-sah', { details: { serial: [SISA] } });
    blanko.given(DITEMUKAN).when(nyatakan(LENYAP), oleh(SISTEM)).then([]);
  });
});
