import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import { DARI_LOKET, KELUARGA, KELUARGA_TERBIT, LEMBAR, NIK_BAYI, NOMOR_KK, oleh, OPERASI, OPERATOR, OPERATOR_KERABAT, sampai, SEKARANG, SISTEM } from '../testing/riwayat-siak';
import { PERMOHONAN_SIAK } from './permohonan.aggregate';
import type { HasilSinkronisasi, PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const MENURUT_TABEL = { alasan: 'kepala-tetap', kebijakan: 'peraga-1' } as const;
const SINKRONKAN: PerintahSiak = { type: 'SinkronkanBiodata' };
const VALID: HasilSinkronisasi = { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }] };
const hasil = (isi: HasilSinkronisasi, percobaan = 1): PerintahSiak => ({ type: 'CatatHasilSinkronisasi', percobaan, hasil: isi });

const DIAM: readonly PeristiwaSiak[] = [...sampai('menunggu-siak'), { type: 'SiakTidakMenjawab', data: { percobaan: 1, sebab: 'waktu habis', cobaLagiPada: '2026-11-23T03:00:02.000Z' } }];

describe('asking SIAK (step 13)', () => {
  it('is the act of an operator, who is then known by NIP', () => {
    const decision = siak.given(sampai('menunggu-sinkronisasi')).when(SINKRONKAN, oleh(OPERATOR));
    decision.then([{ type: 'SinkronisasiDiminta', data: { percobaan: 1, nip: OPERATOR.nip } }]);
    expect(decision.state()).toMatchObject({ tahap: 'menunggu-siak', pelaku: [...DARI_LOKET, OPERASI] });
  });

  it.each([PEMOHON, SISTEM])('is refused to $jenis', (actor) => {
    siak.given(sampai('menunggu-sinkronisasi')).when(SINKRONKAN, oleh(actor)).thenRejected('bukan-wewenang');
  });

  it.each(DARI_LOKET)('is refused to whoever did the $tindakan before', ({ nip }) => {
    siak.given(sampai('menunggu-sinkronisasi')).when(SINKRONKAN, oleh({ ...OPERATOR, nip })).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan', tindakan: 'operasi' } });
  });

  it('is refused to a member of the family', () => {
    siak.given(sampai('menunggu-sinkronisasi')).when(SINKRONKAN, oleh(OPERATOR_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it('is not done twice at a time', () => {
    siak.given(sampai('menunggu-siak')).when(SINKRONKAN, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { tahap: 'menunggu-siak' } });
  });
});

describe('an answer of SIAK that all is right', () => {
  it('brings the nomor KK and the NIK of who had none, sealed', () => {
    const decision = siak.given(sampai('menunggu-siak')).when(hasil(VALID), oleh(SISTEM));
    decision.then([{ type: 'BiodataValid', data: { percobaan: 1, nikBaru: 1, ditetapkan: SEKARANG, nomorMenurutTabel: MENURUT_TABEL }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT } }]);
    expect(decision.state()).toMatchObject({ tahap: 'biodata-valid', nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT });
  });

  it('says in the open which version the card will have, why its number, and how many other cards change; who is on them is sealed', () => {
    const kartuLain = [{ nomorKk: '3204062311260009', versi: 4, berakhir: false, keluarga: KELUARGA }];
    const decision = siak.given(sampai('menunggu-siak')).when(hasil({ ...VALID, versi: 1, sebabNomor: 'keluarga-baru', kartuLain }), oleh(SISTEM));
    decision.then([
      {
        type: 'BiodataValid',
        data: { percobaan: 1, nikBaru: 1, versi: 1, ditetapkan: SEKARANG, sebabNomor: 'keluarga-baru', jumlahKartuLain: 1, nomorMenurutTabel: { ...MENURUT_TABEL, siak: 'baru' } },
        pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT, kartuLain },
      },
    ]);
    expect(decision.state()).toMatchObject({ versi: 1, sebabNomor: 'keluarga-baru', kartuLain });
  });

  it('fixes at that moment what the cards will be: a further printing of a lost card is none later than that, an answer asked for anew is', () => {
    const dijawab = (riwayat: readonly PeristiwaSiak[], percobaan: number, now: string) => siak.given(riwayat).when(hasil(VALID, percobaan), { ...oleh(SISTEM), now }).state();
    expect(dijawab(sampai('menunggu-siak'), 1, SEKARANG).ditetapkan).toBe(SEKARANG);
    const valid: PeristiwaSiak = { type: 'BiodataValid', data: { percobaan: 1, nikBaru: 0, ditetapkan: SEKARANG }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT } };
    const hilang: PerintahSiak = { type: 'CatatKehilangan', putaran: 1, nomorPengiriman: 1, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal', pelaku: DARI_LOKET };
    expect(siak.given([...sampai('menunggu-siak'), valid, ...sampai('diterima-dinas').slice(sampai('biodata-valid').length)]).when(hilang, oleh(SISTEM)).state()).toMatchObject({ tahap: 'biodata-valid', ditetapkan: SEKARANG });
    const lagi: PeristiwaSiak = { type: 'SinkronisasiDiminta', data: { percobaan: 2, nip: OPERATOR.nip } };
    expect(dijawab([...sampai('menunggu-siak'), valid, lagi], 2, '2026-11-24T03:00:00.000Z').ditetapkan).toBe('2026-11-24T03:00:00.000Z');
  });

  describe('asked anew for a further printing that the Dinas returned', () => {
    const KEMUDIAN = '2026-12-30T03:00:00.000Z';
    const valid = (ditetapkan?: string): PeristiwaSiak => ({ type: 'BiodataValid', data: { percobaan: 1, nikBaru: 0, ...(ditetapkan !== undefined && { ditetapkan }) }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT } });
    const diDinas = (ditetapkan?: string): readonly PeristiwaSiak[] => [...sampai('menunggu-siak'), valid(ditetapkan), ...sampai('diterima-dinas').slice(sampai('biodata-valid').length)];
    const distempel: PeristiwaSiak = { type: 'KartuDistempelDinas', data: { putaran: 1 } };
    const hilang: PeristiwaSiak = { type: 'CetakanDinyatakanHilang', data: { putaran: 1, nomorPengiriman: 8, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal', pelaku: DARI_LOKET } };
    const kembali: PeristiwaSiak = { type: 'CetakanDikembalikanDinas', data: { ke: '13', alasan: 'tinta luntur', pelaku: DARI_LOKET, dibatalkan: [] } };
    const dijawabLagi = (riwayat: readonly PeristiwaSiak[]) => siak.given([...riwayat, kembali, { type: 'SinkronisasiDiminta', data: { percobaan: 2, nip: OPERATOR.nip } }]).when(hasil(VALID, 2), { ...oleh(SISTEM), now: KEMUDIAN });

    it.each([
      ['stamped', [distempel]],
      ['stamped and lost', [distempel, hilang]],
      ['lost before the stamp was known', [hilang]],
      ['stamped, active in SIAK and lost', [distempel, { type: 'KartuAktifDiSiak', data: {} }, hilang]],
      ['active in SIAK', [{ type: 'KartuAktifDiSiak', data: {} }]],
    ] as const)('is no later than the first where the card was %s: a newer card of a member stays the later one', (_, lanjutan) => {
      const decision = dijawabLagi([...diDinas(SEKARANG), ...lanjutan]);
      decision.thenMatches([{ type: 'BiodataValid', data: { percobaan: 2, ditetapkan: SEKARANG } }]);
      expect(decision.state().ditetapkan).toBe(SEKARANG);
    });

    it('says no moment where the card was stamped before moments were written down', () => {
      expect(dijawabLagi([...diDinas(), distempel, hilang]).state().ditetapkan).toBeUndefined();
    });

    it('is of that moment where the card never counted', () => {
      expect(dijawabLagi(diDinas(SEKARANG)).state().ditetapkan).toBe(KEMUDIAN);
    });
  });

  it('never replaces a NIK that a member has', () => {
    const lancang: HasilSinkronisasi = { ...VALID, nik: [{ anggotaKe: 0, nik: NIK_BAYI }, { anggotaKe: 1, nik: NIK_BAYI }] };
    expect(siak.given(sampai('menunggu-siak')).when(hasil(lancang), oleh(SISTEM)).state().keluarga).toEqual(KELUARGA_TERBIT);
  });

  it('is a bug for a case whose family is not there', () => {
    const tanpaKeluarga = sampai('menunggu-siak').map((event) => ({ ...event, pribadi: undefined }) as PeristiwaSiak);
    expect(() => siak.given(tanpaKeluarga).when(hasil(VALID), oleh(SISTEM))).toThrow('a case without its family');
  });
});

describe('an answer of SIAK with findings', () => {
  const TEMUAN = { anggotaKe: 0, field: 'namaLengkap', kode: 'nama-berbeda', nilaiPermohonan: 'Jaka Contoh', nilaiSiak: 'Joko Contoh', kantorPerbaikan: 'kecamatan' };
  const decision = siak.given(sampai('menunggu-siak')).when(hasil({ hasil: 'tidak-valid', temuan: [TEMUAN] }), oleh(SISTEM));

  it('keeps the values sealed and says in the open what is wrong and who can mend it', () => {
    decision.then([
      {
        type: 'BiodataTidakValid',
        data: { percobaan: 1, temuan: [{ anggotaKe: 0, field: 'namaLengkap', kode: 'nama-berbeda', kantorPerbaikan: 'kecamatan' }] },
        pribadi: { nilai: [{ anggotaKe: 0, field: 'namaLengkap', nilaiPermohonan: 'Jaka Contoh', nilaiSiak: 'Joko Contoh' }] },
      },
    ]);
  });

  it('sends the case to the loket and lets the same operator do the next round', () => {
    expect(decision.state()).toMatchObject({ tahap: 'dikembalikan-ke-loket', pelaku: DARI_LOKET, nilaiTemuan: [{ nilaiSiak: 'Joko Contoh' }] });
  });
});

describe('a silent SIAK', () => {
  const tidakMenjawab: HasilSinkronisasi = { hasil: 'tidak-menjawab', sebab: 'waktu habis' };

  function historyOfTry(percobaan: number): readonly PeristiwaSiak[] {
    return [...sampai('menunggu-sinkronisasi'), { type: 'SinkronisasiDiminta', data: { percobaan, nip: OPERATOR.nip } }];
  }

  it.each([
    [1, '2026-11-23T03:00:02.000Z'],
    [2, '2026-11-23T03:00:04.000Z'],
    [5, '2026-11-23T03:00:32.000Z'],
    [12, '2026-11-23T03:15:00.000Z'],
    [2000, '2026-11-23T03:15:00.000Z'],
  ])('is asked again after try %i at %s', (percobaan, cobaLagiPada) => {
    const decision = siak.given(historyOfTry(percobaan)).when(hasil(tidakMenjawab, percobaan), oleh(SISTEM));
    decision.then([{ type: 'SiakTidakMenjawab', data: { percobaan, sebab: 'waktu habis', cobaLagiPada } }]);
    expect(decision.state()).toMatchObject({ tahap: 'siak-tidak-menjawab', sebab: 'waktu habis', cobaLagiPada });
  });

  it('is asked again by the timer in the name of the operator who asked first', () => {
    const decision = siak.given(DIAM).when({ type: 'UlangiSinkronisasi', percobaan: 1 }, oleh(SISTEM));
    decision.then([{ type: 'SinkronisasiDiminta', data: { percobaan: 2, nip: OPERATOR.nip } }]);
    expect(decision.state().pelaku).toEqual([...DARI_LOKET, OPERASI]);
  });

  it('may be asked again by hand before the timer', () => {
    siak.given(DIAM).when(SINKRONKAN, oleh(OPERATOR)).then([{ type: 'SinkronisasiDiminta', data: { percobaan: 2, nip: OPERATOR.nip } }]);
  });

  it('is not asked by a timer of an earlier try, or while an answer is due', () => {
    siak.given(DIAM).when({ type: 'UlangiSinkronisasi', percobaan: 2 }, oleh(SISTEM)).then([]);
    siak.given(sampai('menunggu-siak')).when({ type: 'UlangiSinkronisasi', percobaan: 1 }, oleh(SISTEM)).then([]);
  });
});

describe('a late answer of SIAK', () => {
  it.each([
    ['to an earlier try', [...DIAM, { type: 'SinkronisasiDiminta', data: { percobaan: 2, nip: OPERATOR.nip } } as const]],
    ['after the time was up', DIAM],
    ['after another answer', sampai('biodata-valid')],
    ['after the cards were printed', sampai('tercetak')],
  ] as const)('changes nothing %s', (_, history) => {
    siak.given(history).when(hasil(VALID, 1), oleh(SISTEM)).then([]);
    siak.given(history).when(hasil({ hasil: 'tidak-valid', temuan: [] }, 1), oleh(SISTEM)).then([]);
  });
});
