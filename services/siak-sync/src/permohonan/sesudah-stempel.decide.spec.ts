import { spesifikasi } from '@kk-lintas/domain';
import { DARI_LOKET, LEMBAR, oleh, OPERASI, OPERATOR, sampai, SISTEM } from '../testing/riwayat-siak';
import { PERMOHONAN_SIAK } from './permohonan.aggregate';
import type { PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);
const PELAKU = [...DARI_LOKET, OPERASI];
const stempel = (putaran = 1): PerintahSiak => ({ type: 'CatatStempel', putaran });
const hilang = (putaran = 1, serial = SERIAL): PerintahSiak => ({ type: 'CatatKehilangan', putaran, serial, alasan: 'tas kurir tertinggal', pelaku: PELAKU });
const DISTEMPEL: readonly PeristiwaSiak[] = [...sampai('diterima-dinas'), { type: 'KartuDistempelDinas', data: { putaran: 1 } }];
const HILANG: readonly PeristiwaSiak[] = [...DISTEMPEL, { type: 'CetakanDinyatakanHilang', data: { putaran: 1, serial: SERIAL, alasan: 'tas kurir tertinggal', pelaku: PELAKU } }];
const BERNOMOR: readonly PeristiwaSiak[] = [...DISTEMPEL, { type: 'CetakanDinyatakanHilang', data: { putaran: 1, nomorPengiriman: 8, serial: SERIAL, alasan: 'tas kurir tertinggal', pelaku: PELAKU } }];
const BERAKHIR = { type: 'PermohonanBerakhir', data: { alasan: 'kartu yang lebih baru sudah terbit' } } as const satisfies PeristiwaSiak;
const SAAT = '2026-11-24T03:00:00.000Z';
const SELESAI: PeristiwaSiak = { type: 'PermohonanSelesai', data: { keterangan: 'diserahkan' } };

describe('the stamp of the Dinas at the operator', () => {
  it.each(['diserahkan', 'diterima-dinas'] as const)('is recorded when the printing is %s, for SIAK to make the card the active one', (tahap) => {
    const decision = siak.given(sampai(tahap)).when(stempel(), oleh(SISTEM));
    decision.then([{ type: 'KartuDistempelDinas', data: { putaran: 1 } }]);
    expect(decision.state()).toMatchObject({ tahap, distempel: 1 });
  });

  it('counts once, of the last printing, in a case that goes on', () => {
    siak.given(DISTEMPEL).when(stempel(), oleh(SISTEM)).then([]);
    siak.given(sampai('diterima-dinas')).when(stempel(2), oleh(SISTEM)).then([]);
    siak.given(sampai('tercetak')).when(stempel(), oleh(SISTEM)).thenRejected('belum-waktunya');
  });

  it('is recorded also when the hand-over was heard of before, and opens nothing again', () => {
    const decision = siak.given([...sampai('diterima-dinas'), SELESAI]).when(stempel(), oleh(SISTEM));
    decision.then([{ type: 'KartuDistempelDinas', data: { putaran: 1 } }]);
    expect(decision.state()).toMatchObject({ tahap: 'selesai', distempel: 1 });
    siak.given([...DISTEMPEL, SELESAI]).when(stempel(), oleh(SISTEM)).then([]);
  });

  it('leaves no return of that printing', () => {
    siak.given(DISTEMPEL).when({ type: 'TerimaPengembalian', putaran: 1, ke: '13', alasan: 'nama terpotong', pelaku: PELAKU }, oleh(SISTEM)).thenRejected('tidak-sah');
  });
});

