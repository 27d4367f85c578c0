import type { DecisionContext, Petugas } from '../decider';
import { spesifikasi } from '../decider/decider.specification';
import { KEBIJAKAN_PERAGA, type Kebijakan } from '../kebijakan/kebijakan';
import type { Keluarga } from '../keluarga/keluarga';
import { BAYI, BELUM_TERCATAT, dengan, JAKA, kartu, KENANGA, masuk, MELATI, orang, rumah, sebagai } from '../keluarga/situasi/situasi.fixture';
import type { PerintahPenerimaan } from './penerimaan.commands';
import { decidePenerimaan, type KantorPenerima } from './penerimaan.decide';
import type { PeristiwaPenerimaan } from './penerimaan.events';
import { evolvePenerimaan, PENERIMAAN_AWAL } from './penerimaan.state';

const DESA = '32.04.06.2003';
const PETUGAS: Petugas = { jenis: 'petugas', nip: '198001012005011001', nama: 'Petugas Contoh', jabatan: 'Petugas Registrasi', peran: ['petugas-desa'], kantor: DESA };
const A1 = 'A1-membentuk-keluarga-baru';
const B2A = 'B2a-kelahiran';
const ERA_BARU: Kebijakan = { ...KEBIJAKAN_PERAGA, versi: 'uji-2', generasiFormulir: 'permendagri-109-2019' };

const KAWIN_2026 = { statusPerkawinan: 2, tanggalPerkawinan: '2026-10-10' } as const;
const PRIA = orang('Rangga Teladan', 'L', '1998-05-23', 1, KAWIN_2026);
const WANITA = orang('Laras Teladan', 'P', '1999-09-08', 3, KAWIN_2026);
const WANITA_MUDA = orang('Laras Teladan', 'P', '2009-02-08', 3, KAWIN_2026);
const SIRI = rumah(sebagai(PRIA, 1, BELUM_TERCATAT), sebagai(WANITA, 3, BELUM_TERCATAT));
const ISTRI_KEDUA = orang('Mawar Teladan', 'P', '1990-12-12', 3, { statusPerkawinan: 2, tanggalPerkawinan: '2024-02-20' });
const BAYI_SIRI = kartu(sebagai(JAKA, 1, BELUM_TERCATAT), sebagai(MELATI, 3, BELUM_TERCATAT), BAYI);
const ASING = orang('Rosa Contoh', 'P', '1990-12-12', 9, { kewarganegaraan: 2, paspor: 'X0000001', kitap: '2C11' });

const LENGKAP_A1 = ['surat-pengantar', 'buku-nikah', 'kk-lama-suami', 'kk-lama-istri'];
const LENGKAP_B2A = ['surat-pengantar', 'kk-lama', 'surat-keterangan-kelahiran', 'buku-nikah', 'ktp-orang-tua'];

function pada(kebijakan: Kebijakan = KEBIJAKAN_PERAGA): DecisionContext {
  return { now: '2026-11-23T03:00:00.000Z', actor: PETUGAS, commandId: 'c-1', random: '00', kebijakan: [kebijakan] };
}

function penerimaan(jenis: string, lain: Partial<KantorPenerima> = {}) {
  const kantor: KantorPenerima = { jenis, desa: DESA, pemegang: { jenis: 'kantor', layanan: 'desa', kantor: DESA }, dibawaPemohon: false, ...lain };
  return spesifikasi<typeof PENERIMAAN_AWAL, PerintahPenerimaan, PeristiwaPenerimaan>({
    initialState: () => PENERIMAAN_AWAL,
    evolve: evolvePenerimaan,
    decide: (command, state, context) => decidePenerimaan(command, state, kantor, context),
  });
}

const diajukan = (kodeBerkas: readonly string[]): PeristiwaPenerimaan => ({ type: 'PermohonanDiajukan', data: { kodeBerkas, dibawa: [], diterima: [] } });
const diperiksa = (kodeBerkas: readonly string[], keadaan?: readonly string[]): PeristiwaPenerimaan => ({ type: 'KelengkapanDiperiksa', data: { kodeBerkas, diterima: [], tidakDibawa: [], ...(keadaan && { keadaan }) } });
const diberikan = (kode: string): PeristiwaPenerimaan => ({ type: 'FormulirDiberikan', data: { kode, peraturan: 'Permendagri', berlakuSampai: '2026-12-07T03:00:00.000Z' } });
const diisi = (keluarga: Keluarga): PeristiwaPenerimaan => ({ type: 'FormulirDiisi', data: { jumlahAnggota: keluarga.anggota.length }, pribadi: { keluarga } });
const isi = (keluarga: Keluarga, formulir: readonly string[] = []): PerintahPenerimaan => ({ type: 'IsiFormulir', keluarga, berkas: formulir.map((kode) => ({ kode, asli: false })) });

