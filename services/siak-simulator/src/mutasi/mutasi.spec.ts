import type { Anggota, Keluarga, MutasiAnggota } from '@kk-lintas/domain';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { keluargaPerjalanan } from '../populasi/keluarga-perjalanan';
import { SimulatorUji } from '../testing/simulator-uji';

const { membentukKeluarga, kelahiran } = keluargaPeraga();
const { pasanganBercerai, jandaDenganAnak, dudaDenganAnakKecil, keluargaPaman, sebelasAnggota, istriAsing, perantau } = keluargaPerjalanan();
const [KARTU_PRIA, KARTU_WANITA] = membentukKeluarga.kartuLama as readonly [Keluarga, Keluarga];
let siak: SimulatorUji;

beforeEach(async () => {
  siak = await new SimulatorUji().mulai();
});
afterEach(() => siak.tutup());

async function temuan(jenis: string, keluarga: Keluarga): Promise<readonly (readonly [string, number])[]> {
  const { status, isi } = await siak.kirim('/biodata/periksa', { permohonanId: 'uji', jenis, keluarga });
  expect(status).toBe(200);
  return (isi.temuan ?? []).map(({ kode, anggotaKe }: { kode: string; anggotaKe: number }) => [kode, anggotaKe] as const);
}

/** Numbers and activation, both of which must succeed. */
async function terbitkan(permohonanId: string, jenis: string, keluarga: Keluarga) {
  const { status, isi } = await siak.kirim('/nomor', { permohonanId, jenis, keluarga });
  expect([status, isi.type]).toEqual([200, undefined]);
  expect(await siak.kirim('/aktifkan', { permohonanId })).toMatchObject({ status: 200 });
  return isi;
}

const penduduk = async (nik: string | undefined) => (await siak.minta(`/penduduk/${nik}`)).isi;

function baris({ anggota }: Keluarga, ke: number): Anggota {
  const satu = anggota[ke];
  if (satu === undefined) throw new Error(`no member ${ke}`);
  return satu;
}

function sebagai(satu: Anggota, ubahan: Partial<Anggota>): Anggota {
  return { ...satu, ...ubahan };
}

function masuk({ nik }: Anggota, sebab: MutasiAnggota['sebab'], nomorKk?: string): MutasiAnggota {
  return { nik, arah: 'masuk', sebab, nomorKk };
}

function keluar({ nik }: Anggota, sebab: MutasiAnggota['sebab'], nomorKk?: string): MutasiAnggota {
  return { nik, arah: 'keluar', sebab, nomorKk };
}

/** The same card without a member. */
function tanpa(keluarga: Keluarga, ke: number): Keluarga {
  return { ...keluarga, anggota: keluarga.anggota.filter((_, satu) => satu !== ke) };
}

/** The same card with one more member. */
function bersama(keluarga: Keluarga, satu: Anggota): Keluarga {
  return { ...keluarga, anggota: [...keluarga.anggota, satu] };
}

describe('a member that joins', () => {
  const anak = sebagai(baris(jandaDenganAnak, 1), { shdk: 9 });
  const menumpang = bersama(keluargaPaman, anak);

  it('is named with the card that it is on', async () => {
    expect(await temuan('B1', { ...menumpang, mutasi: [masuk(anak, 'menumpang', jandaDenganAnak.nomorKk)] })).toEqual([]);
  });

  it.each([
    ['another card', pasanganBercerai.nomorKk],
    ['no card', undefined],
  ])('is not named with %s', async (_, nomorKk) => {
    expect(await temuan('B1', { ...menumpang, mutasi: [masuk(anak, 'menumpang', nomorKk)] })).toEqual([['kartu-asal-berbeda', 2]]);
  });

  it('need not be named where the kind of application means it', async () => {
    expect(await temuan('B1', menumpang)).toEqual([]);
    expect(await temuan('A1', membentukKeluarga.permohonan)).toEqual([]);
    expect(await temuan('B2a', kelahiran.permohonan)).toEqual([]);
  });

  it('is named where it does not', async () => {
    expect(await temuan('B2d', menumpang)).toEqual([['mutasi-tidak-disebut', 2]]);
    expect(await temuan('B2d', { ...menumpang, mutasi: [masuk(anak, 'pengangkatan-anak', jandaDenganAnak.nomorKk)] })).toEqual([]);
    expect(await temuan('B2a', menumpang)).toContainEqual(['mutasi-tidak-disebut', 2]);
    expect(await temuan('A2', { ...menumpang, nomorKk: undefined })).toContainEqual(['mutasi-tidak-disebut', 2]);
  });

  it('joins for a cause that the kind knows', async () => {
    expect(await temuan('B1', { ...menumpang, mutasi: [masuk(anak, 'perceraian', jandaDenganAnak.nomorKk)] })).toEqual([['mutasi-bukan-untuk-jenis-ini', 2]]);
    expect(await temuan('B2a', { ...menumpang, mutasi: [masuk(anak, 'kelahiran', jandaDenganAnak.nomorKk)] })).toContainEqual(['mutasi-bukan-untuk-jenis-ini', 2]);
  });

  it('is somebody of the form', async () => {
    expect(await temuan('C1', { ...keluargaPaman, mutasi: [masuk(anak, 'menumpang', jandaDenganAnak.nomorKk)] })).toEqual([['mutasi-tidak-terjadi', 0]]);
  });

  it('comes off the other card in the same moment', async () => {
    const { kartuLain } = await terbitkan('a', 'B1', menumpang);
    expect(kartuLain).toMatchObject([{ nomorKk: jandaDenganAnak.nomorKk, versi: 2, berakhir: false }]);
    expect((await penduduk(anak.nik)).keluarga.nomorKk).toBe(keluargaPaman.nomorKk);
    expect((await penduduk(baris(jandaDenganAnak, 0).nik)).keluarga).toEqual(tanpa(jandaDenganAnak, 1));
  });
});

