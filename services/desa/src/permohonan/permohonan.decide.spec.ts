import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import { berkasPada, DI_DESA, DIMINTA_ONLINE, KELUARGA, LETTER_OF_KEPALA_DESA, LETTER_OF_RT, LURAH, LURAH_KERABAT, oleh, sampai } from '../testing/riwayat-desa';
import { PERMOHONAN_DESA } from './permohonan.aggregate';
import type { PerintahDesa } from './permohonan.commands';
import type { PeristiwaDesa } from './permohonan.events';

const desa = spesifikasi(PERMOHONAN_DESA.decider);
const KODE = ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'];
const AJUKAN: PerintahDesa = { type: 'AjukanPermohonan', berkas: [{ kode: 'kk-rusak', asli: true }] };
const SETUJU: PerintahDesa = { type: 'TandatanganiPermohonan', setuju: true };

/** Step 6 after an intake at the kecamatan: the family carries its papers. */
const DI_TANGAN_PEMOHON: readonly PeristiwaDesa[] = [...LETTER_OF_KEPALA_DESA, { type: 'FormulirTiba', data: { berkas: berkasPada(PEMOHON) }, pribadi: { keluarga: KELUARGA } }];

/** From step 7 to the signature once more, after the papers are back in the desa. */
const SEKALI_LAGI = sampai('menunggu-tanda-tangan').slice(sampai('diserahkan').length);

describe('steps 2 to 5 in the desa', () => {
  it('take the originals of a letter of RT or RW into the hands of the desa, by an officer and not by the word of the applicant', () => {
    const diajukan = desa.given(LETTER_OF_RT).when(AJUKAN, oleh(PEMOHON)).state();
    expect(diajukan).toMatchObject({ tahap: 'penerimaan', penerimaan: { berkas: [{ id: 'kk-rusak', pemegang: PEMOHON }] } });
    expect(desa.given(LETTER_OF_RT).when(AJUKAN, oleh(LURAH)).state().penerimaan.berkas).toMatchObject([{ id: 'kk-rusak', pemegang: DI_DESA }]);
  });

  it('refuse a letter of a Kepala Desa and name the kecamatan', () => {
    desa.given(LETTER_OF_KEPALA_DESA).when(AJUKAN, oleh(PEMOHON)).thenRejected('salah-kantor', { details: { kantor: 'kecamatan-32.04.06' } });
  });

  it('refuse a case without a letter', () => {
    desa.given([]).when(AJUKAN, oleh(PEMOHON)).thenRejected('tidak-ditemukan');
    desa.given(DIMINTA_ONLINE).when(AJUKAN, oleh(PEMOHON)).thenRejected('belum-waktunya');
  });

  it('end with the papers still at the desa, ready for step 6', () => {
    const history = sampai('menunggu-penyerahan');
    const { tahap, penerimaan } = desa.given(history.slice(0, -1)).when({ type: 'PeriksaBerkas', sesuai: true }, oleh(LURAH)).state();
    expect(tahap).toBe('menunggu-penyerahan');
    expect(penerimaan.berkas).toEqual(berkasPada(DI_DESA));
  });
});

describe('step 6 in the desa', () => {
  it('takes over the papers that the family carries from the kecamatan', () => {
    const tiba: PerintahDesa = { type: 'TerimaFormulirDariKecamatan', berkas: berkasPada(PEMOHON), keluarga: KELUARGA };
    const decision = desa.given(LETTER_OF_KEPALA_DESA).when(tiba, oleh({ jenis: 'sistem', nama: 'inbox' }));
    decision.then([{ type: 'FormulirTiba', data: { berkas: berkasPada(PEMOHON) }, pribadi: { keluarga: KELUARGA } }]);
    expect(decision.state()).toMatchObject({ tahap: 'menunggu-penyerahan', penerimaan: { berkas: berkasPada(PEMOHON), keluarga: KELUARGA } });
    const tibaDiDesa = [...LETTER_OF_KEPALA_DESA, { type: 'FormulirTiba', data: { berkas: berkasPada(PEMOHON) }, pribadi: { keluarga: KELUARGA } } as const];
    expect(desa.given(tibaDiDesa).when({ type: 'SerahkanFormulir' }, oleh(LURAH)).state().penerimaan.berkas).toEqual(berkasPada(DI_DESA));
    expect(desa.given(tibaDiDesa).when({ type: 'SerahkanFormulir' }, oleh(PEMOHON)).state().penerimaan).toMatchObject({ berkas: berkasPada(PEMOHON), dibawa: KODE });
  });

  it('lists every original that the family says to bring, and none that the desa holds', () => {
    desa.given(DI_TANGAN_PEMOHON).when({ type: 'SerahkanFormulir' }, oleh(PEMOHON)).then([{ type: 'FormulirDiserahkan', data: { dibawa: KODE, diterima: [] } }]);
    desa.given(DI_TANGAN_PEMOHON).when({ type: 'SerahkanFormulir' }, oleh(LURAH)).then([{ type: 'FormulirDiserahkan', data: { dibawa: [], diterima: KODE } }]);
    desa.given(sampai('menunggu-penyerahan')).when({ type: 'SerahkanFormulir' }, oleh(PEMOHON)).then([{ type: 'FormulirDiserahkan', data: { dibawa: [], diterima: [] } }]);
  });
});