/** At step 4, with these papers. */
const diLangkah4 = (kodeBerkas: readonly string[], kode = 'F-1.15') => [diajukan(kodeBerkas), diperiksa(kodeBerkas), diberikan(kode)];

describe('step 3, the circumstances', () => {
  const periksa = (keadaan?: readonly string[]): PerintahPenerimaan => ({ type: 'PeriksaKelengkapan', keadaan });
  const KURANG: PeristiwaPenerimaan = { type: 'BerkasKurang', data: { kurang: [], diterima: [], tidakDibawa: [], keadaan: ['diwakilkan'] } };

  it('that the officer found are kept with what was found, complete or not', () => {
    penerimaan('C2-rusak').given([diajukan(['kk-rusak'])]).when(periksa(['diwakilkan']), pada()).thenMatches([{ type: 'BerkasKurang', data: { keadaan: ['diwakilkan'] } }]);
    const lengkap = penerimaan('C2-rusak').given([diajukan(['surat-pengantar', 'kk-rusak', 'ktp-pemohon', 'surat-kuasa'])]).when(periksa(['diwakilkan']), pada());
    lengkap.thenMatches([{ type: 'KelengkapanDiperiksa', data: { keadaan: ['diwakilkan'] } }]);
    expect(lengkap.state().keadaan).toEqual(['diwakilkan']);
  });

  it('hold at the next look until the officer says otherwise', () => {
    const kasus = penerimaan('C2-rusak').given([KURANG, diajukan(['surat-pengantar', 'kk-rusak', 'ktp-pemohon'])]);
    kasus.when(periksa(), pada()).thenMatches([{ type: 'BerkasKurang', data: { kurang: [{ kode: 'surat-kuasa' }], keadaan: ['diwakilkan'] } }]);
    expect(kasus.when(periksa([]), pada()).state()).toMatchObject({ tahap: 'berkas-lengkap', keadaan: [] });
  });
});

