import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { CatatanDokumen } from '../../services/portal/src/keaslian/catatan-dokumen';
import { JENDELA_PERIKSA_MS, PERIKSA_PER_ALAMAT } from '../../services/portal/src/keaslian/pemeriksa';
import { periksaKeaslian } from '../../services/portal/src/keaslian/periksa-keaslian';
import { dariBase32, keBase32 } from '../../libs/kk-document/src/token/base32';
import { kartuBlanko, kartuTte, kunciDari, penerbitBaru, type KartuUji } from './kartu-uji';
import { post, postDari } from './orang';
import { PortalUji } from './portal-uji';

const penerbit = penerbitBaru();
let uji: PortalUji;
let kartu: KartuUji;

beforeAll(async () => {
  uji = await PortalUji.mulai(5985, () => kunciDari(penerbit));
  kartu = await kartuTte(penerbit);
  await uji.terbit(kartu.dokumen, kartu.pribadi);
}, 60_000);
afterAll(() => uji.tutup());

it('one address may check so often and no more, by whatever way; another address is served, and it is served again after the wait', async () => {
  const url = `${uji.url}/keaslian`;
  for (let ke = 0; ke < PERIKSA_PER_ALAMAT; ke += 1) expect((await post(url, { nomorDokumen: kartu.dokumen.nomorDokumen })).status).toBe(200);

  const ditolak = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: kartu.qr }) });
  expect([ditolak.status, ditolak.headers.get('retry-after')]).toEqual([429, String(JENDELA_PERIKSA_MS / 1000)]);
  expect(await ditolak.json()).toMatchObject({ type: 'urn:kk-lintas:masalah:terlalu-banyak-pemeriksaan' });

  const halaman = await fetch(`${uji.url}${new URL(kartu.qr).pathname}`);
  expect([halaman.status, halaman.headers.get('retry-after'), halaman.headers.get('content-type')]).toEqual([429, '900', 'text/html; charset=utf-8']);
  expect(await halaman.text()).toContain('Terlalu banyak pemeriksaan');
  const berkas = await fetch(`${url}/pdf`, { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: new Uint8Array(kartu.pdf) });
  expect(berkas.status).toBe(429);

  expect(await postDari('127.0.0.2', url, { token: kartu.qr })).toMatchObject({ status: 200, isi: { status: 'aktif' } });
  uji.jam.kini = new Date(uji.jam.kini.getTime() + JENDELA_PERIKSA_MS);
  expect(await post(url, { token: kartu.qr })).toMatchObject({ status: 200 });
});

it('the digits behind a serial cannot be tried out: after five wrong ones that address waits for that sheet, existing or not, and for no other', async () => {
  const [ada, lain] = [kartuBlanko(['JB-0000501']), kartuBlanko(['JB-0000502'])];
  for (const { dokumen, pribadi } of [ada, lain]) await uji.terbit(dokumen, pribadi);
  const coba = (serial: string, akhiran: string, alamat = '127.0.0.5') => postDari(alamat, `${uji.url}/keaslian`, { serial, akhiran });
  const akhiran = ada.pribadi.nomorKk.slice(-4);
  for (const serial of ['JB-0000501', 'JB-0009999']) {
    for (let ke = 0; ke < 5; ke += 1) expect(await coba(` ${serial.toLowerCase()} `, `999${ke}`)).toMatchObject({ status: 200, isi: { status: 'tidak-dikenal', sebab: 'tidak-cocok' } });
    expect(await coba(serial, akhiran)).toMatchObject({ status: 429, isi: { type: 'urn:kk-lintas:masalah:terlalu-banyak-percobaan' } });
  }
  expect(await coba('501', akhiran)).toMatchObject({ status: 200, isi: { status: 'tidak-dikenal' } });
  expect(await coba('JB-0000502', akhiran)).toMatchObject({ status: 200, isi: { status: 'aktif' } });
  expect(await coba('JB-0000501', akhiran, '127.0.0.6')).toMatchObject({ status: 200, isi: { status: 'aktif' } });
});

