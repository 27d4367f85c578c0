import type { KartuLain } from '@kk-lintas/contracts';
import { spesifikasi, type Anggota } from '@kk-lintas/domain';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PerintahDinas } from '../permohonan/permohonan.commands';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';
import { BERJALAN, DARI_OPERATOR, KABID, KARTU, KEPALA, LEMBAR, oleh, sampai, SEKRETARIS, SISTEM, VERIFIKATOR } from '../testing/riwayat-dinas';
import type { DokumenBertandaTangan, DrafKartu } from './penerbitan.events';

const dinas = spesifikasi(PERMOHONAN_DINAS.decider);
const YA = { setuju: true };
const ACAK = { ...oleh(SISTEM), random: '000102030405060708090a0b' };
const STEMPEL = { ...ACAK, actor: VERIFIKATOR };
const DRAF = { pemohon: KARTU.pemohon, keluarga: KARTU.keluarga };
const [ANGGOTA] = KARTU.keluarga.anggota as readonly [Anggota];
const NIK_LAIN = '3204060101800011';
const LAIN = [
  { nomorKk: '3204060101990007', versi: 5, berakhir: true },
  { nomorKk: '3204060101990008', versi: 2, berakhir: false, keluarga: { ...KARTU.keluarga, nomorKk: '3204060101990008', anggota: [{ ...ANGGOTA, nik: NIK_LAIN }] } },
] as const;
/** As an office of today tells it: with the cards of others. */
const DRAF_LENGKAP: DrafKartu = { ...DRAF, kartuLain: LAIN };
const NOMOR = { ...KARTU, versi: 3, kartuLain: LAIN };

const TIBA: readonly PeristiwaDinas[] = [{ type: 'DrafTiba', data: { berjalan: BERJALAN, putaran: 1 }, pribadi: DRAF }];
const DIPARAF: readonly PeristiwaDinas[] = [...TIBA, { type: 'CetakanDiteliti', data: { nip: VERIFIKATOR.nip } }, { type: 'DiparafKabid', data: { nip: KABID.nip } }, { type: 'DiteruskanSekretaris', data: { nip: SEKRETARIS.nip } }];
const DISETUJUI: readonly PeristiwaDinas[] = [...DIPARAF, { type: 'PenerbitanDisetujui', data: { nip: KEPALA.nip } }];
const DOKUMEN: readonly DokumenBertandaTangan[] = [{ nomorDokumen: '3204-26-K7QF2M9X', kartuKe: -1, versi: 3, dikeluarkan: '2026-11-23' }];
const BERNOMOR: readonly PeristiwaDinas[] = [...DISETUJUI, { type: 'NomorDiterima', data: { dokumen: DOKUMEN }, pribadi: NOMOR }];

/** The same history with another draft. */
function dengan(draf: DrafKartu, history: readonly PeristiwaDinas[] = DISETUJUI): readonly PeristiwaDinas[] {
  return history.map((satu) => (satu.type === 'DrafTiba' ? { ...satu, pribadi: draf } : satu));
}

function tutup(penutup: PeristiwaDinas): PerintahDinas {
  return { type: 'TutupPermohonan', selesai: penutup.type === 'PermohonanSelesai', keterangan: 'pemohon tidak datang' };
}

