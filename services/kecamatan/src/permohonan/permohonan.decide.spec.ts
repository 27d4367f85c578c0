import { kebijakanPada, PEMOHON, spesifikasi, type Pelaku } from '@kk-lintas/domain';
import { berkasPada, BERJALAN, DI_KECAMATAN, KELUARGA, KOTAK_MASUK, LETTER_OF_KEPALA_DESA, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const TERIMA_DARI_DESA: PerintahKecamatan = { type: 'TerimaDariDesa', berjalan: BERJALAN, nomorBukuHarian: 17, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA };
const BUKA: PerintahKecamatan = { type: 'BukaDariPengantar', pokok: POKOK, nomorSurat: 1, tahunSurat: 2026, pemohon: PEMOHON_CONTOH };
const AJUKAN: PerintahKecamatan = { type: 'AjukanPermohonan', berkas: [{ kode: 'kk-rusak', asli: true }] };

describe('steps 2 to 5 in the kecamatan', () => {
  it('are open to a letter of a Kepala Desa', () => {
    const decision = kecamatan.given([]).when(BUKA, oleh(KOTAK_MASUK));
    decision.then(LETTER_OF_KEPALA_DESA);
    expect(decision.state()).toMatchObject({ tahap: 'penerimaan', sidikRahasia: POKOK.sidikRahasia });
    kecamatan.given(LETTER_OF_KEPALA_DESA).when(BUKA, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya');
  });

  it('put the originals into the hands of the kecamatan of that desa, by an officer and not by the word of the applicant', () => {
    const berkasOleh = (pelaku: Pelaku) => kecamatan.given(LETTER_OF_KEPALA_DESA).when(AJUKAN, oleh(pelaku)).state().penerimaan.berkas;
    expect(berkasOleh(LOKET)).toMatchObject([{ id: 'kk-rusak', pemegang: DI_KECAMATAN }]);
    expect(berkasOleh(PEMOHON)).toMatchObject([{ id: 'kk-rusak', pemegang: PEMOHON }]);
  });

  it('do not know a case of which no office has told', () => {
    kecamatan.given([]).when(AJUKAN, oleh(PEMOHON)).thenRejected('tidak-ditemukan');
  });

  it('are the business of the desa when the file came from there, which is named', () => {
    kecamatan.given(sampai('menunggu-kedatangan')).when(AJUKAN, oleh(PEMOHON)).thenRejected('salah-kantor', { details: { kantor: 'desa-32.04.06.2003' } });
    kecamatan.given(sampai('terverifikasi')).when({ type: 'PeriksaKelengkapan', keadaan: [] }, oleh(LOKET)).thenRejected('salah-kantor', { details: { kantor: 'desa-32.04.06.2003' } });
  });

  it('are over here once the file came back from the desa', () => {
    const formulir = { kode: 'F-1.15', peraturan: 'Permendagri 19/2010', berlakuSampai: '2026-12-07T03:00:00.000Z' };
    const kembali: readonly PeristiwaKecamatan[] = [...LETTER_OF_KEPALA_DESA, { type: 'FormulirDiberikan', data: formulir }, ...sampai('menunggu-kedatangan')];
    kecamatan.given(kembali).when(AJUKAN, oleh(PEMOHON)).thenRejected('belum-waktunya', { details: { tahap: 'menunggu-kedatangan' } });
  });

  it('end with the family carrying its papers to the desa', () => {
    const diisi: readonly PeristiwaKecamatan[] = [
      ...LETTER_OF_KEPALA_DESA,
      { type: 'PermohonanDiajukan', data: { kodeBerkas: [], dibawa: [], diterima: berkasPada(DI_KECAMATAN) } },
      { type: 'FormulirDiisi', data: { jumlahAnggota: 1 }, pribadi: { keluarga: KELUARGA } },
    ];
    const decision = kecamatan.given(diisi).when({ type: 'PeriksaBerkas', sesuai: true }, oleh(LOKET));
    decision.then([{ type: 'BerkasDiperiksa', data: { dibawaPemohon: true } }]);
    expect(decision.state()).toMatchObject({ tahap: 'di-desa', penerimaan: { berkas: berkasPada(PEMOHON) } });
  });
});

describe('a file that the desa signed', () => {
  const DI_DESA: readonly PeristiwaKecamatan[] = [...LETTER_OF_KEPALA_DESA, { type: 'BerkasDiperiksa', data: { dibawaPemohon: true } }];

  it.each([
    ['first heard of from the desa', []],
    ['that began in the kecamatan', DI_DESA],
  ])('waits for the applicant, %s', (_, history) => {
    const decision = kecamatan.given(history).when(TERIMA_DARI_DESA, oleh(KOTAK_MASUK));
    decision.thenMatches([{ type: 'BerkasDesaSiap', data: { berjalan: BERJALAN, nomorBukuHarian: 17, sejak: SEKARANG } }]);
    expect(decision.state()).toMatchObject({ tahap: 'menunggu-kedatangan', pokok: POKOK, pelaku: BERJALAN.pelaku, penerimaan: { berkas: berkasPada(PEMOHON), keluarga: KELUARGA } });
  });

  it('comes again after the loket sent it back, with the reason gone', () => {
    const ditolak: readonly PeristiwaKecamatan[] = [...sampai('di-loket'), { type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan: 'desa', alasan: 'tanda tangan kurang', sejak: SEKARANG } }];
    expect(kecamatan.given(ditolak).when(TERIMA_DARI_DESA, oleh(KOTAK_MASUK)).state()).toMatchObject({ tahap: 'menunggu-kedatangan', dikembalikan: undefined });
  });
});

describe('waiting for the applicant', () => {
  const setelah = (hari: number, ms = 0) => new Date(Date.parse(SEKARANG) + hari * 86_400_000 + ms).toISOString();
  const { pengingatLoketHari, pengingatPengambilanHari, kedaluwarsaLoketHari } = kebijakanPada(SEKARANG, '32.04.06.2003');
  const INGAT = { 'datang-ke-loket': setelah(pengingatLoketHari), 'mengambil-kartu': setelah(pengingatPengambilanHari) } as const;
  const ingatkan = (untuk: keyof typeof INGAT, pada: string = INGAT[untuk]): PerintahKecamatan => ({ type: 'KirimPengingat', untuk, pada });
  const HABIS = { type: 'NyatakanKedaluwarsa', pada: setelah(kedaluwarsaLoketHari) } as const satisfies PerintahKecamatan;
  const saat = (pada: string) => oleh(KOTAK_MASUK, pada);
  const LAMA = saat(setelah(365));

  it.each([
    ['datang-ke-loket', 'menunggu-kedatangan'],
    ['mengambil-kartu', 'siap-diambil'],
  ] as const)('reminds once (%s)', (untuk, tahap) => {
    const diingatkan = { type: 'PengingatDikirim', data: { untuk } } as const;
    const decision = kecamatan.given(sampai(tahap)).when(ingatkan(untuk), saat(INGAT[untuk]));
    decision.then([diingatkan]);
    expect(decision.state()).toMatchObject({ tahap, pengingat: [untuk] });
    kecamatan.given([...sampai(tahap), diingatkan]).when(ingatkan(untuk), LAMA).then([]);
  });

  it('sends no reminder of what the applicant need not do', () => {
    kecamatan.given(sampai('siap-diambil')).when(ingatkan('datang-ke-loket'), LAMA).then([]);
    kecamatan.given(sampai('menunggu-kedatangan')).when(ingatkan('mengambil-kartu'), LAMA).then([]);
    kecamatan.given(sampai('di-operator')).when(ingatkan('mengambil-kartu'), LAMA).then([]);
  });

  it('does nothing before its time', () => {
    for (const untuk of ['datang-ke-loket', 'mengambil-kartu'] as const) {
      const tahap = untuk === 'datang-ke-loket' ? 'menunggu-kedatangan' : 'siap-diambil';
      const sebelum = new Date(Date.parse(INGAT[untuk]) - 1).toISOString();
      kecamatan.given(sampai(tahap)).when(ingatkan(untuk), saat(sebelum)).thenRejected('belum-waktunya', { details: { pada: INGAT[untuk] } });
    }
    kecamatan.given(sampai('menunggu-kedatangan')).when(HABIS, saat(setelah(kedaluwarsaLoketHari, -1))).thenRejected('belum-waktunya', { details: { pada: HABIS.pada } });
  });

  it('takes no notice of a timer of an earlier wait, or of an invented time', () => {
    const ditolak: PeristiwaKecamatan = { type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan: 'pemohon', alasan: 'tanda tangan kurang', sejak: setelah(3) } };
    const menungguLagi = [...sampai('di-loket'), ditolak];
    for (const command of [ingatkan('datang-ke-loket'), HABIS]) kecamatan.given(menungguLagi).when(command, LAMA).then([]);
    kecamatan.given(menungguLagi).when({ ...HABIS, pada: setelah(kedaluwarsaLoketHari + 3) }, LAMA).thenMatches([{ type: 'PermohonanKedaluwarsa' }]);
    kecamatan.given(sampai('menunggu-kedatangan')).when(ingatkan('datang-ke-loket', SEKARANG), LAMA).then([]);
  });

  it('ends a case that never came to the loket, and nothing opens it again', () => {
    const decision = kecamatan.given(sampai('menunggu-kedatangan')).when(HABIS, saat(HABIS.pada));
    decision.thenMatches([{ type: 'PermohonanKedaluwarsa' }]);
    expect(decision.state()).toMatchObject({ tahap: 'kedaluwarsa', penerimaan: { berkas: berkasPada(PEMOHON) } });
    const berakhir: readonly PeristiwaKecamatan[] = [...sampai('menunggu-kedatangan'), { type: 'PermohonanKedaluwarsa', data: { alasan: 'lewat batas' } }];
    kecamatan.given(berakhir).when({ type: 'DatangKeLoket' }, oleh(PEMOHON)).thenRejected('belum-waktunya', { details: { tahap: 'kedaluwarsa' } });
    kecamatan.given(berakhir).when(HABIS, LAMA).then([]);
  });

  it('never ends a case whose card is ready', () => {
    kecamatan.given(sampai('siap-diambil')).when(HABIS, LAMA).then([]);
  });
});

