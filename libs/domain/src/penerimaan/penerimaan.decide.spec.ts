import { PEMOHON, type PemegangKantor } from '../berkas/berkas-asli';
import type { DecisionContext, Petugas } from '../decider';
import { spesifikasi } from '../decider/decider.specification';
import { ANAK, AYAH, IBU, keluargaDengan } from '../keluarga/keluarga.fixture';
import { kebijakanPada } from '../kebijakan';
import { kodeWilayah } from '../wilayah';
import type { PerintahPenerimaan } from './penerimaan.commands';
import { adalahPerintahPenerimaan, decidePenerimaan, type KantorPenerima } from './penerimaan.decide';
import type { PeristiwaPenerimaan } from './penerimaan.events';
import { adalahPeristiwaPenerimaan, evolvePenerimaan, PENERIMAAN_AWAL } from './penerimaan.state';

const DI_DESA: PemegangKantor = { jenis: 'kantor', layanan: 'desa', kantor: '32.04.06.2003' };
const KANTOR: KantorPenerima = { jenis: 'C2-rusak', desa: '32.04.06.2003', pemegang: DI_DESA, dibawaPemohon: false };
const LENGKAP = ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'];
const KELUARGA = keluargaDengan(AYAH, IBU, ANAK);
const BERLAKU_SAMPAI = '2026-12-07T03:00:00.000Z';

const PETUGAS: Petugas = { jenis: 'petugas', nip: '198001012005011001', nama: 'Petugas Contoh', jabatan: 'Petugas Registrasi', peran: ['petugas-desa'], kantor: '32.04.06.2003' };

function pada(now: string): DecisionContext {
  return { now, actor: PETUGAS, commandId: 'c-1', random: '00' };
}

const SEKARANG = pada('2026-11-23T03:00:00.000Z');
const DARI_RUMAH: DecisionContext = { ...SEKARANG, actor: PEMOHON };
const TERLAMBAT = pada('2026-12-07T03:00:00.001Z');

function intakeAt(kantor: KantorPenerima) {
  return spesifikasi<typeof PENERIMAAN_AWAL, PerintahPenerimaan, PeristiwaPenerimaan>({
    initialState: () => PENERIMAAN_AWAL,
    evolve: evolvePenerimaan,
    decide: (command, state, context) => decidePenerimaan(command, state, kantor, context),
  });
}

const intake = intakeAt(KANTOR);
const ajukan = (kode: readonly string[], asli = true): PerintahPenerimaan => ({ type: 'AjukanPermohonan', berkas: kode.map((satu) => ({ kode: satu, asli })) });
const lembar = (kode: string, nama: string) => ({ id: kode, kode, nama, pemegang: DI_DESA });
const DITERIMA = [lembar('surat-pengantar', 'Surat pengantar'), lembar('kk-rusak', 'KK yang rusak'), lembar('ktp-pemohon', 'KTP-el pemohon')];
const DIBAWA = DITERIMA.map((satu) => ({ ...satu, pemegang: PEMOHON }));

const DIAJUKAN: readonly PeristiwaPenerimaan[] = [{ type: 'PermohonanDiajukan', data: { kodeBerkas: LENGKAP, dibawa: DIBAWA, diterima: [] } }];
const DIPERIKSA: readonly PeristiwaPenerimaan[] = [...DIAJUKAN, { type: 'KelengkapanDiperiksa', data: { kodeBerkas: LENGKAP, diterima: DITERIMA, tidakDibawa: [] } }];
const DIBERIKAN: readonly PeristiwaPenerimaan[] = [
  ...DIPERIKSA,
  { type: 'FormulirDiberikan', data: { kode: 'F-1.15', peraturan: 'Permendagri 19/2010', berlakuSampai: BERLAKU_SAMPAI } },
];
const DIISI: readonly PeristiwaPenerimaan[] = [...DIBERIKAN, { type: 'FormulirDiisi', data: { jumlahAnggota: 3 }, pribadi: { keluarga: KELUARGA } }];
const SELESAI: readonly PeristiwaPenerimaan[] = [...DIISI, { type: 'BerkasDiperiksa', data: { dibawaPemohon: false } }];