describe('a draft in mode TTE', () => {
  it('goes the same chain of officers, and no card has a number on the way', () => {
    const { tahap, kartu, dokumen, draf } = dinas.given(DIPARAF).when({ type: 'TutupPermohonan', selesai: true, keterangan: '' }, oleh(SISTEM)).state();
    expect({ tahap, kartu, dokumen, draf }).toEqual({ tahap: 'selesai', kartu: undefined, dokumen: undefined, draf: DRAF });
    dinas.given(TIBA).when({ type: 'TelitiCetakan', ...YA }, oleh(VERIFIKATOR)).thenMatches([{ type: 'CetakanDiteliti' }]);
    dinas.given(TIBA).when({ type: 'TerimaCetakan', sesuai: true, serial: [] }, oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
  });

  it('is approved by the Kepala Dinas, not signed: nothing is there to sign', () => {
    const decision = dinas.given(DIPARAF).when({ type: 'TandatanganiKartu', ...YA }, oleh(KEPALA));
    decision.then(DISETUJUI.slice(-1));
    expect(decision.state()).toMatchObject({ tahap: 'menunggu-nomor', disetujuiOleh: KEPALA.nip });
    dinas.given(DISETUJUI).when({ type: 'BubuhiStempel' }, oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
  });

  it('of the own family is touched by nobody', () => {
    dinas.given(TIBA).when({ type: 'TelitiCetakan', ...YA }, oleh({ ...VERIFIKATOR, nik: KARTU.pemohon.nik })).thenRejected('empat-mata');
  });

  it('is touched by nobody of a family whose card would change with it', () => {
    dinas.given(dengan(DRAF_LENGKAP, TIBA)).when({ type: 'TelitiCetakan', ...YA }, oleh({ ...VERIFIKATOR, nik: NIK_LAIN })).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    dinas.given(TIBA).when({ type: 'TelitiCetakan', ...YA }, oleh({ ...VERIFIKATOR, nik: NIK_LAIN })).thenMatches([{ type: 'CetakanDiteliti' }]);
    dinas.given(dengan(DRAF_LENGKAP, DIPARAF)).when({ type: 'TandatanganiKartu', ...YA }, oleh({ ...KEPALA, nik: NIK_LAIN })).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it('keeps the cards that would change with it', () => {
    dinas.given([]).when({ type: 'CatatDraf', berjalan: BERJALAN, putaran: 1, draf: DRAF_LENGKAP }, oleh(SISTEM)).then(dengan(DRAF_LENGKAP, TIBA));
  });

  it('is taken once', () => {
    dinas.given(TIBA).when({ type: 'CatatDraf', berjalan: BERJALAN, putaran: 1, draf: DRAF }, oleh(SISTEM)).thenRejected('belum-waktunya');
  });
});

describe("SIAK's answer to an approval", () => {
  it('gives every card that changes its document, the same ones for the same command', () => {
    const decide = () => dinas.given(DISETUJUI).when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, ACAK).state().dokumen ?? [];
    const dokumen = decide();
    expect(dokumen).toMatchObject([
      { kartuKe: -1, versi: 3, dikeluarkan: '2026-11-23' },
      { kartuKe: 0, versi: 5, berakhir: true },
      { kartuKe: 1, versi: 2 },
    ]);
    expect(new Set(dokumen.map(({ nomorDokumen }) => nomorDokumen)).size).toBe(3);
    expect(decide()).toEqual(dokumen);
  });

  it('names each card by the pseudonym of its number and the kind of application, never by the number', () => {
    const semu = { ...ACAK, pseudonym: (nomor: string) => `semu-${nomor.slice(-2)}` };
    const { jenis } = BERJALAN;
    const decision = dinas.given(DISETUJUI).when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, semu);
    decision.thenMatches([{ data: { dokumen: [{ kunci: 'semu-01', jenis }, { kunci: 'semu-07', jenis }, { kunci: 'semu-08', jenis }] } }]);
    for (const { serial } of decision.state().dokumen ?? []) expect(serial).toBeUndefined();
  });

  it('of an earlier draft changes nothing, and before the approval is refused', () => {
    dinas.given(DISETUJUI).when({ type: 'CatatNomor', putaran: 0, kartu: NOMOR }, ACAK).then([]);
    dinas.given(DIPARAF).when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, ACAK).thenRejected('belum-waktunya');
  });

  it('is refused when the card is not the one that was approved', () => {
    const [satu, ...sisa] = KARTU.keluarga.anggota;
    const tanpaNik = { ...DRAF, keluarga: { ...KARTU.keluarga, anggota: [{ ...satu, nik: undefined }, ...sisa] } } as typeof DRAF;
    dinas.given(dengan(tanpaNik)).when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, ACAK).thenMatches([{ type: 'NomorDiterima' }]);
    const lain = { ...NOMOR, keluarga: { ...NOMOR.keluarga, anggota: NOMOR.keluarga.anggota.map((anggota) => ({ ...anggota, namaLengkap: 'Nama Lain' })) } };
    dinas.given(DISETUJUI).when({ type: 'CatatNomor', putaran: 1, kartu: lain }, ACAK).thenRejected('tidak-sah');
    const berkurang = { ...DRAF, keluarga: { ...KARTU.keluarga, anggota: [ANGGOTA, tanpaNik.keluarga.anggota[0]].map((anggota) => JSON.parse(JSON.stringify(anggota))) } };
    dinas.given(dengan(berkurang)).when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, ACAK).thenRejected('tidak-sah');
    const nikLain = { ...NOMOR, keluarga: { ...NOMOR.keluarga, anggota: NOMOR.keluarga.anggota.map((anggota) => ({ ...anggota, nik: '3204060101990009' })) } };
    dinas.given(DISETUJUI).when({ type: 'CatatNomor', putaran: 1, kartu: nikLain }, ACAK).thenRejected('tidak-sah');
  });

  it('signs the cards of others that were approved, whichever issue SIAK counts them as', () => {
    const disetujui = dinas.given(dengan(DRAF_LENGKAP));
    disetujui.when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, ACAK).thenMatches([{ type: 'NomorDiterima' }]);
    disetujui.when({ type: 'CatatNomor', putaran: 1, kartu: { ...NOMOR, kartuLain: [{ ...LAIN[1], versi: 7 }, LAIN[0]] } }, ACAK).thenMatches([{ type: 'NomorDiterima' }]);
  });

  it.each<[string, readonly KartuLain[] | undefined]>([
    ['is missing', [LAIN[1]]],
    ['was not seen', [...LAIN, { nomorKk: '3204060101990009', versi: 1, berakhir: true }]],
    ['is another one', [LAIN[0], { ...LAIN[1], nomorKk: '3204060101990009' }]],
    ['ends now', [LAIN[0], { nomorKk: LAIN[1].nomorKk, versi: 1, berakhir: true }]],
    ['goes on with other members', [LAIN[0], { ...LAIN[1], keluarga: { ...LAIN[1].keluarga, anggota: [...LAIN[1].keluarga.anggota, { ...ANGGOTA, nik: '3204060101990010' }] } }]],
    ['is told by nobody any more', undefined],
  ])('is refused when a card of others that was approved %s', (_apa, kartuLain) => {
    dinas.given(dengan(DRAF_LENGKAP)).when({ type: 'CatatNomor', putaran: 1, kartu: { ...NOMOR, kartuLain } }, ACAK).thenRejected('tidak-sah');
  });

  it('is refused for a card of others when the draft said that none changes, and taken from an office that says nothing of them', () => {
    dinas.given(dengan({ ...DRAF, kartuLain: [] })).when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, ACAK).thenRejected('tidak-sah');
    dinas.given(dengan(DRAF)).when({ type: 'CatatNomor', putaran: 1, kartu: NOMOR }, ACAK).thenMatches([{ type: 'NomorDiterima' }]);
  });

  it('may be a refusal: the case goes back as if the Dinas had returned it', () => {
    const decision = dinas.given(DISETUJUI).when({ type: 'CatatPenolakanSiak', putaran: 1, alasan: 'SIAK menemukan 1 data yang tidak sesuai' }, oleh(SISTEM));
    decision.thenMatches([{ type: 'PenerbitanDitolakSiak' }]);
    expect(decision.state()).toMatchObject({ tahap: 'dikembalikan', kembaliKe: '13', pelaku: DARI_OPERATOR });
    dinas.given(DISETUJUI).when({ type: 'CatatPenolakanSiak', putaran: 0, alasan: 'x' }, oleh(SISTEM)).then([]);
  });
});