it('of 10,000 random tokens, half of them under the name of the pinned key and a true number, none is active', async () => {
  const catatan = new CatatanDokumen(uji.office);
  const kunci = kunciDari(penerbit);
  const awal = Buffer.from(dariBase32(kartu.qr.slice(-181)) ?? []);
  for (let ke = 0; ke < 10_000; ke += 1) {
    const bytes = randomBytes(113);
    if (ke % 2 === 0) awal.copy(bytes, 0, 0, 49);
    const hasil = await periksaKeaslian({ cara: 'token', token: keBase32(bytes) }, catatan, kunci);
    if (hasil.status !== 'palsu') throw new Error(`a random token is ${hasil.status}`);
  }
  expect(await periksaKeaslian({ cara: 'token', token: kartu.qr }, catatan, kunci)).toMatchObject({ status: 'aktif' });
});

it.each(['/keaslian/pdf', '/periksa'])('an upload of ten megabytes to %s is refused as soon as its size is known', async (path) => {
  const jenis = path === '/periksa' ? 'multipart/form-data; boundary=x' : 'application/pdf';
  expect(await mulaiMengunggah(path, { 'content-type': jenis, 'content-length': String(10 * 1024 * 1024) }, 1024)).toBe(413);
  expect(await mulaiMengunggah(path, { 'content-type': jenis, 'transfer-encoding': 'chunked' }, (path === '/periksa' ? 9 : 3) * 1024 * 1024)).toBe(413);
});

it('a file of three megabytes in the form is read to its end, so that a browser shows why it is refused', async () => {
  const formulir = new FormData();
  formulir.append('pdf', new Blob([Buffer.alloc(3 * 1024 * 1024, '%PDF')]), 'besar.pdf');
  const jawaban = await fetch(`${uji.url}/periksa`, { method: 'POST', body: formulir });
  expect([jawaban.status, await jawaban.text()]).toEqual([413, expect.stringContaining('Berkas paling besar 2 MB. Paling besar 2 MiB (2.097.152 byte).')]);
});

it.each([
  ['/keaslian', 'application/json', 300_000, '256 KiB (262.144 byte)'],
  ['/keaslian/pdf', 'application/pdf', 3_000_000, '2 MiB (2.097.152 byte)'],
  ['/periksa', 'application/x-www-form-urlencoded', 20_000, '16 KiB (16.384 byte)'],
  ['/periksa', 'multipart/form-data; boundary=x', 9_000_000, '2 MiB (2.097.152 byte)'],
])('who sends too much to %s as %s is told how much is taken', async (path, jenis, byte, terbesar) => {
  const { status, isi } = await tolakan(path, { 'content-type': jenis, 'content-length': String(byte) });
  expect([status, JSON.parse(isi)]).toEqual([413, { type: 'urn:kk-lintas:masalah:http-413', title: 'Isi permintaan terlalu besar', status: 413, detail: `Paling besar ${terbesar}.` }]);
});

/** Announces a body and sends its beginning alone. @returns the answer */
function tolakan(path: string, headers: Readonly<Record<string, string>>): Promise<{ readonly status: number | undefined; readonly isi: string }> {
  return new Promise((resolve, reject) => {
    const permintaan = request(`${uji.url}${path}`, { method: 'POST', headers }, (jawaban) => {
      const bagian: Buffer[] = [];
      jawaban.on('data', (satu: Buffer) => bagian.push(satu)).on('end', () => {
        resolve({ status: jawaban.statusCode, isi: Buffer.concat(bagian).toString('utf8') });
        permintaan.destroy();
      });
    });
    permintaan.on('error', reject);
    permintaan.write('x');
  });
}

/** Sends the beginning of a body that never ends. @returns the status of the answer */
function mulaiMengunggah(path: string, headers: Readonly<Record<string, string>>, bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const permintaan = request(`${uji.url}${path}`, { method: 'POST', headers }, (jawaban) => {
      resolve(jawaban.statusCode);
      permintaan.destroy();
    });
    permintaan.on('error', reject);
    permintaan.write(Buffer.alloc(bytes, 0x25));
  });
}
