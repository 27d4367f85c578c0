import { KEBIJAKAN_PERAGA, spesifikasi, type NomorBilaKepalaPergi, type TindakanBernama } from '@kk-lintas/domain';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { PerintahSiak } from '../permohonan/permohonan.commands';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import { VIEW_SIAK } from '../permohonan/permohonan.view';
import { BERJALAN, DARI_LOKET, JATUH_TEMPO, KELUARGA, LEMBAR, oleh, OPERASI, OPERASI_LAIN, OPERATOR, OPERATOR_KERABAT, OPERATOR_LAIN, PEMOHON_CONTOH, sampai, SEKARANG, SISTEM } from '../testing/riwayat-siak';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const LAMA = '3204060101990007';
const BARU = '3204062311260001';
const CETAK: PerintahSiak = { type: 'CetakKartu' };
const AKUI: PerintahSiak = { type: 'AkuiNomorKk', alasan: 'dikonfirmasi pusat SIAK' };

/** A family that names its old number, until SIAK is asked for the numbers. */
function diminta(jenis: string, keadaan?: readonly string[]): readonly PeristiwaSiak[] {
  const berjalan = { ...BERJALAN, jenis, ...(keadaan !== undefined && { keadaan }) };
  return [
    { type: 'BerkasTiba', data: { berjalan, putaran: 1, jatuhTempo: JATUH_TEMPO }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: { ...KELUARGA, nomorKk: LAMA } } },
    { type: 'SinkronisasiDiminta', data: { percobaan: 1, nip: OPERATOR.nip } },
  ];
}

function dijawab(riwayat: readonly PeristiwaSiak[], nomorKk: string, nomorBilaKepalaPergi: NomorBilaKepalaPergi = 'ikut-kepala') {
  const hasil = { hasil: 'valid', nomorKk, nik: [], versi: nomorKk === LAMA ? 4 : 1 } as const;
  return siak.given(riwayat).when({ type: 'CatatHasilSinkronisasi', percobaan: 1, hasil }, { ...oleh(SISTEM), kebijakan: [{ ...KEBIJAKAN_PERAGA, versi: 'uji-1', nomorBilaKepalaPergi }] });
}

const BEDA: PeristiwaSiak = { type: 'BiodataValid', data: { percobaan: 1, nikBaru: 0, versi: 1, nomorMenurutTabel: { alasan: 'kepala-tetap', kebijakan: 'uji-1', siak: 'baru' } }, pribadi: { nomorKk: BARU, keluarga: KELUARGA } };
const DIAKUI: PeristiwaSiak = { type: 'NomorKkDiakui', data: { nip: OPERATOR.nip, alasan: 'dikonfirmasi pusat SIAK' } };

describe('a number of SIAK beside the table', () => {
  it('is recorded with the reason of the table and the policy that decided', () => {
    dijawab(diminta('B2a-kelahiran'), LAMA).thenMatches([{ data: { nomorMenurutTabel: { alasan: 'kepala-tetap', kebijakan: 'uji-1', siak: 'tetap' } } }]);
  });

  it.each([
    ['A3-pisah-kk', 'ikut-kepala', LAMA, 'kepala-pergi-membawa-nomor', false],
    ['A3-pisah-kk', 'ikut-kepala', BARU, 'kepala-pergi-membawa-nomor', true],
    ['A3-pisah-kk', 'tetap-di-keluarga', LAMA, 'kepala-pergi-nomor-baru', true],
    ['A3-pisah-kk', 'tetap-di-keluarga', BARU, 'kepala-pergi-nomor-baru', false],
    ['A2-penggantian-kepala-keluarga', 'ikut-kepala', LAMA, 'ditinggal-kepala-nomor-baru', true],
    ['A2-penggantian-kepala-keluarga', 'ikut-kepala', BARU, 'ditinggal-kepala-nomor-baru', false],
    ['A2-penggantian-kepala-keluarga', 'tetap-di-keluarga', LAMA, 'ditinggal-kepala-nomor-tetap', false],
    ['A2-penggantian-kepala-keluarga', 'tetap-di-keluarga', BARU, 'ditinggal-kepala-nomor-tetap', true],
  ] as const)('for %s whose head leaves, under %s: %s is there for %s and waits for an answer: %s', (jenis, pilihan, nomorKk, alasan, menunggu) => {
    const decision = dijawab(diminta(jenis, ['kepala-pergi']), nomorKk, pilihan);
    decision.thenMatches([{ data: { nomorMenurutTabel: { alasan } } }]);
    expect(VIEW_SIAK.antrean(decision.state())?.insiden === undefined).toBe(!menunggu);
  });

  it('is compared with what the form named, also when SIAK is asked again', () => {
    const kembali: PeristiwaSiak = { type: 'CetakanDikembalikanDinas', data: { ke: '13', alasan: 'nama ayah', pelaku: [], dibatalkan: [] } };
    const lagi = [...diminta('B2a-kelahiran'), BEDA, DIAKUI, kembali, { type: 'SinkronisasiDiminta', data: { percobaan: 1, nip: OPERATOR.nip } } as const];
    dijawab(lagi, BARU).thenMatches([{ data: { nomorMenurutTabel: { siak: 'baru' } } }]);
  });
});

