import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAFTAR_LANGKAH } from '@kk-lintas/domain';
import { KabupatenUji } from '../perjalanan/kabupaten-uji';
import { halamanCobaSendiri } from './coba-sendiri';

const TERTULIS = readFileSync(join(__dirname, '../../docs/coba-sendiri.md'), 'utf8');
/** The system of this test takes other ports than the one of the page. */
const PORT = 6200;
const blok = [...TERTULIS.matchAll(/^```sh\n(.*?)\n```$/gms)].map(([, isi = '']) => isi.replace(/127\.0\.0\.1:30(\d\d)/g, (_, akhir: string) => `127.0.0.1:${PORT + Number(akhir)}`));

interface Hasil {
  readonly kode: number | null;
  readonly keluaran: string;
  readonly galat: string;
}

/** The blocks one after another in one shell, which stops at the first command that fails. */
function jalankan(folder: string): Promise<Hasil> {
  return new Promise((resolve, reject) => {
    const shell = spawn('sh', ['-e'], { cwd: folder });
    let [keluaran, galat] = ['', ''];
    shell.stdout.setEncoding('utf8').on('data', (bagian: string) => (keluaran += bagian));
    shell.stderr.setEncoding('utf8').on('data', (bagian: string) => (galat += bagian));
    shell.on('error', reject);
    shell.on('close', (kode) => resolve({ kode, keluaran, galat }));
    shell.stdin.end(`${blok.join('\n')}\n`);
  });
}

it('the guide says what its source says: npm run coba-sendiri writes it anew', () => expect(TERTULIS).toBe(halamanCobaSendiri()));

it('the README and the start page lead to it', () => {
  expect(readFileSync(join(__dirname, '../../README.md'), 'utf8').slice(0, 2_000)).toContain('(docs/coba-sendiri.md)');
});

describe('the guide, copied block by block into a shell', () => {
  let uji: KabupatenUji;
  let folder: string;
  let hasil: Hasil;

  beforeAll(async () => {
    uji = await KabupatenUji.mulai(PORT);
    folder = mkdtempSync(join(tmpdir(), 'kk-lintas-coba-'));
    hasil = await jalankan(folder);
  }, 180_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await uji.tutup();
  });

  it('comes to its end, and nothing in it is refused', () => {
    expect(hasil.galat).toBe('');
    expect(hasil.keluaran).not.toContain('urn:kk-lintas:masalah');
    expect(hasil.kode).toBe(0);
  });

  it('goes all nineteen steps', () => {
    const pelacakan = hasil.keluaran.split('\n').filter((baris) => baris.startsWith('{"nomor"') && baris.includes('"riwayat"')).at(-1) ?? '{}';
    const { riwayat = [] } = JSON.parse(pelacakan) as { riwayat?: readonly { langkah: string }[] };
    const ditempuh = new Set(riwayat.map(({ langkah }) => langkah));
    expect(DAFTAR_LANGKAH.map(({ nomor }) => nomor).filter((nomor) => !ditempuh.has(nomor))).toEqual([]);
  });

  it('ends with a card that is genuine by its file and by its number', async () => {
    expect(readFileSync(join(folder, 'kartu.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(hasil.keluaran.match(/"status":"aktif"/g)).toHaveLength(2);
    const alamat = hasil.keluaran.trim().split('\n').at(-1) ?? '';
    expect(await (await fetch(alamat)).text()).toContain('AKTIF: kartu ini asli dan berlaku');
  });

  it('stands on the start page with the addresses of the system that shows it', async () => {
    const { url } = uji.berjalan;
    expect(await (await fetch(url)).text()).toContain('href="/coba"');
    const halaman = await (await fetch(`${url}/coba`)).text();
    expect(halaman).toContain(`PORTAL=http://127.0.0.1:${PORT + 1}`);
    for (const judul of TERTULIS.matchAll(/^## (.*)$/gm)) expect(halaman).toContain(`<h3>${judul[1]}</h3>`);
  });

  it('nothing was complained of', () => expect(uji.keluhan).toEqual([]));
});