describe('a stamped printing that was declared lost', () => {
  it('is printed again from what SIAK gave, by any operator', () => {
    const decision = siak.given(DISTEMPEL).when(hilang(), oleh(SISTEM));
    decision.thenMatches([{ type: 'CetakanDinyatakanHilang', data: { putaran: 1, serial: SERIAL } }]);
    expect(decision.state()).toMatchObject({ tahap: 'biodata-valid', lembar: [], dikembalikan: 'tas kurir tertinggal', pelaku: DARI_LOKET });
    siak.given(HILANG).when({ type: 'CetakKartu' }, oleh(OPERATOR)).thenMatches([{ type: 'KartuDicetak', data: { cetakan: 2 } }]);
  });

  it('is lost once, and with exactly its own sheets', () => {
    siak.given(HILANG).when(hilang(), oleh(SISTEM)).then([]);
    siak.given(DISTEMPEL).when(hilang(1, SERIAL.slice(1)), oleh(SISTEM)).thenRejected('tidak-sah', { field: 'serial', details: { selisih: [SERIAL[0]] } });
  });

  it('waits for a person when the card is not at the Dinas', () => {
    siak.given(sampai('tercetak')).when(hilang(), oleh(SISTEM)).thenRejected('belum-waktunya');
  });

  it('has lost sheets and no other printing when its family has them already', () => {
    const decision = siak.given([...DISTEMPEL, SELESAI]).when(hilang(), oleh(SISTEM));
    decision.thenMatches([{ type: 'CetakanDinyatakanHilang', data: { putaran: 1, serial: SERIAL } }]);
    expect(decision.state()).toMatchObject({ tahap: 'selesai', lembar: [] });
    siak.given([...DISTEMPEL, SELESAI, ...HILANG.slice(-1)]).when(hilang(), oleh(SISTEM)).then([]);
  });

  it('is void also when its case ended without a card before the news came', () => {
    const berakhir: readonly PeristiwaSiak[] = [...DISTEMPEL, BERAKHIR];
    const decision = siak.given(berakhir).when(hilang(), oleh(SISTEM));
    decision.thenMatches([{ type: 'CetakanDinyatakanHilang', data: { putaran: 1, serial: SERIAL } }]);
    expect(decision.state()).toMatchObject({ tahap: 'berakhir', lembar: [] });
  });

  it.each<[string, PeristiwaSiak, 'berakhir' | 'selesai']>([
    ['its case ended', { type: 'PermohonanBerakhir', data: { alasan: 'kartu yang lebih baru sudah terbit', dibatalkan: SERIAL } }, 'berakhir'],
    ['its family had the lost one', { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, diserahkan: SAAT, alasan: 'ternyata sudah diserahkan', dibatalkan: SERIAL } }, 'selesai'],
  ])('is recorded with its sheets, once, also when they had been voided because %s', (_, akhir, tahap) => {
    const riwayat: readonly PeristiwaSiak[] = [...BERNOMOR, { type: 'KartuDicetak', data: { cetakan: 2, nip: OPERATOR.nip, lembar: LEMBAR } }, { type: 'CetakanDiserahkan', data: { putaran: 2, lembar: LEMBAR } }, akhir];
    const berita: PerintahSiak = { type: 'CatatKehilangan', putaran: 2, nomorPengiriman: 9, serial: SERIAL, alasan: 'kurir tidak kembali', pelaku: PELAKU };
    const dinyatakan: PeristiwaSiak = { type: 'CetakanDinyatakanHilang', data: { putaran: 2, nomorPengiriman: 9, serial: SERIAL, alasan: 'kurir tidak kembali', pelaku: PELAKU } };
    const decision = siak.given(riwayat).when(berita, oleh(SISTEM));
    decision.then([dinyatakan]);
    expect(decision.state()).toMatchObject({ tahap, hilang: [8, 9], lembar: [] });
    siak.given([...riwayat, dinyatakan]).when(berita, oleh(SISTEM)).then([]);
    siak.given(riwayat).when({ ...berita, putaran: 1 } as PerintahSiak, oleh(SISTEM)).then([]);
  });

  it('whose next printing comes back when the case ended meanwhile is void with it, and nothing is printed', () => {
    const ulang: readonly PeristiwaSiak[] = [...BERNOMOR, { type: 'KartuDicetak', data: { cetakan: 2, nip: OPERATOR.nip, lembar: LEMBAR } }, { type: 'CetakanDiserahkan', data: { putaran: 2, lembar: LEMBAR } }, BERAKHIR];
    const kembali: PerintahSiak = { type: 'TerimaPengembalian', putaran: 2, ke: '14', alasan: 'satu lembar kusut', pelaku: PELAKU };
    const decision = siak.given(ulang).when(kembali, oleh(SISTEM));
    decision.thenMatches([{ type: 'CetakanDikembalikanDinas', data: { dibatalkan: SERIAL } }]);
    expect(decision.state()).toMatchObject({ tahap: 'berakhir', lembar: [] });
    for (const akhir of [{ type: 'PermohonanBerakhir', data: { ...BERAKHIR.data, dibatalkan: SERIAL } }, { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, diserahkan: SAAT, alasan: 'ternyata sudah diserahkan', dibatalkan: SERIAL } }] as const) {
      siak.given([...ulang.slice(0, -1), akhir]).when(kembali, oleh(SISTEM)).thenMatches([{ type: 'CetakanDikembalikanDinas', data: { dibatalkan: [] } }]);
    }
    siak.given([...sampai('diserahkan'), SELESAI]).when({ ...kembali, putaran: 1 }, oleh(SISTEM)).thenRejected('belum-waktunya');
  });

  it('is over when the family has it all the same, and the sheets of a further printing are void but for one that is already', () => {
    const lenyap = siak.given(DISTEMPEL).when({ ...hilang(), nomorPengiriman: 8 } as PerintahSiak, oleh(SISTEM));
    lenyap.thenMatches([{ data: { nomorPengiriman: 8 } }]);
    const tutup = (nomorPengiriman?: number): PerintahSiak => ({ type: 'TutupPermohonan', selesai: true, keterangan: '2026-11-24T03:00:00.000Z', ...(nomorPengiriman !== undefined && { nomorPengiriman }) });
    siak.given(BERNOMOR).when(tutup(8), oleh(SISTEM)).thenMatches([{ type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, dibatalkan: [] } }]);
    const dicetak: readonly PeristiwaSiak[] = [...BERNOMOR, { type: 'KartuDicetak', data: { cetakan: 2, nip: OPERATOR.nip, lembar: LEMBAR } }];
    const decision = siak.given([...dicetak, { type: 'BlankoRusak', data: { serial: SERIAL[0] ?? '', alasan: 'tinta', nip: OPERATOR.nip } }]).when(tutup(8), oleh(SISTEM));
    decision.thenMatches([{ data: { dibatalkan: SERIAL.slice(1) } }]);
    expect(decision.state()).toMatchObject({ tahap: 'selesai', lembar: [] });
    for (const lain of [undefined, 9]) siak.given(dicetak).when(tutup(lain), oleh(SISTEM)).thenMatches([{ type: 'PermohonanSelesai' }]);
  });

  it('has its next printing stamped as well', () => {
    const ulang: readonly PeristiwaSiak[] = [...HILANG, { type: 'KartuDicetak', data: { cetakan: 2, nip: OPERATOR.nip, lembar: LEMBAR } }, { type: 'CetakanDiserahkan', data: { putaran: 2, lembar: LEMBAR } }];
    siak.given(ulang).when(stempel(1), oleh(SISTEM)).then([]);
    siak.given(ulang).when(stempel(2), oleh(SISTEM)).then([{ type: 'KartuDistempelDinas', data: { putaran: 2 } }]);
  });
});

