import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import {
  BERJALAN,
  DARI_LOKET,
  JATUH_TEMPO,
  KELUARGA,
  KELUARGA_TERBIT,
  LEMBAR,
  oleh,
  OPERASI,
  OPERASI_LAIN,
  OPERATOR,
  OPERATOR_KERABAT,
  OPERATOR_LAIN,
  PEMEGANG_LEMBAR,
  PEMOHON_CONTOH,
  RUSAK,
  sampai,
  SISTEM,
} from '../testing/riwayat-siak';
import { PERMOHONAN_SIAK } from './permohonan.aggregate';
import type { PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';
import { VIEW_SIAK } from './permohonan.view';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const CETAK: PerintahSiak = { type: 'CetakKartu' };
const CETAK_ULANG: PerintahSiak = { type: 'CetakUlang' };
const VERIFIKATOR_LOKET = { ...OPERATOR, nip: '198001012005011001' };

function terimaBerkas(putaran: number): PerintahSiak {
  return { type: 'TerimaBerkas', berjalan: BERJALAN, putaran, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA };
}
const SERIAL = LEMBAR.map(({ serial }) => serial);

describe('a file from the loket', () => {
  it('waits for the operator while its originals stay at the kecamatan', () => {
    const decision = siak.given([]).when(terimaBerkas(1), oleh(SISTEM));
    decision.then(sampai('menunggu-sinkronisasi'));
    expect(decision.state()).toMatchObject({ tahap: 'menunggu-sinkronisasi', pelaku: DARI_LOKET, berjalan: { berkas: [{ pemegang: { layanan: 'kecamatan' } }] } });
  });

  it('comes again after its findings were mended, and they are gone', () => {
    const dikembalikan: readonly PeristiwaSiak[] = [...sampai('menunggu-siak'), { type: 'BiodataTidakValid', data: { percobaan: 1, temuan: [] }, pribadi: { nilai: [] } }];
    const { tahap, putaran, percobaan, temuan } = siak.given(dikembalikan).when(terimaBerkas(2), oleh(SISTEM)).state();
    expect({ tahap, putaran, percobaan, temuan }).toEqual({ tahap: 'menunggu-sinkronisasi', putaran: 2, percobaan: 1, temuan: [] });
  });

  it('does not come while it is being worked on', () => {
    siak.given(sampai('biodata-valid')).when(terimaBerkas(2), oleh(SISTEM)).thenRejected('belum-waktunya', { details: { tahap: 'biodata-valid' } });
  });
});

describe('printing (step 14)', () => {
  it('prints a sheet for each holder, in the name of who printed', () => {
    const decision = siak.given(sampai('biodata-valid')).when(CETAK, oleh(OPERATOR_LAIN));
    decision.then([{ type: 'KartuDicetak', data: { cetakan: 1, nip: OPERATOR_LAIN.nip, lembar: PEMEGANG_LEMBAR.map((pemegang, ke) => ({ no: ke + 1, pemegang, serial: '', dicetak: '2026-11-23' })) } }]);
    expect(decision.state()).toMatchObject({ tahap: 'tercetak', cetakan: 1, pelaku: [...DARI_LOKET, OPERASI, OPERASI_LAIN] });
  });

  it.each([
    [10, undefined, [undefined, undefined, undefined, undefined, undefined]],
    [11, undefined, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]],
    [4, 2, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]],
  ])('takes a sheet with a serial of its own for every page of every copy: %i members, %s pages measured', (banyak, helai, semua) => {
    const [anak] = KELUARGA_TERBIT.anggota.slice(1);
    const anggota = Array.from({ length: banyak }, () => anak);
    const besar = sampai('biodata-valid').map((satu) => (satu.type === 'BiodataValid' ? { ...satu, pribadi: { ...satu.pribadi, keluarga: { ...KELUARGA_TERBIT, anggota } } } : satu)) as PeristiwaSiak[];
    const { lembar } = siak.given(besar).when({ ...CETAK, ...(helai !== undefined && { helai }) }, oleh(OPERATOR)).state();
    expect(lembar.map((satu) => satu.helai)).toEqual(semua);
    expect(new Set(lembar.map(({ no, pemegang }) => `${no} ${pemegang}`)).size).toBe(PEMEGANG_LEMBAR.length);
  });

  it('prints one spoiled sheet of a copy again and leaves its others as they are', () => {
    const lembar = ['A0000001', 'A0000002'].map((serial, ke) => ({ no: 1, pemegang: 'kepala-keluarga', serial, helai: ke + 1, dicetak: '2026-11-22' }));
    const riwayat: readonly PeristiwaSiak[] = [
      ...sampai('biodata-valid'),
      { type: 'KartuDicetak', data: { cetakan: 1, nip: OPERATOR.nip, lembar } },
      { type: 'BlankoRusak', data: { serial: 'A0000002', alasan: 'tinta luntur', nip: OPERATOR.nip } },
      { type: 'KartuDicetakUlang', data: { no: 1, nip: OPERATOR_LAIN.nip, serialLama: 'A0000002', serial: 'A0000009' } },
    ];
    const [satu, dua] = lembar;
    expect(siak.given(riwayat).when({ type: 'SerahkanCetakan' }, oleh(OPERATOR)).state().lembar).toEqual([satu, { ...dua, serial: 'A0000009' }]);
  });

  it('names the operator who synchronised and printed once', () => {
    expect(siak.given(sampai('biodata-valid')).when(CETAK, oleh(OPERATOR)).state().pelaku).toEqual([...DARI_LOKET, OPERASI]);
  });

  it('is refused to the loket officer who verified, to the family and to the system', () => {
    siak.given(sampai('biodata-valid')).when(CETAK, oleh(VERIFIKATOR_LOKET)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan', tindakan: 'operasi' } });
    siak.given(sampai('biodata-valid')).when(CETAK, oleh(OPERATOR_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    siak.given(sampai('biodata-valid')).when(CETAK, oleh(SISTEM)).thenRejected('bukan-wewenang');
  });
});

describe('a spoiled sheet', () => {
  const rusakkan = (serial: string, alasan = 'tinta luntur'): PerintahSiak => ({ type: 'NyatakanBlankoRusak', serial, alasan });
  const rusak = [...sampai('tercetak'), RUSAK];

  it('is declared with its serial and by whom', () => {
    const decision = siak.given(sampai('tercetak')).when(rusakkan('A0000003'), oleh(OPERATOR));
    decision.then([RUSAK]);
    expect(decision.state()).toMatchObject({ tahap: 'blanko-rusak', rusak: { serial: 'A0000003', nip: OPERATOR.nip } });
  });

  it('must be a sheet of this case', () => {
    siak.given(sampai('tercetak')).when(rusakkan('A0000099'), oleh(OPERATOR)).thenRejected('tidak-sah', { field: 'serial' });
  });

  it('is declared by an officer, with a reason', () => {
    siak.given(sampai('tercetak')).when(rusakkan('A0000003'), oleh(PEMOHON)).thenRejected('bukan-wewenang');
    siak.given(sampai('tercetak')).when(rusakkan('A0000003', ''), oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });

  it('is not declared by a member of the family, nor by who verified', () => {
    siak.given(sampai('tercetak')).when(rusakkan('A0000003'), oleh(OPERATOR_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    siak.given(sampai('tercetak')).when(rusakkan('A0000003'), oleh(VERIFIKATOR_LOKET)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan', tindakan: 'operasi' } });
  });

  it('is printed again by a second person, who is then known by NIP', () => {
    const decision = siak.given(rusak).when(CETAK_ULANG, oleh(OPERATOR_LAIN));
    decision.then([{ type: 'KartuDicetakUlang', data: { no: 3, nip: OPERATOR_LAIN.nip, serialLama: 'A0000003', serial: '' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'tercetak', rusak: undefined, pelaku: [...DARI_LOKET, OPERASI, OPERASI_LAIN] });
  });

  it('is not printed again by who declared it spoiled', () => {
    siak.given(rusak).when(CETAK_ULANG, oleh(OPERATOR)).thenRejected('empat-mata');
  });

  it('is not printed again by a member of the family, by who verified, or by the system', () => {
    siak.given(rusak).when(CETAK_ULANG, oleh(OPERATOR_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    siak.given(rusak).when(CETAK_ULANG, oleh(VERIFIKATOR_LOKET)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan', tindakan: 'operasi' } });
    siak.given(rusak).when(CETAK_ULANG, oleh(SISTEM)).thenRejected('bukan-wewenang');
  });

  it('holds the hand-over up until its new sheet takes its place, and only its', () => {
    siak.given(rusak).when({ type: 'SerahkanCetakan' }, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { tahap: 'blanko-rusak' } });
    const diganti: readonly PeristiwaSiak[] = [...rusak, { type: 'KartuDicetakUlang', data: { no: 3, nip: OPERATOR_LAIN.nip, serialLama: 'A0000003', serial: 'A0000006' } }];
    const { lembar } = siak.given(diganti).when({ type: 'SerahkanCetakan' }, oleh(OPERATOR)).state();
    expect(lembar.map(({ serial }) => serial)).toEqual(['A0000001', 'A0000002', 'A0000006', 'A0000004', 'A0000005']);
    siak.given(diganti).when(rusakkan('A0000003'), oleh(OPERATOR)).thenRejected('tidak-sah', { field: 'serial' });
  });
});

describe('handing the sheets to the Dinas (step 15)', () => {
  it('lists every sheet, and notes that the Dinas took them', () => {
    const decision = siak.given(sampai('tercetak')).when({ type: 'SerahkanCetakan' }, oleh(OPERATOR));
    decision.then([{ type: 'CetakanDiserahkan', data: { putaran: 1, lembar: LEMBAR } }]);
    expect(siak.given(sampai('diserahkan')).when({ type: 'CatatPenerimaanDinas', putaran: 1, serial: [...SERIAL].reverse() }, oleh(SISTEM)).state().tahap).toBe('diterima-dinas');
  });

  it('notes it also when the news comes after the case was closed, and opens nothing again', () => {
    const selesai: readonly PeristiwaSiak[] = [...sampai('diserahkan'), { type: 'PermohonanSelesai', data: { keterangan: 'diserahkan' } }];
    const decision = siak.given(selesai).when({ type: 'CatatPenerimaanDinas', putaran: 1, serial: SERIAL }, oleh(SISTEM));
    decision.then([{ type: 'CetakanDiterimaDinas', data: { putaran: 1 } }]);
    expect(decision.state().tahap).toBe('selesai');
  });

  it.each([
    ['a sheet too few', 1, SERIAL.slice(1), SERIAL[0]],
    ['a strange sheet', 1, [...SERIAL.slice(1), 'A0000099'], 'A0000099'],
    ['a sheet twice', 1, [...SERIAL, SERIAL[0] ?? ''], SERIAL[0]],
    ['another printing', 2, SERIAL, 'cetakan ke-2'],
  ])('prints all sheets again when the Dinas took %s over', (_, putaran, serial, disebut) => {
    const decision = siak.given(sampai('diserahkan')).when({ type: 'CatatPenerimaanDinas', putaran, serial }, oleh(SISTEM));
    decision.then([{ type: 'CetakanDikembalikanDinas', data: { ke: '14', alasan: expect.stringContaining(disebut ?? ''), pelaku: [...DARI_LOKET, OPERASI], dibatalkan: SERIAL } }]);
    expect(decision.state()).toMatchObject({ tahap: 'biodata-valid', lembar: [], pelaku: DARI_LOKET });
  });

  it.each([
    ['13', 'diserahkan', 'menunggu-sinkronisasi'],
    ['13', 'diterima-dinas', 'menunggu-sinkronisasi'],
    ['14', 'diserahkan', 'biodata-valid'],
    ['14', 'diterima-dinas', 'biodata-valid'],
  ] as const)('takes a return to step %s when it is %s, voids all sheets and frees the operator', (ke, dari, tahap) => {
    const decision = siak.given(sampai(dari)).when({ type: 'TerimaPengembalian', putaran: 1, ke, alasan: 'nama terpotong', pelaku: [...DARI_LOKET, OPERASI] }, oleh(SISTEM));
    decision.thenMatches([{ type: 'CetakanDikembalikanDinas', data: { ke, alasan: 'nama terpotong', dibatalkan: LEMBAR.map(({ serial }) => serial) } }]);
    expect(decision.state()).toMatchObject({ tahap, lembar: [], dikembalikan: 'nama terpotong', pelaku: DARI_LOKET });
  });

  it.each([
    ['before the card is printed again', []],
    ['before the second printing is handed over', ['KartuDicetak']],
    ['while the second printing is at the Dinas', ['KartuDicetak', 'CetakanDiserahkan']],
    ['when the Dinas has the second printing', ['KartuDicetak', 'CetakanDiserahkan', 'CetakanDiterimaDinas']],
    ['when the case is over', ['KartuDicetak', 'CetakanDiserahkan', 'PermohonanSelesai']],
  ])('does not take the return of a printing that is void already (%s)', (_, sesudahnya) => {
    const ulang: readonly PeristiwaSiak[] = [
      { type: 'KartuDicetak', data: { cetakan: 2, nip: OPERATOR.nip, lembar: LEMBAR } },
      { type: 'CetakanDiserahkan', data: { putaran: 2, lembar: LEMBAR } },
      { type: 'CetakanDiterimaDinas', data: { putaran: 2 } },
      { type: 'PermohonanSelesai', data: { keterangan: 'diserahkan' } },
    ];
    const berbeda: PeristiwaSiak = { type: 'CetakanDikembalikanDinas', data: { ke: '14', alasan: 'Dinas menerima 4 lembar', pelaku: DARI_LOKET, dibatalkan: SERIAL } };
    const history = [...sampai('diserahkan'), berbeda, ...ulang.filter(({ type }) => sesudahnya.includes(type))];
    const kembali = (putaran: number): PerintahSiak => ({ type: 'TerimaPengembalian', putaran, ke: '14', alasan: 'satu lembar kurang', pelaku: DARI_LOKET });
    siak.given(history).when(kembali(1), oleh(SISTEM)).then([]);
    if (sesudahnya.at(-1)?.startsWith('CetakanDi') === true) siak.given(history).when(kembali(2), oleh(SISTEM)).thenMatches([{ type: 'CetakanDikembalikanDinas', data: { dibatalkan: SERIAL } }]);
    else siak.given(history).when(kembali(2), oleh(SISTEM)).thenRejected('belum-waktunya');
  });

  it('is printed by nobody who refused it at the Dinas', () => {
    const pelaku = [...DARI_LOKET, OPERASI, { nip: OPERATOR_LAIN.nip, tindakan: 'paraf', ditolak: true }] as const;
    const kembali: PeristiwaSiak = { type: 'CetakanDikembalikanDinas', data: { ke: '14', alasan: 'nama terpotong', pelaku, dibatalkan: [] } };
    siak.given([...sampai('diserahkan'), kembali]).when(CETAK, oleh(OPERATOR_LAIN)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan' } });
    siak.given([...sampai('diserahkan'), kembali]).when(CETAK, oleh(OPERATOR)).thenMatches([{ type: 'KartuDicetak' }]);
    siak.given(sampai('tercetak')).when({ type: 'SerahkanCetakan' }, oleh(OPERATOR_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it('prints a second time after a return, again in the name of who printed', () => {
    const kembali: PeristiwaSiak = { type: 'CetakanDikembalikanDinas', data: { ke: '14', alasan: 'nama terpotong', pelaku: DARI_LOKET, dibatalkan: [] } };
    const { cetakan, pelaku, dikembalikan } = siak.given([...sampai('diserahkan'), kembali]).when(CETAK, oleh(OPERATOR)).state();
    expect({ cetakan, pelaku, dikembalikan }).toEqual({ cetakan: 2, pelaku: [...DARI_LOKET, OPERASI], dikembalikan: undefined });
  });
});

describe('a case at the operator', () => {
  const tutup = (selesai: boolean): PerintahSiak => ({ type: 'TutupPermohonan', selesai, keterangan: 'diserahkan' });

  it.each([
    [true, 'selesai', { type: 'PermohonanSelesai', data: { keterangan: 'diserahkan' } }],
    [false, 'berakhir', { type: 'PermohonanBerakhir', data: { alasan: 'diserahkan', dibatalkan: LEMBAR.map(({ serial }) => serial) } }],
  ] as const)('is closed once (handed over: %s)', (selesai, tahap, event) => {
    const decision = siak.given(sampai('diterima-dinas')).when(tutup(selesai), oleh(SISTEM));
    decision.then([event]);
    expect(decision.state().tahap).toBe(tahap);
    for (const lagi of [true, false]) siak.given([...sampai('diterima-dinas'), event]).when(tutup(lagi), oleh(SISTEM)).then([]);
  });

  it('that never came ends before it comes, once, and asks nothing of SIAK', () => {
    const { nomor, jenis, desa } = BERJALAN;
    const akhir: PerintahSiak = { type: 'TutupPermohonan', selesai: false, keterangan: 'pemohon tidak datang', pokok: { nomor, jenis, desa } };
    const event: PeristiwaSiak = { type: 'BerakhirSebelumTiba', data: { pokok: { nomor, jenis, desa }, alasan: 'pemohon tidak datang' } };
    const decision = siak.given([]).when(akhir, oleh(SISTEM));
    decision.then([event]);
    const state = decision.state();
    expect([VIEW_SIAK.pokok(state), VIEW_SIAK.antrean(state), VIEW_SIAK.tenggat(state)]).toEqual([{ nomor, jenis, desa, status: 'berakhir' }, undefined, []]);
    siak.given([event]).when(akhir, oleh(SISTEM)).then([]);
  });

  it('that never came is handed over by nobody', () => {
    siak.given([]).when(tutup(true), oleh(SISTEM)).thenRejected('tidak-ditemukan');
  });

  it.each<PerintahSiak>([
    { type: 'SinkronkanBiodata' },
    CETAK,
    { type: 'NyatakanBlankoRusak', serial: 'A0000001', alasan: 'tinta luntur' },
    CETAK_ULANG,
    { type: 'SerahkanCetakan' },
    { type: 'CatatPenerimaanDinas', putaran: 1, serial: SERIAL },
    { type: 'TerimaPengembalian', putaran: 1, ke: '13', alasan: 'nama terpotong', pelaku: [] },
  ])('answers $type out of turn with its stage, or that there is no such case', (command) => {
    siak.given(sampai('menunggu-siak')).when(command, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { tahap: 'menunggu-siak' } });
    siak.given([]).when(command, oleh(OPERATOR)).thenRejected('tidak-ditemukan');
  });
});