describe('step 4, what the office knows beside the form', () => {
  it('asks of a newly married couple for the proof of the marriage (R6)', () => {
    const tanpaBukti = penerimaan(A1).given(diLangkah4(['surat-pengantar', 'kk-lama-suami', 'kk-lama-istri'])).when(isi(rumah(PRIA, WANITA)), pada());
    tanpaBukti.thenRejected('tidak-sah', {
      field: 'keluarga.anggota.0.statusPerkawinan',
      errors: [0, 1].map((ke) => ({ field: `keluarga.anggota.${ke}.statusPerkawinan`, reason: 'Status kawin tercatat memerlukan buku nikah atau kutipan akta perkawinan.', aturan: 'R6' })),
    });
    penerimaan(A1).given(diLangkah4(LENGKAP_A1)).when(isi(rumah(PRIA, WANITA)), pada()).thenMatches([{ type: 'FormulirDiisi' }]);
  });

  it('takes the SPTJM of an unregistered marriage that is filled in with the form, and keeps it among the papers', () => {
    const kasus = penerimaan(A1).given(diLangkah4(LENGKAP_A1));
    kasus.when(isi(SIRI), pada()).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.statusPerkawinan', details: { aturan: 'R6' } });
    const diserahkan = kasus.when(isi(SIRI, ['F-1.05']), pada());
    diserahkan.thenMatches([{ type: 'FormulirDiisi', data: { berkas: { kodeBerkas: [...LENGKAP_A1, 'F-1.05'], dibawa: [], diterima: [] } } }]);
    expect(diserahkan.state().kodeBerkas).toEqual([...LENGKAP_A1, 'F-1.05']);
  });

  it('does not take a paper that the kind of application does not know', () => {
    penerimaan(A1).given(diLangkah4(LENGKAP_A1)).when(isi(rumah(PRIA, WANITA), ['ijazah']), pada()).thenRejected('tidak-sah', { field: 'berkas.0.kode' });
  });

  it('stops a bride of seventeen without the dispensation of the court (R7)', () => {
    const keluarga = rumah(PRIA, WANITA_MUDA);
    penerimaan(A1).given(diLangkah4(LENGKAP_A1)).when(isi(keluarga), pada()).thenRejected('tidak-sah', { field: 'keluarga.anggota.1.tanggalPerkawinan', details: { aturan: 'R7' } });
    penerimaan(A1).given(diLangkah4([...LENGKAP_A1, 'penetapan-dispensasi-kawin'])).when(isi(keluarga), pada()).thenMatches([{ type: 'FormulirDiisi' }]);
  });

  it.each<[string, Partial<Kebijakan>, string | undefined]>([
    ['asks for the SPTJM', { ayahPerkawinanBelumTercatat: 'dengan-sptjm' }, 'R8'],
    ['leaves the name out', { ayahPerkawinanBelumTercatat: 'dikosongkan' }, 'R8'],
    ['allows it', { ayahPerkawinanBelumTercatat: 'boleh' }, undefined],
    ['decides nothing', {}, undefined],
  ])('judges the name of the father of an unregistered marriage as the policy does that %s', (_, kebijakan, aturan) => {
    const keputusan = penerimaan(B2A).given(diLangkah4(LENGKAP_B2A)).when(isi(BAYI_SIRI), pada({ ...KEBIJAKAN_PERAGA, ...kebijakan }));
    if (aturan === undefined) keputusan.thenMatches([{ type: 'FormulirDiisi' }]);
    else keputusan.thenRejected('tidak-sah', { field: 'keluarga.anggota.2.ayah', details: { aturan } });
  });

  it('refuses a second wife on the card where the policy does (R10), by the policy of the day on which the case was opened', () => {
    const tolak: Kebijakan = { ...KEBIJAKAN_PERAGA, versi: 'uji-2', berlakuSejak: '2026-11-01', beberapaIstri: 'tolak' };
    const context: DecisionContext = { ...pada(), kebijakan: [KEBIJAKAN_PERAGA, tolak] };
    const keluarga = kartu(JAKA, MELATI, ISTRI_KEDUA);
    const kasus = (dibuka: string) => penerimaan('B3-perubahan-elemen', { dibuka }).given(diLangkah4(['surat-pengantar', 'kk-lama', 'bukti-perubahan'], 'F-1.16')).when(isi(keluarga), context);
    kasus('2026-11-20T03:00:00.000Z').thenRejected('tidak-sah', { field: 'keluarga.anggota.2.shdk', details: { aturan: 'R10' } });
    kasus('2026-10-20T03:00:00.000Z').thenMatches([{ type: 'FormulirDiisi' }]);
  });

  it('names every fault at once, each with its rule, the first as the field', () => {
    const salah = { ...rumah(JAKA, sebagai(MELATI, 3, { statusPerkawinan: 1 })), alamat: { ...rumah().alamat, kodePos: '4019' } };
    const keputusan = penerimaan('B3-perubahan-elemen').given(diLangkah4(['kk-lama'], 'F-1.16')).when(isi(salah), pada());
    keputusan.thenRejected('tidak-sah', {
      field: 'keluarga.anggota.1.statusPerkawinan',
      errors: [
        { field: 'keluarga.anggota.1.statusPerkawinan', reason: 'Suami atau istri dalam keluarga harus berstatus kawin.', aturan: 'R5' },
        { field: 'keluarga.alamat.kodePos', reason: 'Kode pos ditulis dengan lima angka.', aturan: 'R21' },
      ],
    });
  });

  it('asks for no proof in an office that did not take the papers in', () => {
    const dikembalikan: PeristiwaPenerimaan = { type: 'BerkasDikembalikan', data: { alasan: 'nama keliru' } };
    penerimaan(A1).given([dikembalikan]).when(isi(SIRI), pada()).thenMatches([{ type: 'FormulirDiisi' }]);
  });
});

