import type { Anggota, Keluarga } from './keluarga';
import { keadaanKartu, TANPA_KARTU, terapkanKasus, type KasusKartu, type KumpulanKartu } from './kumpulan-kartu';
import { BAYI, dengan, JAKA, KAWIN, keluar, KENANGA, masuk, MELATI, orang, RAKA, rumah, sebagai } from './situasi/situasi.fixture';

const [SATU, DUA, TIGA] = ['3204060101100001', '3204060101100002', '3204060101100003'] as const;
const RANGGA = orang('Rangga Teladan', 'L', '1970-05-23', 1, { statusPerkawinan: 6 });
const LARAS = orang('Laras Teladan', 'P', '1999-09-08', 4);

/** Two cards: a family of four and a widower with his daughter. */
const KARTU = berturut(
  { nomorKk: SATU, keluarga: pertama(JAKA, MELATI, KENANGA, RAKA) },
  { nomorKk: DUA, keluarga: pertama(RANGGA, LARAS) },
);

function pertama(...anggota: readonly Anggota[]): Keluarga {
  return dengan(rumah(...anggota), ...anggota.map((satu) => masuk(satu, 'pendaftaran-pertama')));
}

function berturut(...kasus: readonly KasusKartu[]): KumpulanKartu {
  return kasus.reduce<KumpulanKartu>((kumpulan, satu) => diterima(terapkanKasus(kumpulan, satu)), TANPA_KARTU);
}

function diterima(hasil: ReturnType<typeof terapkanKasus>): KumpulanKartu {
  if ('rejected' in hasil) throw new Error(hasil.reason);
  return hasil;
}

const versi = ({ aktif }: KumpulanKartu) => Object.fromEntries([...aktif].map(([nomorKk, kartu]) => [nomorKk, kartu.versi]));
const nama = ({ aktif }: KumpulanKartu, nomorKk: string) => aktif.get(nomorKk)?.keluarga.anggota.map(({ namaLengkap, shdk }) => [namaLengkap, shdk]);

describe('a case that becomes active', () => {
  const pengantin = [sebagai(KENANGA, 1, KAWIN), sebagai(LARAS, 9)] as const;

  it('advances every card that it names by one version, and begins a new card at one', () => {
    const kasus = { nomorKk: TIGA, keluarga: dengan(rumah(...pengantin), masuk(KENANGA, 'perkawinan', SATU), masuk(LARAS, 'menumpang', DUA)) };
    const sesudah = diterima(terapkanKasus(KARTU, kasus));
    expect(versi(sesudah)).toEqual({ [SATU]: 2, [DUA]: 2, [TIGA]: 1 });
    expect([nama(sesudah, SATU)?.length, nama(sesudah, DUA)?.length, nama(sesudah, TIGA)?.length]).toEqual([3, 1, 2]);
    expect(sesudah.aktif.get(TIGA)?.keluarga).toMatchObject({ nomorKk: TIGA });
    expect(sesudah.aktif.get(TIGA)?.keluarga).not.toHaveProperty('mutasi');
  });

  it('changes no card when one of them cannot follow', () => {
    const kasus = { nomorKk: TIGA, keluarga: dengan(rumah(...pengantin), masuk(KENANGA, 'perkawinan', SATU), masuk(LARAS, 'menumpang', SATU)) };
    expect(terapkanKasus(KARTU, kasus)).toMatchObject({ code: 'tidak-sah', details: { aturan: 'R16' } });
    expect(versi(KARTU)).toEqual({ [SATU]: 1, [DUA]: 1 });
  });

  it('gives a member to the card that he or she goes to, as a child when adopted and as FAMILI LAIN otherwise', () => {
    const pindah = (sebab: 'menumpang' | 'pengangkatan-anak') => {
      const keluarga = dengan(rumah(JAKA, MELATI, KENANGA), keluar(RAKA, sebab, DUA));
      return nama(diterima(terapkanKasus(KARTU, { nomorLama: SATU, nomorKk: SATU, keluarga })), DUA);
    };
    expect(pindah('menumpang')).toEqual([[RANGGA.namaLengkap, 1], [LARAS.namaLengkap, 4], [RAKA.namaLengkap, 9]]);
    expect(pindah('pengangkatan-anak')).toEqual([[RANGGA.namaLengkap, 1], [LARAS.namaLengkap, 4], [RAKA.namaLengkap, 4]]);
  });

  it('takes in who was released before, and nobody twice', () => {
    const dilepas = diterima(terapkanKasus(KARTU, { nomorLama: SATU, nomorKk: SATU, keluarga: dengan(rumah(JAKA, MELATI, KENANGA), keluar(RAKA, 'pindah')) }));
    const datang = { nomorLama: DUA, nomorKk: DUA, keluarga: dengan(rumah(RANGGA, LARAS, sebagai(RAKA, 9)), masuk(RAKA, 'pindah')) };
    expect(nama(diterima(terapkanKasus(dilepas, datang)), DUA)).toHaveLength(3);
    expect(terapkanKasus(KARTU, datang)).toMatchObject({ code: 'tidak-sah', details: { aturan: 'R2' } });
  });

  it('ends a card whose last member leaves', () => {
    const keluarga = dengan(rumah(JAKA, MELATI, KENANGA, RAKA, sebagai(RANGGA, 9), sebagai(LARAS, 9)), masuk(RANGGA, 'menumpang', DUA), masuk(LARAS, 'menumpang', DUA));
    const sesudah = diterima(terapkanKasus(KARTU, { nomorLama: SATU, nomorKk: SATU, keluarga }));
    expect(versi(sesudah)).toEqual({ [SATU]: 2 });
    expect(keadaanKartu(sesudah, DUA, 1)).toBe('digantikan');
  });

  it('ends its own card when its last member dies', () => {
    const sendiri = berturut({ nomorKk: SATU, keluarga: pertama(RANGGA) }, { nomorLama: SATU, nomorKk: SATU, keluarga: dengan(rumah(), keluar(RANGGA, 'kematian')) });
    expect([sendiri.aktif.size, keadaanKartu(sendiri, SATU, 1), keadaanKartu(sendiri, SATU, 2)]).toEqual([0, 'digantikan', 'tidak-dikenal']);
  });

  it('ends the old number of a family that gets a new one, for good', () => {
    const janda = dengan(rumah(sebagai(MELATI, 1, { statusPerkawinan: 6 }), KENANGA, RAKA), keluar(JAKA, 'kematian'));
    const sesudah = diterima(terapkanKasus(KARTU, { nomorLama: SATU, nomorKk: TIGA, keluarga: janda }));
    expect(versi(sesudah)).toEqual({ [DUA]: 1, [TIGA]: 1 });
    expect([keadaanKartu(sesudah, SATU, 1), keadaanKartu(sesudah, TIGA, 1)]).toEqual(['digantikan', 'aktif']);
    const lagi = terapkanKasus(sesudah, { nomorKk: SATU, keluarga: pertama(orang('Bagas Contoh', 'L', '1990-01-31', 1)) });
    expect(lagi).toMatchObject({ code: 'tidak-sah', details: { aturan: 'R18' } });
  });
});