describe('a number that differs from the table', () => {
  const berbeda = [...diminta('B2a-kelahiran'), BEDA];

  it('shows as an incident of the operator, with the reason in plain words', () => {
    expect(VIEW_SIAK.antrean(siak.given(berbeda).when({ type: 'TutupPermohonan', selesai: false, keterangan: 'x' }, oleh(SISTEM)).state())).toBeUndefined();
    const kata = 'Kepala keluarga tetap, jadi nomor KK tidak berubah. Tetapi SIAK memberi nomor baru.';
    expect(VIEW_SIAK.antrean(dijawab(diminta('B2a-kelahiran'), BARU).state())).toMatchObject({ langkah: '14', menunggu: 'operator-siak', insiden: kata, keterangan: kata });
  });

  it('is not printed before an operator answers for it with a reason', () => {
    siak.given(berbeda).when(CETAK, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { perintah: 'akui-nomor-kk' } });
    siak.given(berbeda).when({ type: 'AkuiNomorKk', alasan: ' ' }, oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'alasan' });
    siak.given(berbeda).when(AKUI, oleh(SISTEM)).thenRejected('bukan-wewenang');
    siak.given(berbeda).when(AKUI, oleh(OPERATOR_KERABAT)).thenRejected('empat-mata');
  });

  it('is printed afterwards; who answered has acted in the case', () => {
    const decision = siak.given(berbeda).when(AKUI, oleh(OPERATOR));
    decision.then([DIAKUI]);
    expect(decision.state().pelaku).toContainEqual(OPERASI);
    expect(VIEW_SIAK.antrean(decision.state())).toMatchObject({ tugas: 'Cetak kartu' });
    siak.given([...berbeda, DIAKUI]).when(CETAK, oleh(OPERATOR)).thenMatches([{ type: 'KartuDicetak' }]);
    siak.given([...berbeda, DIAKUI]).when(AKUI, oleh(OPERATOR)).thenRejected('belum-waktunya');
  });

  it('is none that agrees, and none of a case from before the table was asked', () => {
    siak.given(sampai('biodata-valid')).when(AKUI, oleh(OPERATOR)).thenRejected('belum-waktunya');
    siak.given(sampai('biodata-valid')).when(CETAK, oleh(OPERATOR)).thenMatches([{ type: 'KartuDicetak' }]);
  });

  it('makes no card active in mode TTE before it is answered for', () => {
    const terbit: PeristiwaSiak = { ...BEDA, type: 'NomorTerbit' };
    siak.given([...diminta('B2a-kelahiran'), terbit]).when({ type: 'CatatKartuAktif' }, oleh(SISTEM)).then([]);
    siak.given([...diminta('B2a-kelahiran'), terbit, DIAKUI]).when({ type: 'CatatKartuAktif' }, oleh(SISTEM)).then([{ type: 'KartuAktifDiSiak', data: {} }]);
  });
});

