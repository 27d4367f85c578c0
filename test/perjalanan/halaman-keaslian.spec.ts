import { gzipSync } from 'node:zlib';
import { kartuBlanko, kartuTte, kunciDari, penerbitBaru, RAHASIA_KELUARGA, type KartuUji } from './kartu-uji';
import { PortalUji } from './portal-uji';

const KIB = 1024;
const penerbit = penerbitBaru();
let uji: PortalUji;
let kartu: KartuUji;

beforeAll(async () => {
  uji = await PortalUji.mulai(6070, () => kunciDari(penerbit));
  kartu = await kartuTte(penerbit);
  await uji.terbit(kartu.dokumen, kartu.pribadi);
}, 60_000);
beforeEach(() => {
  uji.jam.kini = new Date(uji.jam.kini.getTime() + 3_600_000);
});
afterAll(() => uji.tutup());

interface Halaman {
  readonly status: number;
  readonly headers: Headers;
  readonly teks: string;
}

async function buka(path: string, permintaan: RequestInit = {}): Promise<Halaman> {
  const jawaban = await fetch(`${uji.url}${path}`, permintaan);
  return { status: jawaban.status, headers: jawaban.headers, teks: await jawaban.text() };
}

function isi(bidang: Readonly<Record<string, string>>, path = '/periksa'): Promise<Halaman> {
  return buka(path, { method: 'POST', body: new URLSearchParams(bidang) });
}

function unggah(berkas: Uint8Array, nama = 'kartu.pdf'): Promise<Halaman> {
  const formulir = new FormData();
  formulir.set('pdf', new Blob([Buffer.from(berkas)], { type: 'application/pdf' }), nama);
  return buka('/periksa', { method: 'POST', body: formulir });
}