describe('step 2, the papers', () => {
  it('lists each original that an applicant says to bring, and leaves it in his hands', () => {
    const decision = intake.given([]).when(ajukan(LENGKAP), DARI_RUMAH);
    decision.then(DIAJUKAN);
    expect(decision.state()).toMatchObject({ tahap: 'diajukan', berkas: DIBAWA, dibawa: LENGKAP });
  });

  it('lists each original that an officer takes into the hands of the office', () => {
    const decision = intake.given([]).when(ajukan(LENGKAP), SEKARANG);
    decision.then([{ type: 'PermohonanDiajukan', data: { kodeBerkas: LENGKAP, dibawa: [], diterima: DITERIMA } }]);
    expect(decision.state()).toMatchObject({ tahap: 'diajukan', berkas: DITERIMA, dibawa: undefined });
  });

  it('does not take from the office what it holds when the applicant names it again', () => {
    const kurang: readonly PeristiwaPenerimaan[] = [...DIAJUKAN, { type: 'BerkasKurang', data: { kurang: [], diterima: DITERIMA.slice(0, 1), tidakDibawa: ['kk-rusak', 'ktp-pemohon'] } }];
    const { berkas, dibawa } = intake.given(kurang).when(ajukan(LENGKAP), DARI_RUMAH).state();
    expect(berkas).toEqual([DITERIMA[0], ...DIBAWA.slice(1)]);
    expect(dibawa).toEqual(['kk-rusak', 'ktp-pemohon']);
  });

  it('takes no custody of a copy', () => {
    const { berkas, kodeBerkas } = intake.given([]).when(ajukan(LENGKAP, false), SEKARANG).state();
    expect(berkas).toEqual([]);
    expect(kodeBerkas).toEqual(LENGKAP);
  });

  it('counts an original once, however often it is named', () => {
    intake.given([]).when(ajukan(['kk-rusak', 'kk-rusak']), SEKARANG).then([{ type: 'PermohonanDiajukan', data: { kodeBerkas: ['kk-rusak'], dibawa: [], diterima: DITERIMA.slice(1, 2) } }]);
  });

  it('is refused without any paper', () => {
    intake.given([]).when(ajukan([]), SEKARANG).thenRejected('tidak-lengkap', { field: 'berkas' });
  });

  it('is refused with a paper that this kind of application does not know, and says which', () => {
    intake.given([]).when(ajukan(['kk-rusak', 'ijazah']), SEKARANG).thenRejected('tidak-sah', { field: 'berkas.1.kode', reason: expect.stringContaining('Yang dikenal: surat-pengantar, ') as string, details: { dikenal: expect.arrayContaining(['kk-rusak']) as string[] } });
  });
});

