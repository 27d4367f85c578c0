import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen } from '@kk-lintas/domain';
import { bukaCaPeraga, ISI_CONTOH, kunciPublikDari, terbitkanKartu, type KartuTerbit } from '@kk-lintas/kk-document';

const PROGRAM = join(__dirname.replace(`${sep}services${sep}`, `${sep}dist${sep}services${sep}`), '..', 'periksa-kartu.main.js');
const nomorDokumen = buatNomorDokumen('32.04', 2026, new Uint8Array(ACAK_NOMOR_DOKUMEN));
const TIDAK_TAHU = 'Belum tentu masih berlaku: tanpa jaringan tidak diketahui apakah kartu ini sudah digantikan.';
let folder: string;
let kartu: KartuTerbit;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'periksa-kartu-'));
  const kunci = bukaCaPeraga(join(folder, 'ca'), 'Dinas Contoh');
  const saat = { waktu: new Date('2026-11-23T18:00:00Z'), alasan: 'Penerbitan', tempat: 'Bandung' };
  kartu = await terbitkanKartu(kunci, ISI_CONTOH, { ...saat, nomorDokumen, versi: 4, alamat: 'kk.contoh.go.id', garam: new Uint8Array(16) });
  simpan('kunci.json', JSON.stringify(kunciPublikDari(kunci)));
  simpan('kartu.pdf', kartu.pdf);
});
afterAll(() => rmSync(folder, { recursive: true }));

function simpan(nama: string, isi: string | Uint8Array): void {
  writeFileSync(join(folder, nama), isi);
}

function jalankan(...argumen: string[]): { status: number | null; keluaran: string; galat: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argumen], { cwd: folder, encoding: 'utf8' });
  return { status, keluaran: stdout, galat: stderr };
}

describe('npm run periksa-kartu', () => {
  it('calls a signed card sah, and says by whom and when (WIB)', () => {
    const kalimat = `SAH: ditandatangani oleh KEPALA DINAS (CONTOH - BUKAN BSrE) pada 24-11-2026, dan isinya tidak berubah sejak itu. ${TIDAK_TAHU}\n`;
    expect(jalankan('kartu.pdf', '--kunci', 'kunci.json')).toEqual({ status: 0, keluaran: kalimat, galat: '' });
  });

  it('calls a card with one changed byte palsu', () => {
    const ubahan = Buffer.from(kartu.pdf);
    ubahan.writeUInt8(ubahan.readUInt8(3_000) ^ 1, 3_000);
    simpan('ubahan.pdf', ubahan);
    expect(jalankan('ubahan.pdf', '--kunci', 'kunci.json')).toEqual({ status: 1, keluaran: 'PALSU: isinya diubah setelah ditandatangani.\n', galat: '' });
  });

  it('reads the text of a QR', () => {
    const kalimat = `SAH: dokumen ${nomorDokumen}, versi 4, dikeluarkan 23-11-2026. ${TIDAK_TAHU}\n`;
    expect(jalankan('--token', kartu.qr, '--kunci', 'kunci.json')).toEqual({ status: 0, keluaran: kalimat, galat: '' });
    expect(jalankan('--token', `${kartu.qr}A`, '--kunci', 'kunci.json')).toMatchObject({ status: 1, keluaran: 'BUKAN DOKUMEN KK YANG DAPAT DIPERIKSA: teks ini bukan token kartu, atau tidak utuh.\n' });
  });

  it('calls what nobody signed neither sah nor palsu', () => {
    simpan('pindaian.pdf', '%PDF-1.7\n%%EOF\n');
    const kalimat = 'BUKAN DOKUMEN KK YANG DAPAT DIPERIKSA: berkas ini tidak ditandatangani secara elektronik.\n';
    expect(jalankan('pindaian.pdf', '--kunci', 'kunci.json')).toEqual({ status: 1, keluaran: kalimat, galat: '' });
  });

  it.each([
    [['kartu.pdf'], '--kunci: wajib diberikan'],
    [['--kunci', 'kunci.json'], 'FILE: wajib diisi, atau --token; tidak keduanya'],
    [['kartu.pdf', '--token', 'X', '--kunci', 'kunci.json'], 'FILE: wajib diisi, atau --token; tidak keduanya'],
    [['tidak-ada.pdf', '--kunci', 'kunci.json'], 'FILE: tidak dapat dibaca'],
    [['kartu.pdf', '--kunci', 'kartu.pdf'], '--kunci: bukan berkas kunci.json'],
  ])('ends with 2 and one line for %j', (argumen, galat) => {
    expect(jalankan(...argumen)).toEqual({ status: 2, keluaran: '', galat: `${galat}\n` });
  });
});