/** Text as a person reads it. */
function terbaca({ teks }: Halaman): string {
  return teks.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe.each([
  ['/periksa', 'id', 'Periksa keaslian Kartu Keluarga'],
  ['/periksa?bahasa=en', 'en', 'Check whether a family card is genuine'],
  ['/periksa/luring', 'id', 'Periksa tanpa jaringan'],
  ['/periksa/luring?bahasa=en', 'en', 'Check without network'],
])('the page %s', (path, bahasa, judul) => {
  it('names its language, has one main heading, a title and a main part, and a label for every field', async () => {
    const { status, teks } = await buka(path);
    expect(status).toBe(200);
    expect(teks).toMatch(new RegExp(`^<!doctype html><html lang="${bahasa}">`));
    expect([...teks.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, kata]) => kata)).toEqual([judul]);
    expect(teks).toMatch(/<title>.+<\/title>/);
    expect(teks).toContain('<main id="isi">');
    const bidang = [...teks.matchAll(/<(?:input|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(bidang.length).toBeGreaterThan(0);
    expect(bidang.filter((id) => !teks.includes(`<label for="${id}">`))).toEqual([]);
  });

  it('is kept by no cache, runs no foreign script, and is small', async () => {
    const { headers, teks } = await buka(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'$/);
    expect(gzipSync(teks).length).toBeLessThan(10 * KIB);
    expect(teks).not.toMatch(/<script(?![^>]*src="\/periksa\/luring\.js")|style="|https?:\/\/(?!127\.0\.0\.1)/);
  });
});

describe('the form', () => {
  it('names the only official address, as the card does, and tells how a genuine card is read', async () => {
    const halaman = await buka('/periksa');
    expect(terbaca(halaman)).toContain(`Satu-satunya alamat resmi pemeriksaan ini: ${uji.url}/c`);
    for (const alamat of ['/c', '/C', '/c/']) expect(terbaca(await buka(alamat))).toEqual(terbaca(halaman));
    expect(terbaca(halaman)).toContain('Membaca kartu yang asli');
  });

  it('answers by the number typed behind the address', async () => {
    expect(terbaca(await buka(`/c/${kartu.dokumen.nomorDokumen.toLowerCase()}`))).toContain('AKTIF');
  });

  it.each([
    ['too short', -1, 'Nomor dokumen ini terlalu pendek: harus 14 huruf dan angka'],
    ['half typed', 9, 'Nomor dokumen ini terlalu pendek: harus 14 huruf dan angka'],
    ['not begun', 5, 'Nomor dokumen ini terlalu pendek: harus 14 huruf dan angka'],
  ])('says of a number that is %s how long it must be, also behind the address', async (_, sampai, kata) => {
    const nomorDokumen = kartu.dokumen.nomorDokumen.slice(0, sampai);
    for (const halaman of [await isi({ nomorDokumen }), await buka(`/c/${nomorDokumen}`)]) expect(terbaca(halaman)).toContain(kata);
  });

  it('answers by the number however it is spaced, with the way to the other language', async () => {
    const lepas = kartu.dokumen.nomorDokumen.toLowerCase().replaceAll('-', ' ');
    expect(terbaca(await isi({ nomorDokumen: lepas }))).toContain('AKTIF');
    const { teks } = await buka(`/c/${encodeURIComponent(lepas)}`);
    const [, lain = ''] = /<a href="([^"]+)" lang="en"/.exec(teks) ?? [];
    expect(terbaca(await buka(lain))).toContain('ACTIVE: this card is genuine and in force');
  });

  it('warns of a genuine code behind another address, and tells the state of the card all the same', async () => {
    const token = new URL(kartu.qr).pathname.slice(3);
    const halaman = async (teks: string) => terbaca(await isi({ token: teks }));
    const api = async (teks: string) => JSON.parse((await buka('/keaslian', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: teks }) })).teks) as unknown;
    const palsu = `HTTP://KK-PALSU.EXAMPLE/C/${token}`;
    expect(await halaman(palsu)).toMatch(/AWAS: kode ini menuju alamat lain.*AKTIF/s);
    expect(await api(palsu)).toMatchObject({ status: 'aktif', peringatan: expect.stringContaining('hanya membuka alamat resmi') as string });
    for (const resmi of [token, `${uji.url.toUpperCase()}/C/${token}`]) {
      expect(await halaman(resmi)).not.toContain('AWAS');
      expect(await api(resmi)).toMatchObject({ peringatan: null });
    }
  });

  it('answers by number, by QR text, by serial, and by file, with a symbol and words', async () => {
    const blanko = kartuBlanko(['JB-0000301']);
    await uji.terbit(blanko.dokumen, blanko.pribadi);
    const semua = [isi({ nomorDokumen: kartu.dokumen.nomorDokumen }), isi({ token: kartu.qr }), isi({ serial: 'JB-0000301', akhiran: '0007' }), unggah(kartu.pdf)];
    for (const halaman of await Promise.all(semua)) {
      expect([halaman.status, halaman.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(terbaca(halaman)).toContain('✔ AKTIF: kartu ini asli dan berlaku');
      expect(terbaca(halaman)).toContain('Keadaan menurut catatan Dinas Dukcapil Kabupaten Bandung.');
      expect(terbaca(halaman)).toContain('3204••••••••0007');
      expect(RAHASIA_KELUARGA.filter((satu) => halaman.teks.toLowerCase().includes(satu.toLowerCase()))).toEqual([]);
    }
  });

  it('shows of a card on blanko the day that its sheets show, beside the day from which it is in force', async () => {
    const { dokumen, pribadi } = kartuBlanko(['JB-0000302'], { dicetak: '2026-11-20' });
    await uji.terbit(dokumen, pribadi);
    const halaman = terbaca(await isi({ nomorDokumen: dokumen.nomorDokumen }));
    expect(halaman).toContain('tercetak pada lembar: hari dicetak) 20-11-2026');
    expect(halaman).toContain('Disahkan tanggal 23-11-2026');
    expect(terbaca(await isi({ nomorDokumen: kartu.dokumen.nomorDokumen }))).toContain('Dikeluarkan tanggal 23-11-2026');
  });

  it('answers in English where it was asked in English', async () => {
    const halaman = await isi({ nomorDokumen: kartu.dokumen.nomorDokumen }, '/periksa?bahasa=en');
    expect(halaman.teks).toContain('<html lang="en">');
    expect(terbaca(halaman)).toContain('ACTIVE: this card is genuine and in force');
  });

  it.each<[string, () => Promise<Halaman>]>([
    ['nothing filled in', () => isi({})],
    ['two ways at once', () => isi({ token: 'x', nomorDokumen: 'y' })],
    ['no file chosen', () => unggah(new Uint8Array(), '')],
    ['a form that is none', () => buka('/periksa', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'bukan formulir' })],
    ['a form without its boundary', () => buka('/periksa', { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: '--x--' })],
  ])('comes back with a word why it was not checked: %s', async (_, kirim) => {
    const halaman = await kirim();
    expect(halaman.status).toBe(400);
    expect(halaman.teks).toContain('<p class="galat" role="alert">');
    expect(halaman.teks).toContain('<form method="post" action="/periksa">');
    expect(terbaca(halaman)).not.toMatch(/nomorDokumen|akhiran|masukan-tidak-sah/);
  });

  it('shows with every result the only official address, below what was found', async () => {
    const halaman = terbaca(await buka(`/c/${kartu.dokumen.nomorDokumen}`));
    expect(halaman.indexOf('AKTIF')).toBeGreaterThan(0);
    expect(halaman.indexOf(`Satu-satunya alamat resmi pemeriksaan ini: ${uji.url}/c`)).toBeGreaterThan(halaman.indexOf('AKTIF'));
  });

  it('never shows what was typed into it, so that nothing can be smuggled into the page', async () => {
    const halaman = await isi({ nomorDokumen: '<script>alert(1)</script>' });
    expect(terbaca(halaman)).toContain('Nomor dokumen ini salah tulis');
    expect(halaman.teks).not.toContain('alert(1)');
  });
});

