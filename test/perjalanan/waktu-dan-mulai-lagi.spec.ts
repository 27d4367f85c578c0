import { randomUUID } from 'node:crypto';
import { kebijakanPada } from '@kk-lintas/domain';
import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KELAHIRAN, KELUARGA_BARU, Perjalanan } from './perjalanan';

let uji: KabupatenUji;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5500);
}, 60_000);
afterAll(() => uji.tutup());

const mulai = (kasus = KELUARGA_BARU) => Perjalanan.mulai(uji, orang, kasus);
const kebijakan = () => kebijakanPada(uji.sekarang().toISOString(), '32.04.06.2003');

/** Tokens end after a working day: everybody logs in again. */
function majukan(hari: number): void {
  uji.majukan(hari);
  orang.keluar();
}

it('a family that never comes to the loket is reminded once, then the case ends there and at the desa', async () => {
  const kasus = await mulai(KELAHIRAN);
  await kasus.lewat('kembalikan-ke-pemohon');
  await kasus.terjadi('kecamatan', 'BerkasDesaSiap');
  const { pengingatLoketHari, kedaluwarsaLoketHari } = kebijakan();
  majukan(pengingatLoketHari);
  await kasus.terjadi('kecamatan', 'PengingatDikirim');
  expect(await kasus.riwayat('kecamatan')).toEqual(['BerkasDesaSiap', 'PengingatDikirim']);
  majukan(kedaluwarsaLoketHari - pengingatLoketHari);
  await kasus.terjadi('desa', 'PermohonanBerakhir');
  expect(await kasus.riwayat('kecamatan')).toEqual(['BerkasDesaSiap', 'PengingatDikirim', 'PermohonanKedaluwarsa']);
  expect(await kasus.coba('kecamatan', ['pemohon'], 'datang-ke-loket')).toMatchObject({ status: 409, isi: { rincian: { tahap: 'kedaluwarsa' } } });
});

it('a family that does not fetch its card is reminded once, and the card waits for it', async () => {
  const kasus = await mulai();
  await kasus.lewat('terima-kartu');
  await kasus.terjadi('kecamatan', 'KartuDiterimaKecamatan');
  const { pengingatPengambilanHari, kedaluwarsaLoketHari } = kebijakan();
  majukan(pengingatPengambilanHari);
  await kasus.terjadi('kecamatan', 'PengingatDikirim');
  expect((await kasus.riwayat('kecamatan')).slice(-2)).toEqual(['KartuDiterimaKecamatan', 'PengingatDikirim']);
  majukan(2 * kedaluwarsaLoketHari);
  await kasus.lewat('serahkan-kartu');
  const riwayat = await kasus.riwayat('kecamatan');
  expect(riwayat.slice(riwayat.indexOf('PengingatDikirim'))).toEqual(['PengingatDikirim', 'PemohonDatangMengambil', 'TandaTerimaDiterima', 'KartuDiserahkan']);
});

it('a form that was not filled in time expires, and the family asks for a new one', async () => {
  const kasus = await (await mulai()).sampaiLangkah('isi-formulir');
  majukan(kebijakan().masaBerlakuFormulirHari + 1);
  await kasus.terjadi('desa', 'FormulirKedaluwarsa');
  expect(await kasus.coba('desa', ['pemohon'], 'isi-formulir', { keluarga: KELUARGA_BARU.peraga.permohonan })).toMatchObject({ status: 409 });
  await kasus.kembaliKe('berikan-formulir').lewat('periksa-berkas');
  expect((await kasus.riwayat('desa')).slice(-5)).toEqual(['FormulirDiberikan', 'FormulirKedaluwarsa', 'FormulirDiberikan', 'FormulirDiisi', 'BerkasDiperiksa']);
});

describe('a kabupaten that was closed and started again on its data', () => {
  const key = randomUUID();
  let loket: Perjalanan;
  let formulir: Perjalanan;
  let sebelum: unknown;

  const keadaan = async () => ({
    desa: await loket.riwayat('desa'),
    kecamatan: await loket.riwayat('kecamatan'),
    isi: (await loket.lihat('kecamatan', ['petugas-loket'])).isi,
    formulir: await formulir.riwayat('desa'),
  });

  beforeAll(async () => {
    [loket, formulir] = await Promise.all([mulai(), mulai()]);
    await Promise.all([loket.sampaiLangkah('datang-ke-loket'), formulir.sampaiLangkah('isi-formulir')]);
    await loket.terjadi('kecamatan', 'BerkasDesaSiap');
    expect(await loket.coba('kecamatan', ['pemohon'], 'datang-ke-loket', {}, { key })).toMatchObject({ status: 200, isi: { diulang: false } });
    sebelum = await keadaan();
    await uji.mulaiLagi();
  }, 60_000);

  it('has every case as it was, and everybody is still logged in', async () => expect(await keadaan()).toEqual(sebelum));

  it('answers a command it had accepted before from history', async () => {
    expect(await loket.coba('kecamatan', ['pemohon'], 'datang-ke-loket', {}, { key })).toMatchObject({ status: 200, isi: { diulang: true, peristiwa: [{ type: 'PemohonDatangKeLoket' }] } });
    expect(await keadaan()).toEqual(sebelum);
  });

  it('goes on with its cases across offices', async () => {
    await loket.kembaliKe('verifikasi-berkas').lewat('cetak-kartu');
    expect(loket.serial).toHaveLength(5);
  });

  it('fires the timers that were set before', async () => {
    majukan(kebijakan().masaBerlakuFormulirHari + 1);
    await formulir.terjadi('desa', 'FormulirKedaluwarsa');
    expect(await formulir.antrean('desa', 'petugas-desa')).toMatchObject({ langkah: '3', tugas: 'Berikan formulir' });
  });
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
