import type { Keluarga } from '@kk-lintas/domain';
import { buatSimulator } from '../buat-simulator';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { SimulatorUji } from '../testing/simulator-uji';

const { membentukKeluarga, kartuHilang, kelahiran } = keluargaPeraga();
const [KARTU_PRIA, KARTU_WANITA] = membentukKeluarga.kartuLama as readonly [Keluarga, Keluarga];
let siak: SimulatorUji;

beforeEach(async () => {
  siak = await new SimulatorUji().mulai();
});
afterEach(() => siak.tutup());

const nomor = (permohonanId: string, jenis: string, keluarga: Keluarga) => siak.kirim('/nomor', { permohonanId, jenis, keluarga });
const periksa = (permohonanId: string, jenis: string, keluarga: Keluarga) => siak.kirim('/biodata/periksa', { permohonanId, jenis, keluarga });
const aktifkan = (permohonanId: string) => siak.kirim('/aktifkan', { permohonanId });
const lepaskan = (permohonanId: string) => siak.kirim('/lepaskan', { permohonanId });
const penduduk = async (nik: string | undefined) => (await siak.minta(`/penduduk/${nik}`)).isi;
const cetakUlang = (permohonanId: string, keluarga: Keluarga) => nomor(permohonanId, 'C1', keluarga);

describe('numbers hold', () => {
  beforeEach(async () => {
    expect(await nomor('a', 'A1', membentukKeluarga.permohonan)).toMatchObject({ status: 200 });
  });

  it.each([
    ['the card of the groom', KARTU_PRIA],
    ['the card of the bride', KARTU_WANITA],
  ])('%s against another application, without a word about anybody', async (_, keluarga) => {
    const jawaban = await cetakUlang('b', keluarga);
    expect(jawaban).toMatchObject({ status: 409, isi: { type: 'urn:siak-simulator:masalah:ditahan' } });
    const teks = JSON.stringify(jawaban.isi);
    for (const { nik, namaLengkap } of keluarga.anggota) for (const rahasia of [nik, namaLengkap, keluarga.nomorKk]) expect(teks).not.toContain(rahasia);
  });

  it('both cards and both partners, which a check finds for the loket to wait', async () => {
    const { isi } = await periksa('b', 'A1', membentukKeluarga.permohonan);
    expect(isi.temuan.map(({ kode, anggotaKe, kantorPerbaikan }: Record<string, unknown>) => [kode, anggotaKe, kantorPerbaikan])).toEqual([
      ['kartu-ditahan', 0, 'kecamatan'],
      ['kartu-ditahan', 0, 'kecamatan'],
      ['nik-ditahan', 0, 'kecamatan'],
      ['nik-ditahan', 1, 'kecamatan'],
    ]);
  });

  it('nothing against the application itself, which comes back with its numbers', async () => {
    const { isi } = await nomor('a', 'A1', membentukKeluarga.permohonan);
    expect((await periksa('a', 'A1', { ...membentukKeluarga.permohonan, nomorKk: isi.nomorKk })).isi).toMatchObject({ hasil: 'valid' });
  });

  it('nothing of a family that is not concerned', async () => {
    expect(await cetakUlang('b', kartuHilang.permohonan)).toMatchObject({ status: 200 });
  });

  it('until the cards are active', async () => {
    await aktifkan('a');
    const { keluarga } = await penduduk(KARTU_WANITA.anggota[0]?.nik);
    expect(await cetakUlang('b', keluarga)).toMatchObject({ status: 200, isi: { versi: 3 } });
  });

  it('until they are given up', async () => {
    expect(await lepaskan('a')).toMatchObject({ status: 200, isi: { hasil: 'dilepaskan' } });
    expect(await cetakUlang('b', KARTU_WANITA)).toMatchObject({ status: 200, isi: { versi: 2 } });
  });

  it('across a restart', async () => {
    await siak.mulaiLagi();
    expect(await cetakUlang('b', KARTU_WANITA)).toMatchObject({ status: 409 });
    await siak.mulaiLagi();
    expect(await aktifkan('a')).toMatchObject({ status: 200, isi: { versi: 1 } });
  });

  it('for two processes on one register', async () => {
    const kedua = await buatSimulator({ port: 0, host: '127.0.0.1', folder: siak.folder, clock: () => siak.saat });
    const kirim = (path: string, isi: object) =>
      fetch(`${kedua.url}${path}`, { method: 'POST', body: JSON.stringify(isi), headers: { 'content-type': 'application/json' } }).then(({ status }) => status);
    try {
      expect(await kirim('/nomor', { permohonanId: 'b', jenis: 'C1', keluarga: KARTU_PRIA })).toBe(409);
      await aktifkan('a');
      const { keluarga } = await penduduk(KARTU_PRIA.anggota[0]?.nik);
      expect(await kirim('/nomor', { permohonanId: 'b', jenis: 'C1', keluarga })).toBe(200);
      expect(await cetakUlang('c', keluarga)).toMatchObject({ status: 409 });
    } finally {
      await kedua.close();
    }
  });
});