describe('the address in the QR', () => {
  it('opens the answer, in whatever case it was scanned', async () => {
    const { pathname } = new URL(kartu.qr);
    for (const path of [pathname, pathname.toLowerCase(), pathname.replace('/C/', '/c/')]) expect(terbaca(await buka(path))).toContain('✔ AKTIF');
  });

  it('leads to the same answer in the other language', async () => {
    const { teks } = await buka(new URL(kartu.qr).pathname);
    const [, lain = ''] = /<a href="([^"]+)" lang="en"/.exec(teks) ?? [];
    expect(terbaca(await buka(lain))).toContain('ACTIVE: this card is genuine and in force');
  });

  it('of a forged card says so', async () => {
    const palsu = await kartuTte(penerbitBaru());
    const halaman = await buka(new URL(palsu.qr).pathname);
    expect([halaman.status, terbaca(halaman).includes('✖ PALSU ATAU DIUBAH')]).toEqual([200, true]);
  });

  it('of no card at all says that nothing can be checked, in both languages, and speaks of no forgery', async () => {
    const [halaman, inggris] = [terbaca(await buka('/C/%3Cscript%3E')), terbaca(await isi({ token: 'menu makan siang' }, '/periksa?bahasa=en'))];
    expect(halaman).toContain('– BUKAN DOKUMEN KK YANG DAPAT DIPERIKSA');
    expect(halaman).toContain('Teks ini bukan kode kartu keluarga');
    expect(inggris).toContain('– NO FAMILY CARD DOCUMENT THAT CAN BE CHECKED');
    expect(`${halaman}${inggris}`).not.toMatch(/PALSU|FORGED/);
    expect(terbaca(await unggah(Buffer.from('%PDF-1.7\n%%EOF\n')))).toContain('PDF ini tidak bertanda tangan elektronik');
  });

  it('of a superseded card says since when and why, not only in colour', async () => {
    const lama = await kartuTte(penerbit);
    const baru = await kartuTte(penerbit, { kunciKartu: lama.dokumen.kunciKartu, versi: 2, jenis: 'C1-hilang', dikeluarkan: '2026-12-01' });
    for (const satu of [lama, baru]) await uji.terbit(satu.dokumen, satu.pribadi);
    const halaman = terbaca(await buka(new URL(lama.qr).pathname));
    expect(halaman).toContain('⚠ DIGANTIKAN');
    expect(halaman).toContain('dilaporkan hilang');
    expect(halaman).toContain('Tidak berlaku sejak 01-12-2026');
  });
});

describe('a hostile upload', () => {
  it('of exactly two megabytes is looked at, and is no card', async () => {
    const berkas = Buffer.concat([kartu.pdf, Buffer.alloc(2 * KIB * KIB - kartu.pdf.length, 0x20)]);
    const jawaban = await buka('/keaslian/pdf', { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: berkas });
    expect(JSON.parse(jawaban.teks)).toMatchObject({ status: 'palsu' });
    expect(terbaca(await unggah(berkas))).toContain('✖ PALSU ATAU DIUBAH');
  });

  it.each(['/lacak', '/keaslian', '/masuk', '/kartu'])('at an address that takes no file stays refused: %s', async (path) => {
    for (const jenis of ['application/pdf', 'multipart/form-data; boundary=x']) {
      const { status, headers } = await buka(path, { method: 'POST', headers: { 'content-type': jenis }, body: Buffer.from(kartu.pdf) });
      expect([status, headers.get('content-type')]).toEqual([415, 'application/problem+json; charset=utf-8']);
    }
  });

  it('of another kind than a file is refused where a file is asked for', async () => {
    const { status } = await buka('/keaslian/pdf', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(status).toBe(415);
  });
});

it('the script of the check without network comes from the portal itself', async () => {
  const { teks, headers } = await buka('/periksa/luring.js');
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(teks).toContain('periksaTokenLuring');
  const halaman = await buka('/periksa/luring');
  expect(halaman.teks).toContain(`&quot;${penerbit.penanda.kunci.id}&quot;`);
  expect(terbaca(halaman)).toContain('Tanpa jaringan tidak dapat diketahui apakah kartu sudah digantikan');
  expect(gzipSync(teks).length + gzipSync(halaman.teks).length).toBeLessThan(60 * KIB);
});

it('nothing was complained of', () => expect(uji.keluhan).toEqual([]));