describe('step 7 in the desa', () => {
  const DIBAWA: readonly PeristiwaDesa[] = [...DI_TANGAN_PEMOHON, { type: 'FormulirDiserahkan', data: { dibawa: KODE, diterima: [] } }];
  const teliti = (diterima?: readonly string[]): PerintahDesa => ({ type: 'TelitiFormulir', sesuai: true, diterima });

  it('takes in what the family brought, all of it or what the officer names', () => {
    const semua = desa.given(DIBAWA).when(teliti(), oleh(LURAH));
    semua.then([{ type: 'FormulirDiteliti', data: { diterima: KODE } }]);
    expect(semua.state().penerimaan).toMatchObject({ berkas: berkasPada(DI_DESA), dibawa: undefined });
    const sebagian = desa.given(DIBAWA).when(teliti(['kk-rusak']), oleh(LURAH)).state().penerimaan.berkas;
    expect(sebagian.map(({ pemegang }) => pemegang)).toEqual([PEMOHON, DI_DESA, PEMOHON]);
  });

  it('takes in nothing by the word of the applicant, and nothing that the family does not hold', () => {
    desa.given(DIBAWA).when(teliti(), oleh(PEMOHON)).thenRejected('bukan-wewenang');
    desa.given(DIBAWA).when(teliti(['ijazah']), oleh(LURAH)).thenRejected('tidak-ditemukan', { field: 'diterima' });
    desa.given(sampai('diserahkan')).when(teliti(['kk-rusak']), oleh(LURAH)).thenRejected('tidak-sah', { field: 'diterima' });
  });

  it('leaves the papers with the family when the form goes back', () => {
    const { penerimaan } = desa.given(DIBAWA).when({ type: 'TelitiFormulir', sesuai: false, alasan: 'tanggal lahir keliru' }, oleh(LURAH)).state();
    expect(penerimaan).toMatchObject({ tahap: 'formulir-diberikan', berkas: berkasPada(PEMOHON), dibawa: undefined });
  });

  it('examines the form, notes it in the Buku Harian and asks for the signature', () => {
    desa.given(sampai('diserahkan')).when({ type: 'TelitiFormulir', sesuai: true }, oleh(LURAH)).then([{ type: 'FormulirDiteliti', data: { diterima: [] } }]);
    desa.given(sampai('diteliti')).when({ type: 'CatatBukuHarian' }, oleh(LURAH)).then([{ type: 'DicatatDiBukuHarian', data: { nomor: 0, tahun: 0, jenis: 'C2-rusak' } }]);
    desa.given(sampai('tercatat')).when({ type: 'AjukanTandaTangan' }, oleh(LURAH)).then([{ type: 'DiajukanUntukTandaTangan', data: {} }]);
  });

  it('returns a wrong form to step 4 with the reason, and the papers stay', () => {
    const { tahap, penerimaan } = desa.given(sampai('diserahkan')).when({ type: 'TelitiFormulir', sesuai: false, alasan: 'tanggal lahir keliru' }, oleh(LURAH)).state();
    expect(tahap).toBe('penerimaan');
    expect(penerimaan).toMatchObject({ tahap: 'formulir-diberikan', dikembalikan: 'tanggal lahir keliru', berkas: berkasPada(DI_DESA) });
  });

  it('lets the family fill the returned form in anew', () => {
    const dikembalikan = [...sampai('diserahkan'), { type: 'FormulirDikembalikan', data: { alasan: 'tanggal lahir keliru' } } as const];
    const { penerimaan } = desa.given(dikembalikan).when({ type: 'IsiFormulir', keluarga: KELUARGA }, oleh(PEMOHON)).state();
    expect(penerimaan).toMatchObject({ tahap: 'formulir-diisi', dikembalikan: undefined });
  });

  it('does not return a form without a reason', () => {
    desa.given(sampai('diserahkan')).when({ type: 'TelitiFormulir', sesuai: false }, oleh(LURAH)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });
});

describe('step 8 in the desa', () => {
  it('is signed by an officer, who is then known by NIP', () => {
    const decision = desa.given(sampai('menunggu-tanda-tangan')).when(SETUJU, oleh(LURAH));
    decision.then([{ type: 'PermohonanDitandatangani', data: { nip: LURAH.nip } }]);
    expect(decision.state().pelaku).toEqual([{ nip: LURAH.nip, tindakan: 'tanda-tangan' }]);
  });

  it.each([PEMOHON, { jenis: 'sistem', nama: 'tenggat' }] as const)('is not signed by $jenis', (actor) => {
    desa.given(sampai('menunggu-tanda-tangan')).when(SETUJU, oleh(actor)).thenRejected('bukan-wewenang');
  });

  it('is not signed by a member of the family', () => {
    desa.given(sampai('menunggu-tanda-tangan')).when(SETUJU, oleh(LURAH_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it('goes back to step 7 when the Lurah does not sign, with the reason', () => {
    const decision = desa.given(sampai('menunggu-tanda-tangan')).when({ type: 'TandatanganiPermohonan', setuju: false, alasan: 'belum jelas' }, oleh(LURAH));
    decision.then([{ type: 'PenandatangananDitolak', data: { nip: LURAH.nip, alasan: 'belum jelas' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'diserahkan', dikembalikan: 'belum jelas', pelaku: [{ nip: LURAH.nip, tindakan: 'tanda-tangan', ditolak: true }] });
    const lagi: readonly PeristiwaDesa[] = [...sampai('menunggu-tanda-tangan'), { type: 'PenandatangananDitolak', data: { nip: LURAH.nip, alasan: 'belum jelas' } }, ...SEKALI_LAGI];
    desa.given(lagi).when(SETUJU, oleh(LURAH)).then([{ type: 'PermohonanDitandatangani', data: { nip: LURAH.nip } }]);
  });

  it('is not sent back by a member of the family, nor by who refused it at the loket', () => {
    const tolak: PerintahDesa = { type: 'TandatanganiPermohonan', setuju: false, alasan: 'belum jelas' };
    desa.given(sampai('menunggu-tanda-tangan')).when(tolak, oleh(LURAH_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    const pelaku = [{ nip: LURAH.nip, tindakan: 'verifikasi', ditolak: true }] as const;
    const kembali: PeristiwaDesa = { type: 'BerkasDitolakKecamatan', data: { alasan: 'tanda tangan kurang', pelaku }, pribadi: { keluarga: undefined } };
    const lagi: readonly PeristiwaDesa[] = [...sampai('di-pemohon'), kembali, { type: 'FormulirDiserahkan', data: { dibawa: [], diterima: [] } }, ...SEKALI_LAGI];
    desa.given(lagi).when(tolak, oleh(LURAH)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan' } });
    desa.given(lagi).when(SETUJU, oleh(LURAH)).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan' } });
  });

  it('does not go back without a reason', () => {
    desa.given(sampai('menunggu-tanda-tangan')).when({ type: 'TandatanganiPermohonan', setuju: false, alasan: '' }, oleh(LURAH)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });

  it('notes the members in the Buku Induk', () => {
    desa.given(sampai('ditandatangani')).when({ type: 'CatatBukuInduk' }, oleh(LURAH)).then([{ type: 'DicatatDiBukuInduk', data: { nomor: 0, tahun: 0, jumlahAnggota: 1 } }]);
  });

  it('gives every original back to the family', () => {
    const decision = desa.given(sampai('tercatat-di-buku-induk')).when({ type: 'KembalikanKePemohon' }, oleh(LURAH));
    decision.then([{ type: 'BerkasDikembalikanKePemohon', data: { dikembalikan: KODE } }]);
    expect(decision.state()).toMatchObject({ tahap: 'di-pemohon', penerimaan: { berkas: berkasPada(PEMOHON) } });
  });
});

describe('a file that the kecamatan sends back', () => {
  const ditolak: PerintahDesa = { type: 'TerimaPenolakanKecamatan', alasan: 'tanda tangan kurang', pelaku: [{ nip: LURAH.nip, tindakan: 'tanda-tangan' }], keluarga: KELUARGA };

  it('is handed in again and may be signed again by the same Lurah', () => {
    const state = desa.given(sampai('di-pemohon')).when(ditolak, oleh({ jenis: 'sistem', nama: 'inbox' })).state();
    expect(state).toMatchObject({ tahap: 'menunggu-penyerahan', dikembalikan: 'tanda tangan kurang', pelaku: [], penerimaan: { berkas: berkasPada(PEMOHON) } });
    const kembali = { type: 'BerkasDitolakKecamatan', data: { alasan: 'tanda tangan kurang', pelaku: [] }, pribadi: { keluarga: undefined } } as const;
    const lagi = [...sampai('di-pemohon'), kembali, ...sampai('menunggu-tanda-tangan').slice(sampai('menunggu-penyerahan').length)];
    desa.given(lagi).when(SETUJU, oleh(LURAH)).then([{ type: 'PermohonanDitandatangani', data: { nip: LURAH.nip } }]);
  });

  it('is expected only while the family carries it', () => {
    desa.given(sampai('ditandatangani')).when(ditolak, oleh({ jenis: 'sistem', nama: 'inbox' })).thenRejected('belum-waktunya', { details: { tahap: 'ditandatangani' } });
  });
});

describe('a case in the desa', () => {
  const TUTUP: PerintahDesa = { type: 'TutupPermohonan', selesai: true, keterangan: '2026-11-25' };
  const tutup = (selesai: boolean): PerintahDesa => ({ ...TUTUP, selesai });

  it.each([
    [true, 'selesai', { type: 'PermohonanSelesai', data: { diserahkan: '2026-11-25' } }],
    [false, 'berakhir', { type: 'PermohonanBerakhir', data: { alasan: '2026-11-25' } }],
  ] as const)('is closed once (handed over: %s)', (selesai, tahap, event) => {
    const decision = desa.given(sampai('di-pemohon')).when(tutup(selesai), oleh(LURAH));
    decision.then([event]);
    expect(decision.state().tahap).toBe(tahap);
    desa.given([...sampai('di-pemohon'), event]).when(tutup(true), oleh(LURAH)).then([]);
    desa.given([...sampai('di-pemohon'), event]).when(tutup(false), oleh(LURAH)).then([]);
  });

  it.each<[PerintahDesa, readonly PeristiwaDesa[]]>([
    [{ type: 'TolakSuratPengantar', alasan: 'bukan warga sini' }, DIMINTA_ONLINE],
    [{ type: 'PeriksaBerkas', sesuai: false, alasan: 'nama keliru' }, sampai('menunggu-penyerahan').slice(0, -1)],
    [{ type: 'TelitiFormulir', sesuai: false, alasan: 'nama keliru' }, sampai('diserahkan')],
    [{ type: 'CatatBukuHarian' }, sampai('diteliti')],
  ])('is closed to an officer of the own family, whatever the act (%#)', (command, history) => {
    desa.given(history).when(command, oleh(LURAH_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    expect(desa.given(history).when(command, oleh(LURAH)).state()).toBeDefined();
  });

  it('that was never opened cannot be closed', () => {
    desa.given([]).when(TUTUP, oleh(LURAH)).thenRejected('tidak-ditemukan');
  });

  it.each<PerintahDesa>([
    { type: 'TerimaFormulirDariKecamatan', berkas: [], keluarga: undefined },
    { type: 'SerahkanFormulir' },
    { type: 'TelitiFormulir', sesuai: true },
    { type: 'CatatBukuHarian' },
    { type: 'AjukanTandaTangan' },
    SETUJU,
    { type: 'CatatBukuInduk' },
    { type: 'KembalikanKePemohon' },
    { type: 'TerimaPenolakanKecamatan', alasan: 'tidak ada', pelaku: [], keluarga: undefined },
  ])('answers $type out of turn with the stage it is at, and an unknown one not at all', (command) => {
    desa.given(LETTER_OF_RT).when(command, oleh(LURAH)).thenRejected('belum-waktunya', { details: { tahap: 'penerimaan' } });
    desa.given([]).when(command, oleh(LURAH)).thenRejected('tidak-ditemukan');
  });
});