describe('step 3, completeness and form', () => {
  const KURANG: readonly PeristiwaPenerimaan[] = [{ type: 'PermohonanDiajukan', data: { kodeBerkas: ['surat-pengantar', 'ktp-pemohon'], dibawa: [], diterima: [] } }];

  it('finds complete papers complete, and takes every original in that was said to be brought', () => {
    const decision = intake.given(DIAJUKAN).when({ type: 'PeriksaKelengkapan', keadaan: [] }, SEKARANG);
    decision.then(DIPERIKSA.slice(-1));
    expect(decision.state()).toMatchObject({ tahap: 'berkas-lengkap', berkas: DITERIMA, dibawa: undefined });
  });

  it('keeps the ticked circumstances, for the papers and the number that they decide on', () => {
    const decision = intake.given(DIAJUKAN).when({ type: 'PeriksaKelengkapan', keadaan: ['kepala-pergi', 'antar-kabupaten'] }, SEKARANG);
    decision.thenMatches([{ type: 'KelengkapanDiperiksa', data: { keadaan: ['kepala-pergi', 'antar-kabupaten'] } }]);
    expect(decision.state().keadaan).toEqual(['kepala-pergi', 'antar-kabupaten']);
  });

  it('misses an original that was said to be brought and was not there', () => {
    const decision = intake.given(DIAJUKAN).when({ type: 'PeriksaKelengkapan', keadaan: [], diterima: ['surat-pengantar', 'ktp-pemohon'] }, SEKARANG);
    decision.thenMatches([{ type: 'BerkasKurang', data: { kurang: [{ kode: 'kk-rusak' }], diterima: [DITERIMA[0], DITERIMA[2]], tidakDibawa: ['kk-rusak'] } }]);
    expect(decision.state()).toMatchObject({ berkas: [DITERIMA[0], DITERIMA[2]], kodeBerkas: ['surat-pengantar', 'ktp-pemohon'] });
  });

  it('takes in nothing by the word of the applicant, nothing that is not listed and nothing twice', () => {
    const periksa = (diterima?: string[]): PerintahPenerimaan => ({ type: 'PeriksaKelengkapan', keadaan: [], diterima });
    intake.given(DIAJUKAN).when(periksa(), DARI_RUMAH).thenRejected('bukan-wewenang');
    intake.given(DIAJUKAN).when(periksa(['ijazah']), SEKARANG).thenRejected('tidak-ditemukan', { field: 'diterima' });
    const lagi: readonly PeristiwaPenerimaan[] = [...DIPERIKSA, { type: 'PermohonanDiajukan', data: { kodeBerkas: LENGKAP, dibawa: [], diterima: [] } }];
    intake.given(lagi).when(periksa(['kk-rusak']), SEKARANG).thenRejected('tidak-sah', { field: 'diterima' });
  });

  it('says what is missing and waits for it', () => {
    const decision = intake.given(KURANG).when({ type: 'PeriksaKelengkapan', keadaan: [] }, SEKARANG);
    decision.thenMatches([{ type: 'BerkasKurang', data: { kurang: [{ kode: 'kk-rusak', nama: 'KK yang rusak' }] } }]);
    expect(decision.state().tahap).toBe('berkas-kurang');
  });

  it('asks a proxy for the surat kuasa', () => {
    intake.given(DIAJUKAN).when({ type: 'PeriksaKelengkapan', keadaan: ['diwakilkan'] }, SEKARANG).thenMatches([{ type: 'BerkasKurang', data: { kurang: [{ kode: 'surat-kuasa' }] } }]);
  });

  it('adds what is brought later to what is there', () => {
    const kurang: readonly PeristiwaPenerimaan[] = [...KURANG, { type: 'BerkasKurang', data: { kurang: [], diterima: [], tidakDibawa: [] } }];
    const state = intake.given(kurang).when(ajukan(['kk-rusak']), SEKARANG).state();
    expect(state).toMatchObject({ tahap: 'diajukan', kodeBerkas: ['surat-pengantar', 'ktp-pemohon', 'kk-rusak'], berkas: [DITERIMA[1]] });
  });

  it('hands out the form of the kind, valid for as long as the policy says', () => {
    expect(Date.parse(BERLAKU_SAMPAI) - Date.parse(SEKARANG.now)).toBe(kebijakanPada(SEKARANG.now, KANTOR.desa).masaBerlakuFormulirHari * 86_400_000);
    intake.given(DIPERIKSA).when({ type: 'BerikanFormulir' }, SEKARANG).then(DIBERIKAN.slice(-1));
  });
});