describe('a case that does not become active', () => {
  it.each([
    ['R17', 'takes a head away from those who stay', { nomorKk: TIGA, keluarga: dengan(rumah(JAKA), masuk(JAKA, 'pindah', SATU)) }],
    ['R1', 'has no head', { nomorLama: SATU, nomorKk: SATU, keluarga: dengan(rumah(MELATI, KENANGA, RAKA), keluar(JAKA, 'pindah')) }],
    ['R1', 'is a new card without anybody', { nomorKk: TIGA, keluarga: rumah() }],
    ['R2', 'lists a person twice', { nomorLama: DUA, nomorKk: DUA, keluarga: rumah(RANGGA, LARAS, sebagai(LARAS, 9)) }],
    ['R2', 'takes somebody from another card without naming it', { nomorKk: TIGA, keluarga: pertama(sebagai(LARAS, 1)) }],
    ['R14', 'has a member without NIK', { nomorLama: SATU, nomorKk: SATU, keluarga: dengan(rumah(JAKA, MELATI, KENANGA, RAKA, BAYI), { arah: 'masuk' as const, sebab: 'kelahiran' as const }) }],
    ['R16', 'leaves somebody out', { nomorLama: SATU, nomorKk: SATU, keluarga: rumah(JAKA, MELATI, KENANGA) }],
    ['R18', 'takes the number of another card', { nomorKk: DUA, keluarga: pertama(orang('Bagas Contoh', 'L', '1990-01-31', 1)) }],
  ])('breaks %s: it %s', (aturan, _, kasus) => {
    expect(terapkanKasus(KARTU, kasus)).toMatchObject({ code: 'tidak-sah', details: { aturan } });
  });

  it('names a card that is not in force', () => {
    const masukDari = { nomorKk: TIGA, keluarga: dengan(rumah(sebagai(LARAS, 1)), masuk(LARAS, 'pisah', '3204060101100009')) };
    expect(terapkanKasus(KARTU, masukDari)).toMatchObject({ code: 'tidak-ditemukan', field: 'keluarga.mutasi' });
    expect(terapkanKasus(KARTU, { nomorLama: TIGA, nomorKk: TIGA, keluarga: rumah(RANGGA) })).toMatchObject({ code: 'tidak-ditemukan', field: 'nomorLama' });
  });
});

describe('the version of a card', () => {
  it('is in force, superseded or unknown', () => {
    const sesudah = diterima(terapkanKasus(KARTU, { nomorLama: SATU, nomorKk: SATU, keluarga: rumah(JAKA, MELATI, KENANGA, RAKA) }));
    expect([0, 1, 2, 3].map((satu) => keadaanKartu(sesudah, SATU, satu))).toEqual(['tidak-dikenal', 'digantikan', 'aktif', 'tidak-dikenal']);
    expect(keadaanKartu(sesudah, TIGA, 1)).toBe('tidak-dikenal');
  });
});
