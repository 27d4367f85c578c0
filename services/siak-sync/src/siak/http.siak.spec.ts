import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KELUARGA, NOMOR_KK } from '../testing/riwayat-siak';
import { HttpSiak } from './http.siak';

/** Answers every request in the same way and remembers what was asked. */
class SiakPalsu {
  readonly diminta: string[] = [];
  terakhir = '';
  jawaban: { readonly status: number; readonly body: string } = { status: 200, body: '{}' };
  private readonly server: Server = createServer((request, response) => {
    let isi = '';
    request.on('data', (bagian) => (isi += String(bagian))).on('end', () => {
      this.terakhir = isi;
      this.diminta.push(request.url ?? '');
      response.writeHead(this.jawaban.status, { 'content-type': 'application/problem+json' }).end(this.jawaban.body);
    });
  });

  async mulai(): Promise<HttpSiak> {
    await new Promise<void>((siap) => this.server.listen(0, '127.0.0.1', siap));
    return new HttpSiak(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`, 5_000);
  }

  async tutup(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((selesai) => this.server.close(selesai));
  }
}

const palsu = new SiakPalsu();
let siak: HttpSiak;

beforeAll(async () => {
  siak = await palsu.mulai();
});
afterAll(() => palsu.tutup());

const minta = () => siak.terbitkanNomor('p-1', 'A1-membentuk-keluarga-baru', KELUARGA, 7);

describe("SIAK's check", () => {
  const periksa = () => siak.periksa('p-1', 'A1-membentuk-keluarga-baru', KELUARGA);

  it('comes with the plan for other cards, or without it', async () => {
    const berencana = { hasil: 'valid', kartuLain: [{ nomorKk: NOMOR_KK, versi: 4, berakhir: false, keluarga: KELUARGA }] };
    palsu.jawaban = { status: 200, body: JSON.stringify(berencana) };
    expect(await periksa()).toEqual(berencana);
    palsu.jawaban = { status: 200, body: JSON.stringify({ hasil: 'valid' }) };
    expect(await periksa()).toEqual({ hasil: 'valid' });
  });

  it('is no answer while another card that goes on comes without its family', async () => {
    palsu.jawaban = { status: 200, body: JSON.stringify({ hasil: 'valid', kartuLain: [{ nomorKk: NOMOR_KK, versi: 4, berakhir: false }] }) };
    await expect(periksa()).rejects.toMatchObject({ name: 'SiakTidakMenjawab', sebab: expect.stringContaining('kartu lain') });
  });
});

describe('numbers from SIAK', () => {
  it('come with the version, the other cards and the reason, or without them', async () => {
    const lengkap = { nomorKk: NOMOR_KK, nik: [], versi: 2, kartuLain: [{ nomorKk: NOMOR_KK, versi: 1, berakhir: true }], sebabNomor: 'kepala-sama' };
    palsu.jawaban = { status: 200, body: JSON.stringify(lengkap) };
    expect(await minta()).toEqual(lengkap);
    palsu.jawaban = { status: 200, body: JSON.stringify({ nomorKk: NOMOR_KK, nik: [] }) };
    expect(await minta()).toEqual({ nomorKk: NOMOR_KK, nik: [] });
  });

  it('are asked for with the order of the request, by which SIAK knows one that comes late', async () => {
    palsu.jawaban = { status: 409, body: JSON.stringify({ type: 'urn:siak-simulator:masalah:usang', status: 409 }) };
    await expect(minta()).rejects.toMatchObject({ sebab: 'SIAK menjawab dengan status 409 (usang)' });
    expect(JSON.parse(palsu.terakhir)).toMatchObject({ permohonanId: 'p-1', urutan: 7 });
  });

  it('are held by another case: an answer, not silence', async () => {
    palsu.jawaban = { status: 409, body: JSON.stringify({ type: 'urn:siak-simulator:masalah:ditahan', status: 409 }) };
    expect(await minta()).toEqual({ hasil: 'ditahan' });
  });

  it('are no answer while another card that goes on comes without its family', async () => {
    palsu.jawaban = { status: 200, body: JSON.stringify({ nomorKk: NOMOR_KK, nik: [], kartuLain: [{ nomorKk: NOMOR_KK, versi: 4, berakhir: false }] }) };
    await expect(minta()).rejects.toMatchObject({ name: 'SiakTidakMenjawab', sebab: expect.stringContaining('kartu lain') });
  });

  it.each([
    ['another conflict', { status: 409, body: JSON.stringify({ type: 'urn:siak-simulator:masalah:dilepaskan' }) }, 'status 409'],
    ['a refusal', { status: 422, body: '{}' }, 'status 422'],
    ['an error', { status: 500, body: 'rusak' }, 'status 500'],
    ['a conflict that cannot be read', { status: 409, body: 'rusak' }, 'sambungan ke SIAK gagal'],
  ])('do not come with %s', async (_, jawaban, sebab) => {
    palsu.jawaban = jawaban;
    await expect(minta()).rejects.toMatchObject({ name: 'SiakTidakMenjawab', sebab: expect.stringContaining(sebab) });
  });
});

describe.each([
  ['making a card active', '/aktifkan', () => siak.aktifkan('p-1')],
  ['giving up', '/lepaskan', () => siak.lepaskan('p-1')],
] as const)('%s', (_, path, minta) => {
  it('is done when SIAK says so, and when the card is active already', async () => {
    palsu.jawaban = { status: 200, body: JSON.stringify({ hasil: 'sudah-aktif' }) };
    await minta();
    palsu.jawaban = { status: 409, body: JSON.stringify({ type: 'urn:siak-simulator:masalah:sudah-aktif' }) };
    await minta();
    expect(palsu.diminta.slice(-2)).toEqual([path, path]);
  });

  it.each([
    ['dilepaskan', 'urn:siak-simulator:masalah:dilepaskan', 'SIAK menjawab dengan status 409 (dilepaskan)'],
    ['a text of its own', 'Kartu milik Jaka Contoh', 'SIAK menjawab dengan status 409'],
  ])('is not done with a conflict %s, and keeps no more of it than its code', async (_kode, type, sebab) => {
    palsu.jawaban = { status: 409, body: JSON.stringify({ type }) };
    await expect(minta()).rejects.toMatchObject({ name: 'SiakTidakMenjawab', sebab });
  });

  it('is not done for a case that SIAK does not know', async () => {
    palsu.jawaban = { status: 404, body: '{}' };
    await expect(minta()).rejects.toMatchObject({ name: 'SiakTidakMenjawab', sebab: 'SIAK menjawab dengan status 404' });
  });
});

it('giving up asks SIAK, and is not done while SIAK does not say so', async () => {
  palsu.jawaban = { status: 200, body: JSON.stringify({ hasil: 'dilepaskan' }) };
  await siak.lepaskan('p-1');
  expect(palsu.diminta.at(-1)).toBe('/lepaskan');
  palsu.jawaban = { status: 503, body: '{}' };
  await expect(siak.lepaskan('p-1')).rejects.toThrow('status 503');
});
