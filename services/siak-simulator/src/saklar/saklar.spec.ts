import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { SimulatorUji } from '../testing/simulator-uji';
import type { PengaturanSaklar } from './saklar';

const { kartuHilang, membentukKeluarga } = keluargaPeraga();
const PERMOHONAN = { permohonanId: 'uji', jenis: 'C1', keluarga: kartuHilang.permohonan };
let siak: SimulatorUji;

beforeEach(async () => {
  siak = await new SimulatorUji().mulai();
});
afterEach(() => siak.tutup());

function atur(pengaturan: PengaturanSaklar) {
  return siak.kirim('/saklar', pengaturan, 'PUT');
}

function periksa(signal?: AbortSignal) {
  return siak.kirim('/biodata/periksa', PERMOHONAN, 'POST', signal);
}

describe('the switches', () => {
  it('are all off at first', async () => {
    expect(await siak.minta('/saklar')).toMatchObject({ status: 200, isi: {} });
  });

  it('make SIAK answer with an error, as often as asked', async () => {
    await atur({ gagal: 'http-500', untukBerapaKali: 2 });
    const jawaban = [await periksa(), await periksa(), await periksa()];
    expect(jawaban.map(({ status }) => status)).toEqual([500, 500, 200]);
    expect(jawaban[0]).toMatchObject({ jenisIsi: 'application/problem+json; charset=utf-8', isi: { type: 'urn:siak-simulator:masalah:gangguan' } });
  });

  it('make it fail until they are set again', async () => {
    await atur({ gagal: 'http-500' });
    for (let i = 0; i < 5; i += 1) expect((await periksa()).status).toBe(500);
    await atur({});
    expect((await periksa()).status).toBe(200);
  });

  it('make it never answer, until the caller has had enough', async () => {
    await atur({ gagal: 'diam', untukBerapaKali: 1 });
    await expect(periksa(AbortSignal.timeout(150))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect((await periksa()).status).toBe(200);
  });

  it('do not keep a silent SIAK from closing', async () => {
    await atur({ gagal: 'diam', untukBerapaKali: 1 });
    const menunggu = expect(periksa()).rejects.toThrow('fetch failed');
    for (let sisa = 1; sisa > 0; ) sisa = (await siak.minta('/saklar')).isi.sisaKali;
    await siak.mulaiLagi();
    await menunggu;
  });

  it('make it drop the connection', async () => {
    await atur({ gagal: 'putus', untukBerapaKali: 1 });
    await expect(periksa()).rejects.toThrow('fetch failed');
    expect((await periksa()).status).toBe(200);
  });

  it('make it slow', async () => {
    await atur({ lambatMs: 120, untukBerapaKali: 1 });
    const mulai = performance.now();
    expect((await periksa()).status).toBe(200);
    expect(performance.now() - mulai).toBeGreaterThanOrEqual(115);
    expect((await siak.minta('/saklar')).isi).toEqual({ untukBerapaKali: 1, sisaKali: 0 });
  });

  it.each(['putus', 'diam', 'http-500'] as const)('lose the answer (%s) although the work was done', async (gagal) => {
    await atur({ gagal, sesudahDiproses: true, untukBerapaKali: 1 });
    const minta = (permohonanId: string, signal?: AbortSignal) => siak.kirim('/nomor', { permohonanId, jenis: 'A1', keluarga: membentukKeluarga.permohonan }, 'POST', signal);
    const pemanggil = new AbortController();
    const hilang = minta('a', pemanggil.signal).then(({ status }) => status, () => 'tanpa jawaban');
    while ((await siak.kirim('/aktifkan', { permohonanId: 'a' })).status === 404);
    if (gagal === 'diam') pemanggil.abort();
    expect(await hilang).toBe(gagal === 'http-500' ? 500 : 'tanpa jawaban');
    expect((await minta('b')).isi.nomorKk).toBe('3204060203260002');
    expect((await minta('a')).isi.nomorKk).toBe('3204060203260001');
  });

  it('leave themselves and the health alone', async () => {
    await atur({ gagal: 'putus' });
    expect((await siak.minta('/sehat')).isi).toEqual({ status: 'sehat' });
    expect((await siak.minta('/saklar')).isi).toEqual({ gagal: 'putus' });
  });
});

describe('a finding that is switched on', () => {
  const istri = kartuHilang.permohonan.anggota[1];
  const buatan = { nik: istri?.nik ?? '', field: 'namaLengkap', nilaiSiak: 'IDA ROSDIAWATI' };

  it('is made for that NIK and field, as often as asked', async () => {
    await atur({ temuan: [buatan], untukBerapaKali: 1 });
    expect((await periksa()).isi).toEqual({
      hasil: 'tidak-valid',
      temuan: [{ anggotaKe: 1, field: 'namaLengkap', kode: 'beda-dengan-siak', nilaiPermohonan: istri?.namaLengkap, nilaiSiak: 'IDA ROSDIAWATI', kantorPerbaikan: 'kecamatan' }],
    });
    expect((await periksa()).isi).toMatchObject({ hasil: 'valid' });
  });

  it('waits for its application', async () => {
    await atur({ temuan: [{ permohonanId: 'lain', field: 'ibu', nilaiSiak: 'LAIN' }], untukBerapaKali: 1 });
    expect((await periksa()).isi).toMatchObject({ hasil: 'valid' });
    const lain = await siak.kirim('/biodata/periksa', { ...PERMOHONAN, permohonanId: 'lain' });
    expect(lain.isi.temuan).toMatchObject([{ anggotaKe: 0, field: 'ibu', nilaiSiak: 'LAIN' }]);
  });

  it('counts by itself when there are several', async () => {
    await atur({ temuan: [buatan, { permohonanId: 'lain', field: 'ibu', nilaiSiak: 'LAIN' }], untukBerapaKali: 1 });
    await periksa();
    expect((await siak.minta('/saklar')).isi.temuan).toEqual([{ permohonanId: 'lain', field: 'ibu', nilaiSiak: 'LAIN' }]);
  });
});

describe('a wrong switch', () => {
  it.each<[string, object]>([
    ['gagal', { gagal: 'meledak' }],
    ['lambatMs', { lambatMs: -1 }],
    ['untukBerapaKali', { untukBerapaKali: 0 }],
    ['temuan.0.field', { temuan: [{ nilaiSiak: 'X' }] }],
    ['lain', { lain: true }],
  ])('is a problem that names %s', async (field, isi) => {
    expect(await siak.kirim('/saklar', isi, 'PUT')).toMatchObject({ status: 400, isi: { errors: [{ field }] } });
  });
});