describe('step 5, the forms that go with the application', () => {
  const SESUAI: PerintahPenerimaan = { type: 'PeriksaBerkas', sesuai: true };
  const kurang = (...kode: readonly string[]) => ({ details: { kurang: kode.map((satu) => expect.objectContaining({ kode: satu })) } });
  const kasus = (jenis: string, kodeBerkas: readonly string[], kode: string, keluarga: Keluarga, keadaan?: readonly string[]) =>
    penerimaan(jenis).given([diajukan(kodeBerkas), diperiksa(kodeBerkas, keadaan), diberikan(kode), diisi(keluarga)]);

  it('are asked for by name, all at once: F-1.01 of a newborn, F-1.05 of parents whose marriage is not registered', () => {
    kasus(B2A, LENGKAP_B2A, 'F-1.16', BAYI_SIRI).when(SESUAI, pada()).thenRejected('tidak-lengkap', {
      field: 'berkas.F-1.05',
      reason: 'Berkas belum lengkap: SPTJM perkawinan/perceraian belum tercatat (F-1.05), Formulir F-1.01 biodata keluarga.',
      errors: [expect.objectContaining({ field: 'berkas.F-1.05' }), expect.objectContaining({ field: 'berkas.F-1.01' })],
      ...kurang('F-1.05', 'F-1.01'),
    });
    kasus(B2A, [...LENGKAP_B2A, 'F-1.01', 'F-1.05'], 'F-1.16', BAYI_SIRI).when(SESUAI, pada()).thenMatches([{ type: 'BerkasDiperiksa' }]);
  });

  it('may be filled in with the form after it came back', () => {
    const kembali: PeristiwaPenerimaan = { type: 'BerkasDikembalikan', data: { alasan: 'F-1.01 belum ada' } };
    const lagi = penerimaan(B2A).given([...diLangkah4(LENGKAP_B2A, 'F-1.16'), diisi(kartu(JAKA, MELATI, BAYI)), kembali]).when(isi(kartu(JAKA, MELATI, BAYI), ['F-1.01']), pada()).state();
    expect(lagi).toMatchObject({ tahap: 'formulir-diisi', kodeBerkas: [...LENGKAP_B2A, 'F-1.01'] });
  });

  it('are not asked for to send the form back', () => {
    kasus(B2A, LENGKAP_B2A, 'F-1.16', BAYI_SIRI).when({ type: 'PeriksaBerkas', sesuai: false, alasan: 'F-1.01 belum ada' }, pada()).thenMatches([{ type: 'BerkasDikembalikan' }]);
  });

  it.each<[string, string, readonly string[], Keluarga, string]>([
    ['F-1.06 for a change of elements', 'B3-perubahan-elemen', ['kk-lama', 'bukti-perubahan'], kartu(JAKA, MELATI), 'F-1.06'],
    ['the passport and the KITAP of a foreigner', 'A4-pindah-datang', ['skpwni'], rumah(JAKA, MELATI, ASING), 'paspor kitap'],
    ['F-1.01 and the letter for somebody who was never recorded', 'A5-datang-dari-luar-negeri', ['skdln', 'dokumen-perjalanan'], rumah(JAKA, MELATI, { ...KENANGA, nik: undefined }), 'surat-pengantar F-1.01'],
    ['F-1.05 for who leaves a card in an unregistered marriage', 'A3-pisah-kk', ['kk-lama', 'ktp-pemohon'], SIRI, 'F-1.05'],
    ['F-1.05 for who joins a card by an unregistered marriage', 'B2d-perkawinan', ['kk-lama', 'buku-nikah'], dengan(kartu(sebagai(JAKA, 1, BELUM_TERCATAT), sebagai(WANITA, 3, BELUM_TERCATAT)), masuk(WANITA, 'perkawinan', '3204320202120007')), 'F-1.05'],
  ])('under Permendagri 109/2019 are %s', (_, jenis, berkas, keluarga, diminta) => {
    const daftar = diminta.split(' ');
    kasus(jenis, berkas, 'F-1.02', keluarga).when(SESUAI, pada(ERA_BARU)).thenRejected('tidak-lengkap', kurang(...daftar));
    kasus(jenis, [...berkas, ...daftar], 'F-1.02', keluarga).when(SESUAI, pada(ERA_BARU)).thenMatches([{ type: 'BerkasDiperiksa' }]);
  });

  it('of a move are F-1.02 or F-1.03, whichever was given', () => {
    for (const formulir of ['F-1.02', 'F-1.03']) kasus('A4-pindah-datang', ['skpwni'], formulir, rumah(JAKA, MELATI)).when(SESUAI, pada(ERA_BARU)).thenMatches([{ type: 'BerkasDiperiksa' }]);
  });

  it('follow from the circumstances that the officer found at step 3', () => {
    kasus(A1, LENGKAP_A1, 'F-1.15', rumah(PRIA, WANITA), ['biodata-baru']).when(SESUAI, pada()).thenRejected('tidak-lengkap', kurang('F-1.01'));
    kasus(A1, LENGKAP_A1, 'F-1.15', rumah(PRIA, WANITA)).when(SESUAI, pada()).thenMatches([{ type: 'BerkasDiperiksa' }]);
  });

  it('are all that is asked for: what step 3 let pass before circumstances were kept is not asked for again', () => {
    kasus(A1, ['surat-pengantar', 'F-1.05', 'kk-lama-suami', 'kk-lama-istri'], 'F-1.15', rumah(PRIA, WANITA)).when(SESUAI, pada()).thenMatches([{ type: 'BerkasDiperiksa' }]);
  });

  it('are not asked for by an office that did not take the papers in', () => {
    penerimaan(B2A).given([diisi(BAYI_SIRI)]).when(SESUAI, pada()).thenMatches([{ type: 'BerkasDiperiksa' }]);
  });
});
