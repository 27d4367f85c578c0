import type { Keluarga } from '@kk-lintas/domain';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { bangunPopulasi } from '../populasi/populasi';
import { SAAT_UJI, SimulatorUji } from '../testing/simulator-uji';

const { membentukKeluarga, kartuHilang, kelahiran } = keluargaPeraga();
const POPULASI = bangunPopulasi(1);
let siak: SimulatorUji;

beforeEach(async () => {
  siak = await new SimulatorUji().mulai();
});
afterEach(() => siak.tutup());

/** Somebody of the kelurahan who was never registered. */
const PENDATANG: Keluarga = { alamat: kelahiran.permohonan.alamat, anggota: kelahiran.permohonan.anggota.slice(3).map((satu) => ({ ...satu, shdk: 1 })) };

function minta(permohonanId: string, jenis: string, keluarga: Keluarga) {
  return siak.kirim('/nomor', { permohonanId, jenis, keluarga });
}

describe('numbers', () => {
  it('of a new family: a nomor KK of its kecamatan and day, and no NIK', async () => {
    const { status, isi } = await minta('a', 'A1-membentuk-keluarga-baru', membentukKeluarga.permohonan);
    expect(status).toBe(200);
    expect(isi).toMatchObject({ nomorKk: '3204060203260001', nik: [], versi: 1, sebabNomor: 'keluarga-baru' });
  });

  it('use the day in WIB, not in UTC', async () => {
    siak.saat = new Date('2026-03-02T18:30:00.000Z');
    expect((await minta('a', 'A1', membentukKeluarga.permohonan)).isi.nomorKk).toBe('3204060303260001');
  });

  it('of a newborn: a NIK of its kecamatan, birthdate and sex, and the card keeps its number', async () => {
    const { isi } = await minta('b', 'B2a-kelahiran', kelahiran.permohonan);
    expect(isi).toEqual({
      nomorKk: kelahiran.permohonan.nomorKk,
      nik: [{ anggotaKe: 3, nik: expect.stringMatching(/^320432090126\d{4}$/) }],
      versi: 2,
      kartuLain: [],
      sebabNomor: 'kepala-sama',
    });
  });

  it.each(['C1-hilang', 'C2-rusak'])('of %s: the same as before', async (jenis) => {
    expect((await minta('c', jenis, kartuHilang.permohonan)).isi).toEqual({ nomorKk: kartuHilang.permohonan.nomorKk, nik: [], versi: 2, kartuLain: [], sebabNomor: 'kepala-sama' });
  });

  it('are the same for the same application, also after a restart and on another day', async () => {
    const pertama = await minta('a', 'A1', membentukKeluarga.permohonan);
    expect(await minta('a', 'A1', membentukKeluarga.permohonan)).toEqual(pertama);
    await siak.mulaiLagi();
    siak.saat = new Date(SAAT_UJI.getTime() + 86_400_000);
    expect(await minta('a', 'A1', membentukKeluarga.permohonan)).toEqual(pertama);
  });

  it('go on after a restart where they were', async () => {
    await minta('a', 'A1', membentukKeluarga.permohonan);
    await siak.mulaiLagi();
    expect((await minta('b', 'A6', { ...PENDATANG, alamat: membentukKeluarga.permohonan.alamat })).isi.nomorKk).toBe('3204060203260002');
  });

  it('are all different for a hundred applications at once', async () => {
    const jawaban = await Promise.all(Array.from({ length: 100 }, (_, ke) => minta(`ramai-${ke}`, 'A6', PENDATANG)));
    const nomorKk = jawaban.map(({ isi }) => isi.nomorKk as string);
    const nik = jawaban.map(({ isi }) => isi.nik[0].nik as string);
    expect(new Set(nomorKk).size).toBe(100);
    expect(new Set([...nik, ...POPULASI.flatMap(({ anggota }) => anggota.map((satu) => satu.nik))]).size).toBe(100 + POPULASI.flatMap(({ anggota }) => anggota).length);
    expect([...nomorKk].sort()).toEqual(Array.from({ length: 100 }, (_, ke) => `320432020326${String(ke + 1).padStart(4, '0')}`));
  });

  it('are one answer when one application asks a hundred times at once', async () => {
    const jawaban = await Promise.all(Array.from({ length: 100 }, () => minta('satu', 'A1', membentukKeluarga.permohonan)));
    expect(new Set(jawaban.map(({ isi }) => JSON.stringify(isi)))).toEqual(new Set([JSON.stringify(jawaban[0]?.isi)]));
    expect(jawaban[0]?.isi).toMatchObject({ nomorKk: '3204060203260001', nik: [] });
  });

  it('never meet those of the population', async () => {
    const orang = POPULASI[10]?.anggota[0];
    if (orang === undefined) throw new Error('the population is empty');
    const { nik: _, ...kembaran } = orang;
    const keluarga: Keluarga = { alamat: POPULASI[10]?.alamat ?? kelahiran.permohonan.alamat, anggota: [kembaran] };
    const { isi } = await minta('kembar', 'A6-rentan', keluarga);
    expect(isi.nik[0].nik.slice(0, 12)).toBe(orang.nik.slice(0, 12));
    expect(POPULASI.flatMap(({ anggota }) => anggota.map((satu) => satu.nik))).not.toContain(isi.nik[0].nik);
  });

  it('are refused where the number stays and the form has none, or one that is not active', async () => {
    const tanpaNomor = await minta('d', 'C1', { ...kartuHilang.permohonan, nomorKk: undefined });
    expect(tanpaNomor).toMatchObject({ status: 422, isi: { type: 'urn:siak-simulator:masalah:nomor-kk-belum-ada', errors: [{ field: 'keluarga.nomorKk' }] } });
    const asing = await minta('d', 'C1', { ...kartuHilang.permohonan, nomorKk: '3204060101200001' });
    expect(asing).toMatchObject({ status: 422, isi: { type: 'urn:siak-simulator:masalah:nomor-kk-tidak-aktif', errors: [{ field: 'keluarga.nomorKk' }] } });
    expect((await minta('d', 'C1', kartuHilang.permohonan)).status).toBe(200);
  });
});