describe('a command out of turn in the kecamatan', () => {
  it.each<PerintahKecamatan>([
    { type: 'DatangKeLoket' },
    { type: 'VerifikasiBerkas', sesuai: true },
    { type: 'RegisterPermohonan' },
    { type: 'TeruskanKeOperator' },
    { type: 'TerimaTemuan', temuan: [], nilai: [], pelaku: [] },
    { type: 'PerbaikiData', keluarga: KELUARGA },
    { type: 'CatatPengiriman', nomorPengiriman: 8, lembar: [], pelaku: [], nomorKk: '', keluarga: KELUARGA },
    { type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak datang' },
    { type: 'TerimaKartu', serial: [] },
    { type: 'DatangMengambil' },
    { type: 'TunjukkanTandaTerima', cara: 'tanda-terima', nomor: 41 },
    { type: 'SerahkanKartu' },
  ])('is answered with the stage of the case, or that there is none ($type)', (command) => {
    kecamatan.given(LETTER_OF_KEPALA_DESA).when(command, oleh(LOKET)).thenRejected('belum-waktunya', { details: { tahap: 'penerimaan' } });
    kecamatan.given([]).when(command, oleh(LOKET)).thenRejected('tidak-ditemukan');
  });

  it('a file from the desa is not expected while it is at the loket', () => {
    kecamatan.given(sampai('di-loket')).when(TERIMA_DARI_DESA, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'di-loket' } });
  });
});
