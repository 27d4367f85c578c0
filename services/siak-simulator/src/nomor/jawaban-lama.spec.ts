import { join } from 'node:path';
import type { Keluarga } from '@kk-lintas/domain';
import Database from 'better-sqlite3';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { SimulatorUji } from '../testing/simulator-uji';

const { membentukKeluarga, kelahiran } = keluargaPeraga();
const [KARTU_PRIA, KARTU_WANITA] = membentukKeluarga.kartuLama as readonly [Keluarga, Keluarga];
let siak: SimulatorUji;

beforeEach(async () => {
  siak = await new SimulatorUji().mulai();
});
afterEach(() => siak.tutup());

const nomor = (permohonanId: string, jenis: string, keluarga: Keluarga) => siak.kirim('/nomor', { permohonanId, jenis, keluarga });
const aktifkan = (permohonanId: string) => siak.kirim('/aktifkan', { permohonanId });

/** Makes the register what it was before cards were held: numbers alone, no holds and none of the later tables. */
function seperti2025(): void {
  const db = new Database(join(siak.folder, 'siak.sqlite'));
  db.exec("UPDATE penerbitan SET jawaban = json_object('nomorKk', jawaban ->> 'nomorKk', 'nik', jawaban -> 'nik')");
  for (const tabel of ['keadaan_penduduk', 'kepergian', 'penahanan', 'pelepasan', 'permintaan_nomor']) db.exec(`DROP TABLE ${tabel}`);
  db.close();
}

describe('numbers that were given out before cards were held', () => {
  it('stay the same, and hold their cards as soon as they are asked for again', async () => {
    const { isi: dahulu } = await nomor('a', 'A1', membentukKeluarga.permohonan);
    seperti2025();
    await siak.mulaiLagi();
    expect((await nomor('a', 'A1', membentukKeluarga.permohonan)).isi).toEqual(dahulu);
    expect(await nomor('b', 'C1', KARTU_PRIA)).toMatchObject({ status: 409 });
    expect(await aktifkan('a')).toMatchObject({ status: 200, isi: { nomorKk: dahulu.nomorKk, versi: 1 } });
  });

  it('are made active without having been asked for again', async () => {
    const { isi: dahulu } = await nomor('a', 'B2a', kelahiran.permohonan);
    seperti2025();
    await siak.mulaiLagi();
    expect(await aktifkan('a')).toMatchObject({ status: 200, isi: { nomorKk: kelahiran.permohonan.nomorKk, versi: 2 } });
    expect((await siak.minta(`/penduduk/${dahulu.nik[0].nik}`)).isi.keluarga.anggota).toHaveLength(4);
  });

  it('wait while another application holds one of their cards', async () => {
    await nomor('a', 'A1', membentukKeluarga.permohonan);
    seperti2025();
    await siak.mulaiLagi();
    await nomor('b', 'C1', KARTU_WANITA);
    expect(await aktifkan('a')).toMatchObject({ status: 409, isi: { type: 'urn:siak-simulator:masalah:ditahan' } });
    await aktifkan('b');
    expect(await aktifkan('a')).toMatchObject({ status: 200 });
    expect((await siak.minta(`/penduduk/${KARTU_WANITA.anggota[0]?.nik}`)).isi).toMatchObject({ versi: 3 });
  });

  it('say after the activation what it made', async () => {
    const { nomorKk: lama, ...pindah } = KARTU_PRIA;
    await nomor('a', 'A4', pindah);
    await aktifkan('a');
    seperti2025();
    await siak.mulaiLagi();
    expect((await nomor('a', 'A4', pindah)).isi).toEqual({ nomorKk: '3204060203260001', nik: [], versi: 1, kartuLain: [{ nomorKk: lama, versi: 1, berakhir: true }] });
  });
});