describe('step 4, the form', () => {
  const isi = (keluarga = KELUARGA): PerintahPenerimaan => ({ type: 'IsiFormulir', keluarga });

  it('keeps the family sealed and its size open', () => {
    const decision = intake.given(DIBERIKAN).when(isi(), SEKARANG);
    decision.then([{ type: 'FormulirDiisi', data: { jumlahAnggota: 3 }, pribadi: { keluarga: KELUARGA } }]);
    expect(decision.state()).toMatchObject({ tahap: 'formulir-diisi', keluarga: KELUARGA });
  });

  it('is taken up to its last moment', () => {
    intake.given(DIBERIKAN).when(isi(), pada(BERLAKU_SAMPAI)).thenMatches([{ type: 'FormulirDiisi' }]);
  });

  it('is refused after its validity', () => {
    intake.given(DIBERIKAN).when(isi(), TERLAMBAT).thenRejected('kedaluwarsa');
  });

  it('is not filled in by an officer for the own family', () => {
    const kerabat = { jenis: 'petugas', nip: '198001012005011001', nama: 'Petugas Contoh', nik: IBU.nik, jabatan: 'Petugas Registrasi', peran: ['petugas-desa'], kantor: KANTOR.desa } as const;
    intake.given(DIBERIKAN).when(isi(), { ...SEKARANG, actor: kerabat }).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it('is refused for an address in another desa, which it names', () => {
    const lain = { ...KELUARGA, alamat: { ...KELUARGA.alamat, desa: kodeWilayah('32.04.32.2005') } };
    intake.given(DIBERIKAN).when(isi(lain), SEKARANG).thenRejected('salah-kantor', { field: 'keluarga.alamat.desa', details: { kantor: 'desa-32.04.32.2005' }, reason: 'Alamat pada formulir bukan di wilayah 32.04.06.2003.' });
  });

  it('is refused where the family breaks a rule, and names the field and the rule', () => {
    intake.given(DIBERIKAN).when(isi(keluargaDengan(AYAH, { ...IBU, shdk: 1 })), SEKARANG).thenRejected('tidak-sah', { details: { aturan: 'R1' } });
    const nikPendek = keluargaDengan(AYAH, IBU, { ...ANAK, nik: '123' });
    intake.given(DIBERIKAN).when(isi(nikPendek), SEKARANG).thenRejected('tidak-sah', { field: 'keluarga.anggota.2.nik' });
  });

  it('asks of a newly married couple for the date that their kind of application records', () => {
    const tanpaTanggal = keluargaDengan(AYAH, { ...IBU, tanggalPerkawinan: undefined });
    const pengantin = intakeAt({ ...KANTOR, jenis: 'A1-membentuk-keluarga-baru' });
    const dibawa: PeristiwaPenerimaan = { type: 'PermohonanDiajukan', data: { kodeBerkas: ['buku-nikah'], dibawa: [], diterima: [] } };
    pengantin.given([dibawa, ...DIBERIKAN.slice(2)]).when(isi(tanpaTanggal), SEKARANG).thenRejected('tidak-sah', { field: 'keluarga.anggota.1.tanggalPerkawinan', details: { aturan: 'R6' } });
    intake.given(DIBERIKAN).when(isi(tanpaTanggal), SEKARANG).thenMatches([{ type: 'FormulirDiisi' }]);
  });

  it('names the change of membership that is wrong', () => {
    const keluarga = { ...KELUARGA, mutasi: [{ nik: ANAK.nik, arah: 'masuk' as const, sebab: 'pengangkatan-anak' as const }] };
    intakeAt({ ...KANTOR, jenis: 'B2d-pengangkatan-anak' }).given(DIBERIKAN).when(isi(keluarga), SEKARANG).thenRejected('tidak-sah', { field: 'keluarga.mutasi.0.nomorKk', details: { aturan: 'R16' } });
  });

  it('is refused for a reprint that would change what the office knows (R15), and for no other kind', () => {
    const { nik: _, ...bayi } = ANAK;
    intake.given(DIBERIKAN).when(isi(keluargaDengan(AYAH, IBU, bayi)), SEKARANG).thenRejected('tidak-sah', { field: 'keluarga.anggota.2.nik', details: { aturan: 'R15' } });
    const pemohon = { nama: 'Nama Lain', nik: AYAH.nik ?? '' };
    intakeAt({ ...KANTOR, pemohon }).given(DIBERIKAN).when(isi(), SEKARANG).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.namaLengkap', details: { aturan: 'R15' } });
    intakeAt({ ...KANTOR, jenis: 'B2a-kelahiran', pemohon }).given(DIBERIKAN).when(isi(keluargaDengan(AYAH, IBU, bayi)), SEKARANG).thenMatches([{ type: 'FormulirDiisi' }]);
  });

  it('is refused from who does not belong to the family, unless a power of attorney is among the papers', () => {
    const orangLain = intakeAt({ ...KANTOR, pemohon: { nama: 'Orang Lain', nik: '3204060101800099' } });
    orangLain.given(DIBERIKAN).when(isi(), SEKARANG).thenRejected('tidak-sah', { field: 'keluarga.anggota' });
    const dikuasakan: readonly PeristiwaPenerimaan[] = [...DIBERIKAN, { type: 'PermohonanDiajukan', data: { kodeBerkas: ['surat-kuasa'], dibawa: [], diterima: [] } }, ...DIBERIKAN.slice(1)];
    orangLain.given(dikuasakan).when(isi(), SEKARANG).thenMatches([{ type: 'FormulirDiisi' }]);
  });

  const kedaluwarsa: PerintahPenerimaan = { type: 'NyatakanFormulirKedaluwarsa', berlakuSampai: BERLAKU_SAMPAI };

  it('expires when nobody fills it in, and a new one may be given', () => {
    const decision = intake.given(DIBERIKAN).when(kedaluwarsa, TERLAMBAT);
    decision.then([{ type: 'FormulirKedaluwarsa', data: { berlakuSampai: BERLAKU_SAMPAI } }]);
    expect(decision.state()).toMatchObject({ tahap: 'berkas-lengkap', formulir: undefined, berkas: DITERIMA });
  });

  it.each([
    ['before its time', DIBERIKAN, kedaluwarsa, pada(BERLAKU_SAMPAI)],
    ['once filled in', DIISI, kedaluwarsa, TERLAMBAT],
    ['by the timer of an earlier form', DIBERIKAN, { ...kedaluwarsa, berlakuSampai: '2026-11-30T03:00:00.000Z' }, TERLAMBAT],
  ] as const)('does not expire %s', (_, history, command, context) => {
    intake.given(history).when(command, context).then([]);
  });
});

describe('step 5, the papers again', () => {
  it('leaves the originals with the office that goes on with the case', () => {
    const decision = intake.given(DIISI).when({ type: 'PeriksaBerkas', sesuai: true }, SEKARANG);
    decision.then([{ type: 'BerkasDiperiksa', data: { dibawaPemohon: false } }]);
    expect(decision.state()).toMatchObject({ tahap: 'berkas-diperiksa', berkas: DITERIMA });
  });

  it('gives the originals to the family where it carries them to its desa', () => {
    const { berkas } = intakeAt({ ...KANTOR, dibawaPemohon: true }).given(DIISI).when({ type: 'PeriksaBerkas', sesuai: true }, SEKARANG).state();
    expect(berkas.map(({ pemegang }) => pemegang)).toEqual([PEMOHON, PEMOHON, PEMOHON]);
  });

  it('returns the form to step 4 with the reason, until it is filled in again', () => {
    const decision = intake.given(DIISI).when({ type: 'PeriksaBerkas', sesuai: false, alasan: 'nama ibu keliru' }, SEKARANG);
    decision.then([{ type: 'BerkasDikembalikan', data: { alasan: 'nama ibu keliru' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'formulir-diberikan', dikembalikan: 'nama ibu keliru', berkas: DITERIMA });
    const dikembalikan: readonly PeristiwaPenerimaan[] = [...DIISI, { type: 'BerkasDikembalikan', data: { alasan: 'nama ibu keliru' } }];
    expect(intake.given(dikembalikan).when({ type: 'IsiFormulir', keluarga: KELUARGA }, SEKARANG).state().dikembalikan).toBeUndefined();
  });

  it.each([undefined, '', '    x   '])('does not return the form for the reason %j', (alasan) => {
    intake.given(DIISI).when({ type: 'PeriksaBerkas', sesuai: false, alasan }, SEKARANG).thenRejected('tidak-lengkap', { field: 'alasan' });
  });
});

describe('the order of steps 2 to 5', () => {
  it.each<[PerintahPenerimaan, readonly PeristiwaPenerimaan[], string]>([
    [ajukan(LENGKAP), SELESAI, 'berkas-diperiksa'],
    [ajukan(LENGKAP), DIPERIKSA, 'berkas-lengkap'],
    [{ type: 'PeriksaKelengkapan', keadaan: [] }, [], 'menunggu-pengajuan'],
    [{ type: 'BerikanFormulir' }, DIAJUKAN, 'diajukan'],
    [{ type: 'BerikanFormulir' }, DIBERIKAN, 'formulir-diberikan'],
    [{ type: 'IsiFormulir', keluarga: KELUARGA }, DIPERIKSA, 'berkas-lengkap'],
    [{ type: 'PeriksaBerkas', sesuai: true }, DIBERIKAN, 'formulir-diberikan'],
  ])('refuses a command at another stage and names that stage (%#)', (command, history, tahap) => {
    intake.given(history).when(command, SEKARANG).thenRejected('belum-waktunya', { details: { tahap } });
  });

  it('tells its own commands and events from those of the office', () => {
    expect(adalahPerintahPenerimaan({ type: 'PeriksaBerkas' })).toBe(true);
    expect(adalahPerintahPenerimaan({ type: 'VerifikasiBerkas' })).toBe(false);
    expect(adalahPeristiwaPenerimaan({ type: 'BerkasDiperiksa' })).toBe(true);
    expect(adalahPeristiwaPenerimaan({ type: 'BerkasDiverifikasi' })).toBe(false);
  });
});
