import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bukaP12 } from '../tanda-tangan/p12/p12.signer';
import { buatP12 } from '../tanda-tangan/p12/p12.fixture';
import { TOKEN_CONTOH } from '../token/token-kartu.fixture';
import { bacaToken } from '../token/baca-token';
import { tulisToken } from '../token/tulis-token';
import { caSekaliPakai, kartuBertanda } from './kartu-bertanda.fixture';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kartu-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function simpan(nama: string, bytes: Uint8Array): string {
  const berkas = join(folder, nama);
  writeFileSync(berkas, bytes);
  return berkas;
}

function keluaran(program: string, ...argumen: string[]): string {
  return execFileSync(program, argumen, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** pdfsig exits with 1 for a signature that does not hold. */
function pdfsig(berkas: string): string {
  return spawnSync('pdfsig', ['-nocert', berkas], { encoding: 'utf8' }).stdout;
}

describe('a signed card, as other programs see it', () => {
  const kunci = caSekaliPakai();
  let kartu: Buffer;
  let berkas: string;

  beforeAll(async () => {
    kartu = await kartuBertanda(kunci, TOKEN_CONTOH.versi);
    berkas = simpan('kartu.pdf', kartu);
  });

  it('is validly signed as a whole for pdfsig', () => {
    const hasil = pdfsig(berkas);
    expect(hasil).toContain('Signature is Valid.');
    expect(hasil).toContain('Total document signed');
    expect(hasil).toContain('ETSI.CAdES.detached');
    expect(hasil).toContain('BUKAN BSrE');
  });

  it.each([100, 2_000, 15_000])('is invalid for pdfsig with byte %i changed', (di) => {
    const ubahan = Buffer.from(kartu);
    ubahan.writeUInt8(ubahan.readUInt8(di) ^ 1, di);
    expect(pdfsig(simpan('ubahan.pdf', ubahan))).not.toContain('Signature is Valid.');
  });

  it.each(['rsa', 'ec'] as const)('is validly signed with a PKCS #12 file of a key of kind %s', async (jenis) => {
    const dariP12 = bukaP12(buatP12(jenis, 'rahasia', folder), 'rahasia', folder);
    expect(pdfsig(simpan('p12.pdf', await kartuBertanda(dariP12)))).toContain('Signature is Valid.');
  });

  it.each([300, 150])('has a QR that a reader decodes at %i dpi to the token, character by character', (dpi) => {
    const gambar = join(folder, `kartu-${dpi}`);
    keluaran('pdftoppm', '-r', String(dpi), '-png', '-singlefile', berkas, gambar);
    const qr = keluaran('zbarimg', '--quiet', '--raw', `${gambar}.png`).trim();
    const hasil = bacaToken(qr, [kunci.penanda.kunci]);
    expect(hasil).toMatchObject({ hasil: 'sah', token: TOKEN_CONTOH });
    expect(qr.slice(0, -103)).toBe(tulisToken(TOKEN_CONTOH, kunci.penanda, 'kk.contoh.go.id').slice(0, -103));
  });

  it('has all its fonts embedded as subsets', () => {
    const baris = keluaran('pdffonts', berkas).trim().split('\n').slice(2);
    expect(baris.length).toBe(2);
    for (const satu of baris) expect(satu).toMatch(/^[A-Z]{6}\+DejaVuSansCondensed.* yes yes yes /);
  });

  it('gives its text to those who search, copy or read it aloud', () => {
    const teks = keluaran('pdftotext', '-layout', berkas, '-');
    expect(teks).toContain('KARTU KELUARGA');
    expect(teks).toMatch(/1 +JAKA PERAGA CONTOH +\d{16} +LAKI-LAKI +BANDUNG +14-03-1984 +ISLAM +DIPLOMA IV\/STRATA I +KARYAWAN SWASTA +O/);
    expect(teks).toMatch(/KAWIN TERCATAT +20-06-2010 +KEPALA KELUARGA +WNI +- +- +DARMA PERAGA +SARI WANGI/);
  });

  it('is A4 landscape', () => {
    expect(keluaran('pdfinfo', berkas)).toMatch(/Page size: +841\.89 x 595\.28 pts \(A4\)/);
  });
});