describe('a race', () => {
  it('of fifty applications for one family is won by one, and loses no serial', async () => {
    const jawaban = await Promise.all(Array.from({ length: 50 }, (_, ke) => nomor(`ramai-${ke}`, 'A1', membentukKeluarga.permohonan)));
    expect(jawaban.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 49 }, () => 409)]);
    const pemenang = jawaban.findIndex(({ status }) => status === 200);
    const { isi } = await aktifkan(`ramai-${pemenang}`);
    expect(isi).toMatchObject({ nomorKk: '3204060203260001', versi: 1 });
    expect(await aktifkan(`ramai-${(pemenang + 1) % 50}`)).toMatchObject({ status: 404 });
  });

  it('that is lost for one card reserves nothing of the other', async () => {
    await cetakUlang('a', KARTU_WANITA);
    expect(await nomor('b', 'A1', membentukKeluarga.permohonan)).toMatchObject({ status: 409 });
    expect(await cetakUlang('c', KARTU_PRIA)).toMatchObject({ status: 200 });
    await lepaskan('a');
    await lepaskan('c');
    expect(await nomor('b', 'A1', membentukKeluarga.permohonan)).toMatchObject({ status: 200, isi: { nomorKk: '3204060203260001' } });
  });
});

describe('the promise of the numbers', () => {
  it('names the other cards as they are after the activation', async () => {
    const { isi } = await nomor('a', 'A1', membentukKeluarga.permohonan);
    const tinggal = (kartu: Keluarga, ke: number) => ({ ...kartu, anggota: kartu.anggota.filter((_, baris) => baris !== ke) });
    expect(isi.kartuLain).toEqual([
      { nomorKk: KARTU_PRIA.nomorKk, versi: 2, berakhir: false, keluarga: tinggal(KARTU_PRIA, 2) },
      { nomorKk: KARTU_WANITA.nomorKk, versi: 2, berakhir: false, keluarga: tinggal(KARTU_WANITA, 2) },
    ]);
    await siak.mulaiLagi();
    await aktifkan('a');
    for (const { keluarga, versi } of isi.kartuLain) expect(await penduduk(keluarga.anggota[0].nik)).toMatchObject({ keluarga, versi });
  });

  it('says which card ends', async () => {
    const { nomorKk, ...pindah } = KARTU_PRIA;
    expect((await nomor('a', 'A4', pindah)).isi).toMatchObject({ sebabNomor: 'pindah-sebagian', kartuLain: [{ nomorKk, versi: 1, berakhir: true }] });
    expect((await aktifkan('a')).isi.digantikan).toEqual([{ nomorKk, aktifLagi: false }]);
  });

  it('is the same for ever', async () => {
    const pertama = await nomor('a', 'B2a', kelahiran.permohonan);
    await aktifkan('a');
    await siak.mulaiLagi();
    expect(await nomor('a', 'B2a', kelahiran.permohonan)).toEqual(pertama);
  });
});

it('an application whose card is active is not held against itself: an answer that was lost can be asked for again', async () => {
  const pertama = await nomor('a', 'B2a', kelahiran.permohonan);
  await aktifkan('a');
  expect((await periksa('a', 'B2a', kelahiran.permohonan)).isi).toMatchObject({ hasil: 'valid' });
  expect(await nomor('a', 'B2a', kelahiran.permohonan)).toEqual(pertama);
  expect((await periksa('b', 'B2a', kelahiran.permohonan)).isi.hasil).toBe('tidak-valid');
});

describe('giving up', () => {
  it('may be asked for again, and before any number', async () => {
    for (let kali = 0; kali < 2; kali += 1) expect(await lepaskan('tidak-ada')).toMatchObject({ status: 200, isi: { hasil: 'dilepaskan' } });
  });

  it('refuses a request for numbers that comes late, and an activation', async () => {
    await cetakUlang('a', KARTU_PRIA);
    await lepaskan('a');
    const dilepaskan = { status: 409, isi: { type: 'urn:siak-simulator:masalah:dilepaskan' } };
    expect(await cetakUlang('a', KARTU_PRIA)).toMatchObject(dilepaskan);
    expect(await aktifkan('a')).toMatchObject(dilepaskan);
    await lepaskan('b');
    expect(await cetakUlang('b', KARTU_PRIA)).toMatchObject(dilepaskan);
    expect(await penduduk(KARTU_PRIA.anggota[0]?.nik)).toMatchObject({ versi: 1 });
  });

  it('changes nothing after the activation, and says so', async () => {
    await cetakUlang('a', KARTU_PRIA);
    await aktifkan('a');
    expect(await lepaskan('a')).toMatchObject({ status: 200, isi: { hasil: 'sudah-aktif' } });
    expect(await penduduk(KARTU_PRIA.anggota[0]?.nik)).toMatchObject({ versi: 2 });
    expect(await aktifkan('a')).toMatchObject({ status: 200, isi: { versi: 2 } });
  });
});