describe('a printing that a later issue overtook at the Dinas', () => {
  const terlampaui: PerintahSiak = { type: 'CatatTerlampaui', putaran: 1 };
  const tercatat = (dibatalkan: readonly string[]): PeristiwaSiak => ({ type: 'CetakanTerlampaui', data: { putaran: 1, dibatalkan } });

  it.each(['diserahkan', 'diterima-dinas'] as const)('has its sheets void from then on, when it is %s: they come back before the family has its papers', (tahap) => {
    const decision = siak.given(sampai(tahap)).when(terlampaui, oleh(SISTEM));
    decision.then([tercatat(SERIAL)]);
    expect(decision.state()).toMatchObject({ tahap: 'terlampaui', lembar: [] });
    siak.given([...sampai(tahap), tercatat(SERIAL)]).when({ type: 'TutupPermohonan', selesai: false, keterangan: 'berkas kembali' }, oleh(SISTEM)).then([{ type: 'PermohonanBerakhir', data: { alasan: 'berkas kembali' } }]);
  });

  it('is written down also when it was void before, with the end of its case, and opens nothing again', () => {
    const decision = siak.given([...sampai('diserahkan'), { type: 'PermohonanBerakhir', data: { alasan: 'berkas kembali', dibatalkan: SERIAL } }]).when(terlampaui, oleh(SISTEM));
    decision.then([tercatat([])]);
    expect(decision.state()).toMatchObject({ tahap: 'berakhir', lembar: [] });
  });

  it('is the one that is at the Dinas, and no other', () => {
    siak.given(sampai('diserahkan')).when({ type: 'CatatTerlampaui', putaran: 2 }, oleh(SISTEM)).then([{ type: 'CetakanTerlampaui', data: { putaran: 2, dibatalkan: [] } }]);
    siak.given(sampai('tercetak')).when(terlampaui, oleh(SISTEM)).thenRejected('belum-waktunya');
  });
});

describe('a case that ends without a card', () => {
  const tutup: PerintahSiak = { type: 'TutupPermohonan', selesai: false, keterangan: 'keluarga membatalkan' };

  it.each([
    ['printed and not handed in', sampai('tercetak'), SERIAL],
    ['at the Dinas', sampai('diserahkan'), SERIAL],
    ['printed with one spoiled', [...sampai('tercetak'), { type: 'BlankoRusak', data: { serial: SERIAL[0] ?? '', alasan: 'tinta', nip: OPERATOR.nip } } as const], SERIAL.slice(1)],
  ])('has the sheets void that are %s', (_, history, dibatalkan) => {
    const decision = siak.given(history).when(tutup, oleh(SISTEM));
    decision.then([{ type: 'PermohonanBerakhir', data: { alasan: 'keluarga membatalkan', dibatalkan } }]);
    expect(decision.state()).toMatchObject({ tahap: 'berakhir', lembar: [] });
  });

  it('has none void where nothing was printed', () => {
    siak.given(sampai('biodata-valid')).when(tutup, oleh(SISTEM)).then([{ type: 'PermohonanBerakhir', data: { alasan: 'keluarga membatalkan' } }]);
  });
});
