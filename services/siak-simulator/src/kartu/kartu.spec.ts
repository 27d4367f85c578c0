import type { Keluarga } from '@kk-lintas/domain';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { SimulatorUji } from '../testing/simulator-uji';

const { membentukKeluarga, kartuHilang, kelahiran } = keluargaPeraga();
let siak: SimulatorUji;

beforeEach(async () => {
  siak = await new SimulatorUji().mulai();
});
afterEach(() => siak.tutup());

async function terbitkan(permohonanId: string, jenis: string, keluarga: Keluarga) {
  const { isi } = await siak.kirim('/nomor', { permohonanId, jenis, keluarga });
  return { nomor: isi, kartu: await siak.kirim('/aktifkan', { permohonanId }) };
}

async function penduduk(nik: string | undefined) {
  return (await siak.minta(`/penduduk/${nik}`)).isi;
}

function nikDari(keluarga: { readonly anggota: readonly { readonly nik?: string }[] }) {
  return keluarga.anggota.map(({ nik }) => nik);
}

describe('a new card', () => {
  it('takes the couple out of both old cards at once', async () => {
    const [pria, wanita] = membentukKeluarga.kartuLama;
    const { nomor, kartu } = await terbitkan('a', 'A1', membentukKeluarga.permohonan);
    expect(kartu).toMatchObject({ status: 200, isi: { nomorKk: nomor.nomorKk, versi: 1 } });
    expect(kartu.isi.digantikan).toEqual([pria, wanita].map((lama) => ({ nomorKk: lama?.nomorKk, aktifLagi: true })));

    const [suami, istri] = nikDari(membentukKeluarga.permohonan);
    for (const nik of [suami, istri]) expect(await penduduk(nik)).toMatchObject({ biodata: { statusPerkawinan: 2 }, keluarga: { nomorKk: nomor.nomorKk }, versi: 1 });
    const tinggal = await penduduk(wanita?.anggota[0]?.nik);
    expect(tinggal).toMatchObject({ keluarga: { nomorKk: wanita?.nomorKk }, versi: 2 });
    expect(nikDari(tinggal.keluarga)).toEqual(wanita?.anggota.map(({ nik }) => nik).filter((nik) => nik !== istri));
  });

  it('is not there before it is made active', async () => {
    await siak.kirim('/nomor', { permohonanId: 'a', jenis: 'A1', keluarga: membentukKeluarga.permohonan });
    const [suami] = nikDari(membentukKeluarga.permohonan);
    expect(await penduduk(suami)).toMatchObject({ biodata: { statusPerkawinan: 1 }, keluarga: { nomorKk: membentukKeluarga.kartuLama[0]?.nomorKk }, versi: 1 });
  });

  it('has the newborn with its NIK, and replaces the version before', async () => {
    const { nomor, kartu } = await terbitkan('b', 'B2a', kelahiran.permohonan);
    expect(kartu.isi).toEqual({ nomorKk: kelahiran.permohonan.nomorKk, versi: 2, digantikan: [{ nomorKk: kelahiran.permohonan.nomorKk, aktifLagi: true }] });
    const bayi = await penduduk(nomor.nik[0].nik);
    expect(bayi).toMatchObject({ biodata: { namaLengkap: 'BINTANG ANGGARA' }, versi: 2 });
    expect(bayi.keluarga.anggota).toHaveLength(4);
  });

  it('after a loss is a new version of the same', async () => {
    const { kartu } = await terbitkan('c', 'C1', kartuHilang.permohonan);
    expect(kartu.isi).toMatchObject({ nomorKk: kartuHilang.permohonan.nomorKk, versi: 2 });
    const { keluarga } = await penduduk(kartuHilang.pemohon.nik);
    expect(keluarga).toEqual(kartuHilang.permohonan);
  });

  it('without a member who died or moved away leaves that person without a card', async () => {
    const pergi = kartuHilang.permohonan.anggota[3]?.nik;
    await terbitkan('d', 'B2c', { ...kartuHilang.permohonan, anggota: kartuHilang.permohonan.anggota.slice(0, 3) });
    expect(await penduduk(pergi)).toEqual({ biodata: expect.objectContaining({ nik: pergi }) });
    const { isi } = await siak.kirim('/biodata/periksa', { permohonanId: 'e', jenis: 'C1', keluarga: kartuHilang.permohonan });
    expect(isi.temuan).toMatchObject([{ anggotaKe: 3, kode: 'nik-tidak-aktif', kantorPerbaikan: 'dinas' }]);
  });

  it('ends the old one when nobody stays there', async () => {
    const [pria] = membentukKeluarga.kartuLama;
    const { nomorKk: lama, ...pindah } = pria ?? kartuHilang.kartuLama[0] ?? kelahiran.permohonan;
    const { kartu } = await terbitkan('f', 'A4', pindah);
    expect(kartu.isi.digantikan).toEqual([{ nomorKk: lama, aktifLagi: false }]);
    const { isi } = await siak.kirim('/biodata/periksa', { permohonanId: 'g', jenis: 'C1', keluarga: pria });
    expect(isi.temuan).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'nomorKk', kode: 'nomor-kk-tidak-aktif' })]));
  });

  it('is made once, however often and however long after it is asked for', async () => {
    const { kartu } = await terbitkan('a', 'A1', membentukKeluarga.permohonan);
    await terbitkan('c', 'C1', kartuHilang.permohonan);
    const serentak = await Promise.all(Array.from({ length: 20 }, () => siak.kirim('/aktifkan', { permohonanId: 'a' })));
    expect(new Set(serentak.map((satu) => JSON.stringify(satu)))).toEqual(new Set([JSON.stringify(kartu)]));
    await siak.mulaiLagi();
    expect(await siak.kirim('/aktifkan', { permohonanId: 'a' })).toEqual(kartu);
    expect(await penduduk(membentukKeluarga.pemohon.nik)).toMatchObject({ versi: 1 });
  });

  it('is refused to an application that has no numbers', async () => {
    expect(await siak.kirim('/aktifkan', { permohonanId: 'tidak-ada' })).toMatchObject({
      status: 404,
      isi: { type: 'urn:siak-simulator:masalah:nomor-belum-terbit', errors: [{ field: 'permohonanId' }] },
    });
  });
});

describe('the register', () => {
  it('shows a person with the family', async () => {
    expect(await penduduk(kelahiran.pemohon.nik)).toEqual({ biodata: kelahiran.kartuLama[0]?.anggota[0], keluarga: kelahiran.kartuLama[0], versi: 1 });
  });

  it('does not know everybody', async () => {
    expect(await siak.minta('/penduduk/9999999999999999')).toMatchObject({ status: 404, isi: { errors: [{ field: 'nik' }] } });
  });
});
