import { spesifikasi } from '@kk-lintas/domain';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import { BERJALAN, KELUARGA_TERBIT, LEMBAR, NOMOR_KK, oleh, OPERATOR, OPERATOR_KERABAT, sampai } from '../testing/riwayat-siak';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const SEMU = { ...oleh(OPERATOR), pseudonym: (nomor: string) => `semu-${nomor.slice(-4)}` };
const SELESAI: PeristiwaSiak = { type: 'PermohonanSelesai', data: { keterangan: '2026-12-20T03:00:00.000Z' } };
const LAIN = [
  { nomorKk: '3204060101990007', versi: 5, berakhir: true },
  { nomorKk: '3204060101990008', versi: 3, berakhir: false, keluarga: KELUARGA_TERBIT },
];

function riwayat(jenis = BERJALAN.jenis): readonly PeristiwaSiak[] {
  return sampai('diterima-dinas').map((event): PeristiwaSiak => {
    if (event.type === 'BerkasTiba') return { ...event, data: { ...event.data, berjalan: { ...BERJALAN, jenis } } };
    if (event.type === 'BiodataValid') return { ...event, data: { ...event.data, versi: 2 }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT, kartuLain: LAIN } };
    return event;
  });
}

const TARIK = { type: 'TarikLembar', serial: ['Z0000001'] } as const;

describe('sheets of the card before', () => {
  it('are of any earlier issue of the cards that changed, which are named without their numbers', () => {
    const kartu = [
      { kunci: 'semu-0001', sebelum: 2 },
      { kunci: 'semu-0007', sebelum: 6 },
      { kunci: 'semu-0008', sebelum: 3 },
    ];
    const decision = siak.given([...riwayat(), SELESAI]).when(TARIK, SEMU);
    decision.then([{ type: 'LembarDitarik', data: { serial: ['Z0000001'], nip: OPERATOR.nip, kartu } }]);
    expect(decision.state()).toMatchObject({ tahap: 'selesai', ditarik: ['Z0000001'] });
  });

  it('come in once, in any order', () => {
    const ditarik: PeristiwaSiak = { type: 'LembarDitarik', data: { serial: ['Z0000001'], nip: OPERATOR.nip, kartu: [] } };
    siak.given([...riwayat(), SELESAI, ditarik]).when({ ...TARIK, serial: ['Z0000002', 'Z0000001'] }, SEMU).thenRejected('sudah-dilakukan', { details: { serial: ['Z0000001'] } });
    siak.given([...riwayat(), SELESAI]).when({ ...TARIK, serial: ['Z0000003', 'Z0000002'] }, SEMU).thenMatches([{ data: { serial: ['Z0000002', 'Z0000003'] } }]);
  });

  it('come in after the new card was handed over, and from no family of the operator', () => {
    siak.given(riwayat()).when(TARIK, SEMU).thenRejected('belum-waktunya');
    siak.given([...riwayat(), SELESAI]).when(TARIK, { ...SEMU, actor: OPERATOR_KERABAT }).thenRejected('empat-mata');
  });

  it('come in from the RT or the desa when the family lost its own, and from the family that finds it again', () => {
    siak.given([...riwayat('C1-hilang'), SELESAI]).when(TARIK, SEMU).thenMatches([{ type: 'LembarDitarik', data: { serial: ['Z0000001'] } }]);
  });

  it('stay with the family that goes on where the new card is another one', () => {
    siak.given([...riwayat('A3-pisah-kk'), SELESAI]).when(TARIK, SEMU).thenRejected('tidak-sah');
  });
});

it('a printing says which issue its sheets show, where SIAK said it', () => {
  const bernomor = riwayat().slice(0, 3);
  siak.given(bernomor).when({ type: 'CetakKartu' }, SEMU).thenMatches([{ type: 'KartuDicetak', data: { kartu: { kunci: 'semu-0001', versi: 2 } } }]);
  const lembar = LEMBAR.map((satu) => ({ ...satu, serial: '', dicetak: '2026-11-23' }));
  siak.given(sampai('biodata-valid')).when({ type: 'CetakKartu' }, SEMU).then([{ type: 'KartuDicetak', data: { cetakan: 1, nip: OPERATOR.nip, lembar } }]);
});