describe('four eyes around the answer to a number that differs', () => {
  const PEJABAT = { ...OPERATOR, nip: '196804041993011004' };
  const disetujui = (pelaku?: readonly TindakanBernama[]): readonly PeristiwaSiak[] => [
    ...diminta('B2a-kelahiran'),
    { type: 'BiodataSesuai', data: { percobaan: 1 } },
    { type: 'DrafDiajukan', data: { putaran: 1, nip: OPERATOR.nip } },
    { type: 'NomorDiminta', data: { percobaan: 2, ...(pelaku !== undefined && { pelaku }) } },
  ];
  const TERBIT: PeristiwaSiak = { ...BEDA, type: 'NomorTerbit' };
  const PENYETUJU: readonly TindakanBernama[] = [...DARI_LOKET, OPERASI, { nip: PEJABAT.nip, tindakan: 'tanda-tangan' }];

  it('in mode TTE the approval says who acted up to it, and a further try forgets nobody', () => {
    const diajukan = disetujui().slice(0, -1);
    siak.given(diajukan).when({ type: 'MintaNomor', putaran: 1, pelaku: PENYETUJU }, oleh(SISTEM)).then(disetujui(PENYETUJU).slice(-1));
    const lagi: readonly PeristiwaSiak[] = [...disetujui(PENYETUJU), { type: 'SiakTidakMenjawab', data: { percobaan: 2, sebab: 'x', cobaLagiPada: SEKARANG } }, { type: 'NomorDiminta', data: { percobaan: 3 } }, TERBIT];
    siak.given(lagi).when(AKUI, oleh(PEJABAT)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan' } });
  });

  it('in mode TTE nobody who approved the draft answers for its number, but who handed it in may', () => {
    const history = [...disetujui(PENYETUJU), TERBIT];
    siak.given(history).when(AKUI, oleh(PEJABAT)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan' } });
    siak.given(history).when(AKUI, oleh(OPERATOR)).then([DIAKUI]);
    siak.given([...disetujui(), TERBIT]).when(AKUI, oleh(PEJABAT)).thenMatches([{ type: 'NomorKkDiakui' }]);
  });

  it('in mode TTE an approval that SIAK ended binds nobody in the next round, here or in the file', () => {
    const ditolak: PeristiwaSiak = { type: 'PenerbitanDitolakSiak', data: { percobaan: 2, temuan: [] }, pribadi: { nilai: [] } };
    const kembali = [...disetujui(PENYETUJU), ditolak];
    const berkas = { type: 'TerimaBerkas', berjalan: { ...BERJALAN, pelaku: DARI_LOKET }, putaran: 2, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } as const;
    const decision = siak.given(kembali).when(berkas, oleh(SISTEM));
    expect(decision.state()).toMatchObject({ pelaku: DARI_LOKET, penyetuju: undefined });
    siak.given([...kembali, ...diminta('B2a-kelahiran').slice(0, 1)]).when({ type: 'SinkronkanBiodata' }, oleh(PEJABAT)).thenMatches([{ type: 'SinkronisasiDiminta' }]);
  });

  it('in mode BLANKO a further printing of the same number keeps who answered for it, and only him or her', () => {
    const dicetak: readonly PeristiwaSiak[] = [
      ...diminta('B2a-kelahiran'),
      BEDA,
      { type: 'NomorKkDiakui', data: { nip: OPERATOR_LAIN.nip, alasan: 'dikonfirmasi' } },
      { type: 'KartuDicetak', data: { cetakan: 1, nip: OPERATOR.nip, lembar: LEMBAR } },
      { type: 'CetakanDiserahkan', data: { putaran: 1, lembar: LEMBAR } },
    ];
    const pelaku = [...DARI_LOKET, OPERASI_LAIN, OPERASI];
    const hilang = { type: 'CatatKehilangan', putaran: 1, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal', pelaku } as const;
    expect(siak.given(dicetak).when(hilang, oleh(SISTEM)).state()).toMatchObject({ tahap: 'biodata-valid', pelaku: [...DARI_LOKET, OPERASI_LAIN], nomorDiakui: { nip: OPERATOR_LAIN.nip } });
    const kembali = (ke: '13' | '14') => siak.given(dicetak).when({ type: 'TerimaPengembalian', putaran: 1, ke, alasan: 'lembar 2 miring', pelaku }, oleh(SISTEM)).state().pelaku;
    expect(kembali('14')).toEqual([...DARI_LOKET, OPERASI_LAIN]);
    expect(kembali('13')).toEqual(DARI_LOKET);
  });
});