describe('a member that leaves', () => {
  it('is named', async () => {
    expect(await temuan('B2d', tanpa(pasanganBercerai, 1))).toEqual([['mutasi-tidak-disebut', 0]]);
    expect(await temuan('B2d', { ...tanpa(pasanganBercerai, 1), mutasi: [keluar(baris(pasanganBercerai, 1), 'perceraian')] })).toEqual([]);
  });

  it('need not be named where one died, or moved away', async () => {
    expect(await temuan('B2b', tanpa(sebelasAnggota, 10))).toEqual([]);
    expect(await temuan('B2c', tanpa(tanpa(sebelasAnggota, 10), 9))).toEqual([]);
  });

  it('is named where two died', async () => {
    const dua = tanpa(tanpa(sebelasAnggota, 10), 9);
    expect(await temuan('B2b', dua)).toEqual([['mutasi-tidak-disebut', 0], ['mutasi-tidak-disebut', 0]]);
    expect(await temuan('B2b', { ...dua, mutasi: [9, 10].map((ke) => keluar(baris(sebelasAnggota, ke), 'kematian')) })).toEqual([]);
  });

  it('does not leave by a kind that nobody leaves by', async () => {
    expect(await temuan('B2a', tanpa(kelahiran.permohonan, 2))).toEqual([['anggota-kurang', 0]]);
    expect(await temuan('B3', { ...tanpa(sebelasAnggota, 10), mutasi: [keluar(baris(sebelasAnggota, 10), 'pindah')] })).toEqual([['mutasi-bukan-untuk-jenis-ini', 0]]);
  });

  it('can be taken in by another active card', async () => {
    const [, anakSulung] = dudaDenganAnakKecil.anggota as readonly [Anggota, Anggota];
    const pergi = { ...tanpa(dudaDenganAnakKecil, 1), mutasi: [keluar(anakSulung, 'pindah', keluargaPaman.nomorKk)] };
    expect(await temuan('B2c', pergi)).toEqual([]);
    expect(await temuan('B2c', { ...pergi, mutasi: [keluar(anakSulung, 'pindah', '3204320101200001')] })).toEqual([['kartu-tujuan-tidak-aktif', 0]]);
    expect(await temuan('B2c', { ...pergi, mutasi: [keluar(anakSulung, 'pindah', dudaDenganAnakKecil.nomorKk)] })).toEqual([['kartu-tujuan-tidak-aktif', 0]]);
    await terbitkan('a', 'B2c', pergi);
    expect(await penduduk(anakSulung.nik)).toMatchObject({ biodata: { shdk: 9 }, keluarga: { nomorKk: keluargaPaman.nomorKk }, versi: 2 });
  });
});