describe('numbers of a form that is mended before its card is active', () => {
  const dengan = (keluarga: Keluarga, ke: number, ubahan: object): Keluarga => ({ ...keluarga, anggota: keluarga.anggota.map((satu, baris) => (baris === ke ? { ...satu, ...ubahan } : satu)) });
  const aktifkan = (permohonanId: string) => siak.kirim('/aktifkan', { permohonanId });
  const penduduk = async (nik: string | undefined) => (await siak.minta(`/penduduk/${nik}`)).isi;
  const [kepala] = kartuHilang.permohonan.anggota;

  it('stay, and the mended form is what becomes active', async () => {
    const pertama = await minta('a', 'B3', dengan(kartuHilang.permohonan, 0, { pekerjaan: 11 }));
    expect(await minta('a', 'B3', dengan(kartuHilang.permohonan, 0, { pekerjaan: 22 }))).toEqual(pertama);
    await siak.mulaiLagi();
    await aktifkan('a');
    expect(await penduduk(kepala?.nik)).toMatchObject({ biodata: { pekerjaan: 22 }, versi: 2 });
  });

  it('stay those of the newest form when a request for an older one was on its way for longer', async () => {
    const form = (pekerjaan: number) => dengan(kartuHilang.permohonan, 0, { pekerjaan });
    const urut = (urutan: number, keluarga: Keluarga) => siak.kirim('/nomor', { permohonanId: 'a', jenis: 'B3', keluarga, urutan });
    const terbaru = await urut(3, form(22));
    expect(await urut(1, form(11))).toMatchObject({ status: 409, isi: { type: 'urn:siak-simulator:masalah:usang' } });
    await siak.mulaiLagi();
    expect((await urut(2, form(11))).status).toBe(409);
    expect(await urut(3, form(22))).toEqual(terbaru);
    await aktifkan('a');
    expect(await penduduk(kepala?.nik)).toMatchObject({ biodata: { pekerjaan: 22 } });
  });

  it('are refused to an older form also when the newest got none, and given to the next', async () => {
    const urut = (urutan: number, keluarga: Keluarga) => siak.kirim('/nomor', { permohonanId: 'a', jenis: 'C1', keluarga, urutan });
    expect((await urut(2, { ...kartuHilang.permohonan, nomorKk: undefined })).status).toBe(422);
    expect((await urut(1, kartuHilang.permohonan)).status).toBe(409);
    expect((await minta('b', 'C1', kartuHilang.permohonan)).status).toBe(200);
    expect((await urut(3, kartuHilang.permohonan)).isi).toMatchObject({ type: 'urn:siak-simulator:masalah:ditahan' });
    expect(await siak.kirim('/nomor', { permohonanId: 'c', jenis: 'C1', keluarga: kartuHilang.permohonan, urutan: 0 })).toMatchObject({ status: 400, isi: { errors: [{ field: 'urutan' }] } });
  });

  it('are those of the active card afterwards, whatever the form says', async () => {
    const pertama = await minta('a', 'B3', dengan(kartuHilang.permohonan, 0, { pekerjaan: 11 }));
    await aktifkan('a');
    expect(await minta('a', 'B3', dengan(kartuHilang.permohonan, 0, { pekerjaan: 22 }))).toEqual(pertama);
    expect(await penduduk(kepala?.nik)).toMatchObject({ biodata: { pekerjaan: 11 } });
  });

  it('keep the new NIK of a row, whether or not the form comes back with it', async () => {
    const pertama = await minta('b', 'B2a', kelahiran.permohonan);
    const nik = pertama.isi.nik[0].nik as string;
    for (const bawaan of [{}, { nik }]) expect(await minta('b', 'B2a', dengan(kelahiran.permohonan, 3, { ...bawaan, namaLengkap: 'BINTANG LESTARI' }))).toEqual(pertama);
    expect(await minta('b', 'B2a', dengan(kelahiran.permohonan, 3, { nik, tempatLahir: 'GARUT' }))).toEqual(pertama);
    await aktifkan('b');
    expect(await penduduk(nik)).toMatchObject({ biodata: { tempatLahir: 'GARUT', nik } });
  });

  it('are joined by another NIK for a row whose birthdate the first does not tell', async () => {
    const { isi: pertama } = await minta('b', 'B2a', kelahiran.permohonan);
    const { isi } = await minta('b', 'B2a', dengan(kelahiran.permohonan, 3, { tanggalLahir: '2026-01-10' }));
    expect(isi.nik).toEqual([{ anggotaKe: 3, nik: expect.stringMatching(/^\d{6}(10|50)0126\d{4}$/) }]);
    expect(isi.nik).not.toEqual(pertama.nik);
  });

  it('keep the new nomor KK, hold what the mended form needs and no longer what only the first one needed', async () => {
    const [pria, wanita] = membentukKeluarga.kartuLama as readonly [Keluarga, Keluarga];
    const { isi: pertama } = await minta('a', 'A1', membentukKeluarga.permohonan);
    const seorang: Keluarga = { ...membentukKeluarga.permohonan, anggota: membentukKeluarga.permohonan.anggota.slice(0, 1) };
    const { isi } = await minta('a', 'A1', seorang);
    expect(isi).toMatchObject({ nomorKk: pertama.nomorKk, kartuLain: [{ nomorKk: pria.nomorKk }] });
    expect(isi.kartuLain).toHaveLength(1);
    expect((await minta('c', 'C1', wanita)).status).toBe(200);
    expect((await minta('c', 'C1', pria)).status).toBe(409);
    // Its card is held by the other case now: nothing changes of what this one has.
    expect((await minta('a', 'A1', membentukKeluarga.permohonan)).status).toBe(409);
    expect((await minta('a', 'A1', seorang)).isi).toEqual(isi);
  });
});