describe.each<[string, PeristiwaDinas]>([
  ['ended', { type: 'PermohonanBerakhir', data: { alasan: 'pemohon tidak datang' } }],
  ['was closed', { type: 'PermohonanSelesai', data: { keterangan: '2026-12-20T03:00:00.000Z' } }],
])("SIAK's answer after a case %s", (_, penutup) => {
  const TERTUTUP = [...DISETUJUI, penutup];
  const { state: sebelum } = dinas.given(DISETUJUI).when(tutup(penutup), oleh(SISTEM));

  it('that refuses it is written down, and the case stays as it is', () => {
    const decision = dinas.given(TERTUTUP).when({ type: 'CatatPenolakanSiak', putaran: 1, alasan: 'NIK ditahan' }, oleh(SISTEM));
    decision.then([{ type: 'PenerbitanDitolakSiak', data: { alasan: 'NIK ditahan' } }]);
    expect(decision.state()).toEqual(sebelum());
  });

  it('that numbers it, whatever the card, is written down with no document, and nothing is signed', () => {
    const decision = dinas.given(TERTUTUP).when({ type: 'CatatNomor', putaran: 1, kartu: { ...NOMOR, kartuLain: [] } }, ACAK);
    const diterima: PeristiwaDinas = { type: 'NomorDiterima', data: { dokumen: [] }, pribadi: { ...NOMOR, kartuLain: [] } };
    decision.then([diterima]);
    expect(decision.state()).toEqual(sebelum());
    dinas.given([...TERTUTUP, diterima]).when({ type: 'CatatTandaTangan', percobaan: 1, hasil: { hasil: 'ditandatangani', dokumen: DOKUMEN, garam: [] } }, oleh(SISTEM)).then([]);
  });
});