describe('somebody who died', () => {
  it('is never on a card again', async () => {
    const anak = baris(sebelasAnggota, 10);
    await terbitkan('a', 'B2b', tanpa(sebelasAnggota, 10));
    expect(await penduduk(anak.nik)).toEqual({ biodata: anak, keadaan: 'meninggal' });
    expect(await temuan('B1', bersama(keluargaPaman, sebagai(anak, { shdk: 9 })))).toEqual([['penduduk-meninggal', 2]]);
    expect(await siak.kirim('/nomor', { permohonanId: 'b', jenis: 'A3', keluarga: { alamat: keluargaPaman.alamat, anggota: [sebagai(anak, { shdk: 1 })] } })).toMatchObject({
      status: 422,
      isi: { type: 'urn:siak-simulator:masalah:penduduk-meninggal', errors: [{ field: 'keluarga.anggota.0.nik' }] },
    });
  });

  it('is not dead while the card that says so is not active', async () => {
    await siak.kirim('/nomor', { permohonanId: 'a', jenis: 'B2b', keluarga: tanpa(sebelasAnggota, 10) });
    expect(await penduduk(baris(sebelasAnggota, 10).nik)).toMatchObject({ versi: 1 });
  });
});

describe('somebody abroad', () => {
  const kartu = { alamat: sebelasAnggota.alamat, anggota: [perantau] };

  it('comes back from abroad, not from elsewhere', async () => {
    expect(await temuan('A4', kartu)).toEqual([['penduduk-di-luar-negeri', 0]]);
    expect(await temuan('A5', kartu)).toEqual([]);
    expect(await terbitkan('a', 'A5', kartu)).toMatchObject({ versi: 1, kartuLain: [], sebabNomor: 'datang-dari-luar-negeri' });
    expect(await penduduk(perantau.nik)).toEqual({ biodata: perantau, keluarga: expect.objectContaining({ anggota: [perantau] }), versi: 1 });
  });

  it('went there from a card', async () => {
    const pergi = { ...tanpa(istriAsing, 1), mutasi: [keluar(baris(istriAsing, 1), 'pindah-ke-luar-negeri')] };
    await terbitkan('a', 'B2c', pergi);
    expect(await penduduk(baris(istriAsing, 1).nik)).toMatchObject({ keadaan: 'pindah-ke-luar-negeri' });
    const kembali = bersama(tanpa(istriAsing, 1), baris(istriAsing, 1));
    expect(await temuan('B1', kembali)).toEqual([['penduduk-di-luar-negeri', 1]]);
    expect(await temuan('B1', { ...kembali, mutasi: [masuk(baris(istriAsing, 1), 'datang-dari-luar-negeri')] })).toEqual([]);
  });
});

describe('the head of a family', () => {
  it('does not leave alone while others remain', async () => {
    const pisah = { alamat: keluargaPaman.alamat, anggota: [baris(keluargaPaman, 0)] };
    expect(await temuan('A3', pisah)).toEqual([['kepala-keluarga-tidak-ada', 0]]);
    expect(await siak.kirim('/nomor', { permohonanId: 'a', jenis: 'A3', keluarga: pisah })).toMatchObject({ status: 422, isi: { type: 'urn:siak-simulator:masalah:kepala-keluarga-tidak-ada' } });
  });

  it('leaves after the family has another, under a new number', async () => {
    const { nomorKk: lama, alamat } = keluargaPaman;
    const suami = baris(keluargaPaman, 0);
    const istri = sebagai(baris(keluargaPaman, 1), { shdk: 1 });
    const penerus = { alamat, anggota: [istri], mutasi: [keluar(suami, 'pindah')] };
    expect(await terbitkan('a', 'A2', penerus)).toMatchObject({ versi: 1, sebabNomor: 'kepala-berganti', kartuLain: [{ nomorKk: lama, berakhir: true }] });
    expect(await temuan('A3', { alamat, anggota: [suami] })).toEqual([]);
    expect((await penduduk(istri.nik)).keluarga.anggota).toEqual([istri]);
  });

  it('dies: the widow goes on with the children, nobody else is missing, and the old number ends', async () => {
    const { nomorKk: lama, ...kartu } = sebelasAnggota;
    const janda = sebagai(baris(sebelasAnggota, 1), { shdk: 1, statusPerkawinan: 6 });
    const penerus = { ...kartu, anggota: [janda, ...kartu.anggota.slice(2)] };
    expect(await temuan('A2', { ...penerus, anggota: penerus.anggota.slice(0, -1) })).toEqual([['mutasi-tidak-disebut', 0]]);
    const { nomorKk, kartuLain } = await terbitkan('a', 'A2', penerus);
    expect(nomorKk).not.toBe(lama);
    expect(kartuLain).toEqual([{ nomorKk: lama, versi: 1, berakhir: true }]);
    expect(await penduduk(baris(sebelasAnggota, 0).nik)).toMatchObject({ keadaan: 'meninggal' });
    expect(await temuan('C1', sebelasAnggota)).toContainEqual(['nomor-kk-tidak-aktif', 0]);
  });

  it('of orphans is their uncle, who takes them in', async () => {
    const anakanak = dudaDenganAnakKecil.anggota.slice(1).map((satu) => sebagai(satu, { shdk: 9 }));
    const menumpang = { ...keluargaPaman, anggota: [...keluargaPaman.anggota, ...anakanak] };
    expect(await temuan('B1', menumpang)).toEqual([]);
    const { kartuLain } = await terbitkan('a', 'B1', menumpang);
    expect(kartuLain).toMatchObject([{ nomorKk: dudaDenganAnakKecil.nomorKk, keluarga: { anggota: [baris(dudaDenganAnakKecil, 0)] } }]);
  });

  it('is one, and the same while the number stays', async () => {
    const [suami, istri, anak] = pasanganBercerai.anggota as readonly [Anggota, Anggota, Anggota];
    const kepala = (...anggota: Anggota[]) => temuan('B3', { ...pasanganBercerai, anggota });
    expect(await kepala(sebagai(suami, { shdk: 9 }), istri, anak)).toEqual([['kepala-keluarga-tidak-ada', 0]]);
    expect(await kepala(suami, sebagai(istri, { shdk: 1 }), anak)).toEqual([['kepala-keluarga-ganda', 1]]);
    expect(await kepala(sebagai(suami, { shdk: 2 }), sebagai(istri, { shdk: 1 }), anak)).toEqual([['kepala-keluarga-berganti', 1]]);
  });
});

