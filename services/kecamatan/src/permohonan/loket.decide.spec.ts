import { buatNik, kodeWilayah, PEMOHON, spesifikasi, type Anggota } from '@kk-lintas/domain';
import { berkasPada, DI_KECAMATAN, KELUARGA, KODE, KOTAK_MASUK, LOKET, LOKET_KERABAT, LURAH_NIP, oleh, PEMOHON_CONTOH, sampai, SEKARANG, TANDA_TANGAN_LURAH, VERIFIKASI_LOKET } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const SESUAI: PerintahKecamatan = { type: 'VerifikasiBerkas', sesuai: true };

describe('step 9 at the loket', () => {
  it('lists every original that the family says to bring, and takes none from it', () => {
    const decision = kecamatan.given(sampai('menunggu-kedatangan')).when({ type: 'DatangKeLoket' }, oleh(PEMOHON));
    decision.then([{ type: 'PemohonDatangKeLoket', data: { dibawa: KODE, diterima: [] } }]);
    expect(decision.state()).toMatchObject({ tahap: 'di-loket', penerimaan: { berkas: berkasPada(PEMOHON), dibawa: KODE } });
  });

  it('takes every original in where an officer writes it down', () => {
    const decision = kecamatan.given(sampai('menunggu-kedatangan')).when({ type: 'DatangKeLoket' }, oleh(LOKET));
    decision.then([{ type: 'PemohonDatangKeLoket', data: { dibawa: [], diterima: KODE } }]);
    expect(decision.state()).toMatchObject({ tahap: 'di-loket', penerimaan: { berkas: berkasPada(DI_KECAMATAN) } });
  });
});