describe('the electronic signature', () => {
  const ditandatangani = { hasil: 'ditandatangani', dokumen: DOKUMEN, garam: [{ nomorDokumen: '3204-26-K7QF2M9X', garam: '00'.repeat(16) }] } as const;
  const gagal = { hasil: 'gagal', sebab: 'alat tanda tangan berhenti' } as const;

  it('makes the card valid, with the salt of its digest sealed', () => {
    const decision = dinas.given(BERNOMOR).when({ type: 'CatatTandaTangan', percobaan: 1, hasil: ditandatangani }, oleh(SISTEM));
    decision.then([{ type: 'KartuDitandatanganiElektronik', data: { percobaan: 1, dokumen: DOKUMEN }, pribadi: { garam: ditandatangani.garam } }]);
    expect(decision.state()).toMatchObject({ tahap: 'terbit', dokumen: DOKUMEN });
  });

  it('that fails is an incident, tried again at twice the interval each time', () => {
    const decision = dinas.given(BERNOMOR).when({ type: 'CatatTandaTangan', percobaan: 1, hasil: gagal }, oleh(SISTEM));
    decision.then([{ type: 'PenandatangananGagal', data: { percobaan: 1, sebab: gagal.sebab, cobaLagiPada: '2026-11-23T03:00:05.000Z' } }]);
    expect(decision.state().insiden).toContain('gagal 1 kali');
    const riwayat: readonly PeristiwaDinas[] = [...BERNOMOR, { type: 'PenandatangananGagal', data: { percobaan: 1, sebab: 'x', cobaLagiPada: '2026-11-23T03:00:05.000Z' } }];
    const lagi = dinas.given(riwayat).when({ type: 'UlangiTandaTangan', percobaan: 1 }, oleh(SISTEM));
    lagi.then([{ type: 'PenandatangananDiulang', data: { percobaan: 2 } }]);
    dinas.given([...riwayat, { type: 'PenandatangananDiulang', data: { percobaan: 2 } }]).when({ type: 'CatatTandaTangan', percobaan: 2, hasil: gagal }, oleh(SISTEM)).thenMatches([{ data: { cobaLagiPada: '2026-11-23T03:00:10.000Z' } }]);
  });

  it.each([
    ['a try that is over', BERNOMOR, { type: 'CatatTandaTangan', percobaan: 0, hasil: ditandatangani }],
    ['a card that is signed', [...BERNOMOR, { type: 'KartuDitandatanganiElektronik', data: { percobaan: 1, dokumen: DOKUMEN }, pribadi: { garam: [] } }], { type: 'CatatTandaTangan', percobaan: 1, hasil: ditandatangani }],
    ['a repetition that nothing asks for', BERNOMOR, { type: 'UlangiTandaTangan', percobaan: 1 }],
  ] as const)('changes nothing for %s', (_apa, history, command) => {
    dinas.given(history).when(command, oleh(SISTEM)).then([]);
  });
});

describe('the stamp in mode BLANKO', () => {
  it('names the issue of each card that changes, where SIAK said which it is', () => {
    const berversi = sampai('ditandatangani').map((satu) => (satu.type === 'CetakanTiba' ? { ...satu, pribadi: NOMOR } : satu));
    dinas.given(berversi).when({ type: 'BubuhiStempel' }, STEMPEL).thenMatches([{ type: 'KartuDistempel', data: { dokumen: [{ versi: 3, serial: LEMBAR.map(({ serial }) => serial) }, { versi: 5, berakhir: true }, { versi: 2 }] } }]);
    const dicetak = '2026-11-20';
    const bertanggal = berversi.map((satu) => (satu.type === 'CetakanTiba' ? { ...satu, data: { ...satu.data, lembar: LEMBAR.map((lembar) => ({ ...lembar, dicetak })) } } : satu));
    dinas.given(bertanggal).when({ type: 'BubuhiStempel' }, STEMPEL).thenMatches([{ data: { dokumen: [{ dikeluarkan: '2026-11-23', dicetak }, { versi: 5 }, { versi: 2 }] } }]);
    dinas.given(sampai('ditandatangani')).when({ type: 'BubuhiStempel' }, STEMPEL).then([{ type: 'KartuDistempel', data: {} }]);
  });
});