describe('a divorce', () => {
  it('gives the wife a card of her own, with the child, and the husband keeps his number', async () => {
    const [, istri, anak] = pasanganBercerai.anggota as readonly [Anggota, Anggota, Anggota];
    const kartu: Keluarga = {
      alamat: KARTU_WANITA.alamat,
      anggota: [sebagai(istri, { shdk: 1, statusPerkawinan: 4 }), anak],
      mutasi: [istri, anak].map((satu) => masuk(satu, 'perceraian', pasanganBercerai.nomorKk)),
    };
    expect(await temuan('A1', kartu)).toEqual([]);
    const { kartuLain } = await terbitkan('a', 'A1', kartu);
    expect(kartuLain).toEqual([{ nomorKk: pasanganBercerai.nomorKk, versi: 2, berakhir: false, keluarga: { ...pasanganBercerai, anggota: [baris(pasanganBercerai, 0)] } }]);
  });
});

describe('a move', () => {
  it('of the whole family keeps the number', async () => {
    const pindah = { ...KARTU_PRIA, alamat: kelahiran.permohonan.alamat };
    expect(await terbitkan('a', 'A4', pindah)).toMatchObject({ nomorKk: KARTU_PRIA.nomorKk, versi: 2, kartuLain: [], sebabNomor: 'pindah-sekeluarga' });
  });

  it('of a part of it gives a new one, and those who stay keep theirs', async () => {
    const anak = sebagai(baris(KARTU_PRIA, 2), { shdk: 1 });
    expect(await terbitkan('a', 'A4', { alamat: kelahiran.permohonan.alamat, anggota: [anak] })).toMatchObject({
      sebabNomor: 'pindah-sebagian',
      kartuLain: [{ nomorKk: KARTU_PRIA.nomorKk, versi: 2 }],
    });
  });

  it('names those who stay behind when the number goes along', async () => {
    expect(await temuan('A4', tanpa(KARTU_PRIA, 2))).toEqual([['mutasi-tidak-disebut', 0]]);
  });
});

describe('a new citizen', () => {
  it('keeps the card of the family', async () => {
    const wni = { ...istriAsing, anggota: [baris(istriAsing, 0), sebagai(baris(istriAsing, 1), { kewarganegaraan: 1, paspor: undefined, kitap: undefined })] };
    expect(await temuan('A7', wni)).toEqual([]);
    expect(await terbitkan('a', 'A7', wni)).toMatchObject({ nomorKk: istriAsing.nomorKk, versi: 2, sebabNomor: 'kepala-sama' });
  });
});

it('a form with a cause that nobody knows is a problem', async () => {
  const keluarga = { ...keluargaPaman, mutasi: [{ arah: 'masuk', sebab: 'bosan' }] };
  expect(await siak.kirim('/nomor', { permohonanId: 'a', jenis: 'B1', keluarga })).toMatchObject({ status: 400, isi: { errors: [{ field: 'keluarga.mutasi.0.sebab' }] } });
});