describe('step 10 at the loket', () => {
  it('is an act of a named officer, noted in the Buku Permohonan KK', () => {
    const decision = kecamatan.given(sampai('di-loket')).when(SESUAI, oleh(LOKET));
    decision.then([
      { type: 'BerkasDiverifikasi', data: { nip: LOKET.nip, diterima: KODE } },
      { type: 'DicatatDiBukuPermohonan', data: { nomor: 0, tahun: 0, jenis: 'C2-rusak' } },
    ]);
    expect(decision.state()).toMatchObject({ tahap: 'terverifikasi', pelaku: [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET], penerimaan: { berkas: berkasPada(DI_KECAMATAN), dibawa: undefined } });
  });

  it('takes in the originals that the officer names, and none that the family does not hold', () => {
    const terima = (diterima: readonly string[]): PerintahKecamatan => ({ type: 'VerifikasiBerkas', sesuai: true, diterima });
    const { berkas } = kecamatan.given(sampai('di-loket')).when(terima(['kk-rusak']), oleh(LOKET)).state().penerimaan;
    expect(berkas.map(({ pemegang }) => pemegang)).toEqual([PEMOHON, DI_KECAMATAN, PEMOHON]);
    kecamatan.given(sampai('di-loket')).when(terima(['ijazah']), oleh(LOKET)).thenRejected('tidak-ditemukan', { field: 'diterima' });
    const diterima: readonly PeristiwaKecamatan[] = [...sampai('menunggu-kedatangan'), { type: 'PemohonDatangKeLoket', data: { dibawa: [], diterima: KODE } }];
    kecamatan.given(diterima).when(terima(['kk-rusak']), oleh(LOKET)).thenRejected('tidak-sah', { field: 'diterima' });
  });

  it('is refused to whoever signed for the desa', () => {
    kecamatan.given(sampai('di-loket')).when(SESUAI, oleh({ ...LOKET, nip: LURAH_NIP })).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan', tindakan: 'verifikasi' } });
  });

  it('is refused to a member of the family', () => {
    kecamatan.given(sampai('di-loket')).when(SESUAI, oleh(LOKET_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it.each([PEMOHON, KOTAK_MASUK])('is refused to $jenis', (actor) => {
    kecamatan.given(sampai('di-loket')).when(SESUAI, oleh(actor)).thenRejected('bukan-wewenang');
  });

  it.each([
    ['pemohon', 'menunggu-kedatangan'],
    ['desa', 'di-desa'],
  ] as const)('sends wrong papers to the %s, in the hands of the family', (tujuan, tahap) => {
    const decision = kecamatan.given(sampai('di-loket')).when({ type: 'VerifikasiBerkas', sesuai: false, tujuan, alasan: 'tanda tangan kurang' }, oleh(LOKET));
    decision.then([{ type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan, alasan: 'tanda tangan kurang', sejak: oleh(LOKET).now } }]);
    expect(decision.state()).toMatchObject({ tahap, dikembalikan: 'tanda tangan kurang', pengingat: [], penerimaan: { berkas: berkasPada(PEMOHON) }, pelaku: [TANDA_TANGAN_LURAH, { ...VERIFIKASI_LOKET, ditolak: true }] });
  });

  it('may be done again by who sent the papers back', () => {
    const ditolak: PeristiwaKecamatan = { type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan: 'pemohon', alasan: 'tanda tangan kurang', sejak: oleh(LOKET).now } };
    const lagi: readonly PeristiwaKecamatan[] = [...sampai('di-loket'), ditolak, { type: 'PemohonDatangKeLoket', data: { dibawa: KODE, diterima: [] } }];
    kecamatan.given(lagi).when(SESUAI, oleh(LOKET)).thenMatches([{ type: 'BerkasDiverifikasi' }, { type: 'DicatatDiBukuPermohonan' }]);
  });

  it('sends nothing back by the hand of who signed for the desa, of the family, or of no officer', () => {
    const tolak: PerintahKecamatan = { type: 'VerifikasiBerkas', sesuai: false, tujuan: 'desa', alasan: 'tanda tangan kurang' };
    kecamatan.given(sampai('di-loket')).when(tolak, oleh({ ...LOKET, nip: LURAH_NIP })).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan', tindakan: 'verifikasi' } });
    kecamatan.given(sampai('di-loket')).when(tolak, oleh(LOKET_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    kecamatan.given(sampai('di-loket')).when(tolak, oleh(PEMOHON)).thenRejected('bukan-wewenang');
  });

  it('sends nothing back without a reason or without saying where', () => {
    kecamatan.given(sampai('di-loket')).when({ type: 'VerifikasiBerkas', sesuai: false, tujuan: 'desa' }, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'alasan' });
    kecamatan.given(sampai('di-loket')).when({ type: 'VerifikasiBerkas', sesuai: false, alasan: 'tanda tangan kurang' }, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'tujuan' });
  });
});

describe('steps 11 and 12 at the loket', () => {
  it.each([
    ['on a Monday', '2026-11-23T03:00:00.000Z', '2026-11-24T03:00:00.000Z'],
    ['on a Friday', '2026-11-27T03:00:00.000Z', '2026-11-30T03:00:00.000Z'],
  ])('promise the card for the next working day (%s)', (_, now, jatuhTempo) => {
    const decision = kecamatan.given(sampai('terverifikasi')).when({ type: 'RegisterPermohonan' }, oleh(LOKET, now));
    decision.then([
      { type: 'PermohonanDiregister', data: {} },
      { type: 'TandaTerimaDiterbitkan', data: { nomor: 0, tahun: 0, jatuhTempo } },
    ]);
    expect(decision.state()).toMatchObject({ tahap: 'teregister', tandaTerima: { jatuhTempo } });
  });

  it('pass the case on, while the originals stay at the kecamatan', () => {
    const decision = kecamatan.given(sampai('teregister')).when({ type: 'TeruskanKeOperator' }, oleh(LOKET));
    decision.then([{ type: 'BerkasDiteruskanKeOperator', data: { putaran: 1 } }]);
    expect(decision.state()).toMatchObject({ tahap: 'di-operator', putaran: 1, penerimaan: { berkas: berkasPada(DI_KECAMATAN) } });
  });
});

describe('findings of SIAK at the loket', () => {
  const TEMUAN = [{ anggotaKe: 0, field: 'namaLengkap', kode: 'beda-dengan-siak', kantorPerbaikan: 'kecamatan' }];
  const NILAI = [{ anggotaKe: 0, field: 'namaLengkap', nilaiPermohonan: 'Jaka Contoh', nilaiSiak: 'Joko Contoh' }];
  const PELAKU = [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET];
  const dengan: readonly PeristiwaKecamatan[] = [...sampai('di-operator'), { type: 'TemuanSiakDiterima', data: { temuan: TEMUAN, pelaku: PELAKU, sejak: SEKARANG }, pribadi: { nilai: NILAI } }];
  const perbaiki = (keluarga = KELUARGA): PerintahKecamatan => ({ type: 'PerbaikiData', keluarga });

  const dengan1 = (ubah: object) => ({ ...KELUARGA, anggota: KELUARGA.anggota.map((satu) => ({ ...satu, ...ubah })) });

  it('name member, field and office in the open and both values sealed', () => {
    const decision = kecamatan.given(sampai('di-operator')).when({ type: 'TerimaTemuan', temuan: TEMUAN, nilai: NILAI, pelaku: PELAKU }, oleh(KOTAK_MASUK));
    decision.then(dengan.slice(-1));
    expect(decision.state()).toMatchObject({ tahap: 'temuan-siak', temuan: TEMUAN, nilaiTemuan: NILAI, dikembalikan: 'SIAK menemukan 1 data yang tidak sesuai' });
  });

  it('are mended with the family, after which the case goes to the operator a second time', () => {
    const keluarga = dengan1({ namaLengkap: 'Joko Contoh' });
    const decision = kecamatan.given(dengan).when(perbaiki(keluarga), oleh(LOKET));
    decision.then([{ type: 'DataDiperbaiki', data: { jumlahTemuan: 1 }, pribadi: { keluarga } }]);
    expect(decision.state()).toMatchObject({ tahap: 'teregister', temuan: [], nilaiTemuan: [], dikembalikan: undefined, pelaku: PELAKU });
    expect(decision.state().penerimaan.berkas).toEqual(berkasPada(DI_KECAMATAN));
    const diperbaiki: readonly PeristiwaKecamatan[] = [...dengan, { type: 'DataDiperbaiki', data: { jumlahTemuan: 1 }, pribadi: { keluarga } }];
    kecamatan.given(diperbaiki).when({ type: 'TeruskanKeOperator' }, oleh(LOKET)).then([{ type: 'BerkasDiteruskanKeOperator', data: { putaran: 2 } }]);
  });

  it('are not mended by the form as it was, unless the loket says what for', () => {
    kecamatan.given(dengan).when(perbaiki(), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga', reason: expect.stringContaining('Tidak ada yang berubah') as string });
    kecamatan.given(dengan).when({ type: 'PerbaikiData', keluarga: KELUARGA, alasan: 'SIAK sudah dibetulkan' }, oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki', data: { alasan: 'SIAK sudah dibetulkan' } }]);
  });

  it('are all that may change in a reprint (R15), to what SIAK holds', () => {
    kecamatan.given(dengan).when(perbaiki(dengan1({ namaLengkap: 'Joko Contoh' })), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
    kecamatan.given(dengan).when(perbaiki(dengan1({ namaLengkap: 'Jaja Contoh' })), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.namaLengkap', details: { aturan: 'R15' } });
    kecamatan.given(dengan).when(perbaiki(dengan1({ namaLengkap: 'Joko Contoh', tempatLahir: 'Garut' })), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.tempatLahir', details: { aturan: 'R15' } });
  });

  describe('in a reprint', () => {
    type Ditemukan = { readonly anggotaKe?: number; readonly field: string; readonly kode: string; readonly nilaiSiak?: string };
    const temuan = (...semua: readonly Ditemukan[]): readonly PeristiwaKecamatan[] => [
      ...sampai('di-operator'),
      {
        type: 'TemuanSiakDiterima',
        data: { temuan: semua.map(({ anggotaKe = 0, field, kode }) => ({ anggotaKe, field, kode, kantorPerbaikan: 'kecamatan' })), pelaku: PELAKU },
        pribadi: { nilai: semua.map(({ anggotaKe = 0, field, nilaiSiak = '' }) => ({ anggotaKe, field, nilaiPermohonan: '', nilaiSiak })) },
      },
    ];
    const [kepala] = KELUARGA.anggota as readonly [Anggota];
    const anak: Anggota = { ...kepala, nik: buatNik(kodeWilayah('32.04.06'), '2015-03-14', 1, 1), namaLengkap: 'Jati Contoh', tanggalLahir: '2015-03-14', shdk: 9 };
    const lengkap = (ubah: object = {}) => ({ ...KELUARGA, anggota: [kepala, { ...anak, ...ubah }] });
    const kurang = temuan({ field: 'anggota', kode: 'anggota-kurang', nilaiSiak: anak.nik ?? '' }, ...Object.entries(anak).map(([field, isi]) => ({ anggotaKe: 1, field, kode: 'anggota-kurang', nilaiSiak: String(isi) })));

    it('bring back a row that SIAK missed, as SIAK holds it and no otherwise', () => {
      kecamatan.given(kurang).when(perbaiki(lengkap()), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
      kecamatan.given(kurang).when(perbaiki(lengkap({ tempatLahir: 'Garut' })), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.1.tempatLahir', details: { aturan: 'R15' } });
    });

    it.each(['kepala-keluarga-tidak-ada', 'kepala-keluarga-ganda', 'kepala-keluarga-berganti'])('open no relation to the head for being about it (%s): SIAK names the row that differs', (kode) => {
      const riwayat = (...lain: readonly Ditemukan[]) =>
        temuan({ anggotaKe: 1, field: 'shdk', kode }, ...lain).map((satu) => (satu.type === 'BerkasDesaSiap' ? { ...satu, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: { ...KELUARGA, anggota: [kepala, anak] } } } : satu));
      const jadi = (shdk: Anggota['shdk']) => perbaiki({ ...KELUARGA, anggota: [kepala, { ...anak, shdk }] });
      kecamatan.given(riwayat()).when(jadi(11), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.1.shdk', details: { aturan: 'R15' } });
      kecamatan.given(riwayat({ anggotaKe: 1, field: 'shdk', kode: 'beda-dengan-siak', nilaiSiak: '11' })).when(jadi(11), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
    });

    it('open the number of the card to the one that SIAK has the head on', () => {
      const dengan = (nomorKk: string) => perbaiki({ ...KELUARGA, nomorKk });
      const belumAda = (nilaiSiak?: string) => temuan({ field: 'nomorKk', kode: 'nomor-kk-belum-ada', ...(nilaiSiak !== undefined && { nilaiSiak }) });
      kecamatan.given(belumAda('3204062311260001')).when(dengan('3204062311260002'), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.nomorKk', details: { aturan: 'R15' } });
      for (const riwayat of [belumAda('3204062311260001'), belumAda()]) kecamatan.given(riwayat).when(dengan('3204062311260001'), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
    });
  });

  it('cannot be mended by moving the family to another desa', () => {
    const lain = { ...KELUARGA, alamat: { ...KELUARGA.alamat, desa: kodeWilayah('32.04.32.2005') } };
    kecamatan.given(dengan).when(perbaiki(lain), oleh(LOKET)).thenRejected('salah-kantor', { field: 'keluarga.alamat.desa', details: { kantor: 'desa-32.04.32.2005' }, reason: 'Alamat harus di wilayah 32.04.06.2003.' });
  });

  it('cannot be mended by an officer of the family, known before or named now', () => {
    kecamatan.given(dengan).when(perbaiki(), oleh(LOKET_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    const [kepala] = KELUARGA.anggota;
    const anggotaBaru = { ...KELUARGA, anggota: KELUARGA.anggota.map((satu) => ({ ...satu, nik: buatNik(kodeWilayah('32.04.06'), '1988-03-14', 1, 2) })) };
    kecamatan.given(dengan).when(perbaiki(anggotaBaru), oleh({ ...LOKET, nik: anggotaBaru.anggota[0]?.nik })).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    expect(kepala?.nik).not.toBe(anggotaBaru.anggota[0]?.nik);
  });

  it('cannot be mended by breaking a rule of the family', () => {
    const nikPendek = { ...KELUARGA, anggota: KELUARGA.anggota.map((anggota) => ({ ...anggota, nik: '123' })) };
    kecamatan.given(dengan).when(perbaiki(nikPendek), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.nik' });
    kecamatan.given(dengan).when(perbaiki({ ...KELUARGA, anggota: [] }), oleh(LOKET)).thenRejected('tidak-sah');
  });
});
