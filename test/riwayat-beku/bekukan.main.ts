import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AKAR, FOLDER_KANTOR, FOLDER_PESAN, folderLayanan, SEGEL, semuaBerkas, sidik, type PesanBeku, type RiwayatBeku } from './berkas-beku';
import { SKENARIO_DESA } from './skenario/desa';
import { SKENARIO_DINAS } from './skenario/dinas';
import { SKENARIO_KANTOR } from './skenario/kantor';
import { SKENARIO_KECAMATAN } from './skenario/kecamatan';
import { SKENARIO_PORTAL } from './skenario/portal';
import { SKENARIO_SIAK } from './skenario/siak';
import { mainkan, perintahDari } from './tulis-riwayat';

/**
 * Freezes what the code of today writes. It adds files that are missing and their seals; a file that is there stays as it
 * is, for ever: another version of an event is another scenario.
 */
async function main(): Promise<void> {
  const hasil = [
    { folder: folderLayanan('desa'), ...(await mainkan('desa', SKENARIO_DESA)) },
    { folder: folderLayanan('kecamatan'), ...(await mainkan('kecamatan', SKENARIO_KECAMATAN)) },
    { folder: folderLayanan('siak-sync'), ...(await mainkan('siak-sync', SKENARIO_SIAK)) },
    { folder: folderLayanan('dinas'), ...(await mainkan('dinas', SKENARIO_DINAS)) },
    { folder: folderLayanan('portal'), ...(await mainkan('portal', SKENARIO_PORTAL)) },
    { folder: FOLDER_KANTOR, ...(await mainkan('kecamatan', SKENARIO_KANTOR)) },
  ];
  for (const { folder, riwayat } of hasil) for (const satu of riwayat) bekukan(join(folder, `${satu.stream.replaceAll('~', '-')}.json`), satu);
  const pesan = hasil.flatMap((satu) => satu.pesan);
  for (const jenis of new Set(pesan.map(({ headers }) => headers['type'] ?? ''))) {
    const contoh = pesan.find(({ headers }) => headers['type'] === jenis);
    if (contoh !== undefined) bekukan(join(FOLDER_PESAN, `${jenis}.json`), { ...contoh, perintah: await perintahDari(contoh) });
  }
  segel();
}

function bekukan(path: string, isi: RiwayatBeku | PesanBeku): void {
  const file = resolve(AKAR, path);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(isi, null, 1)}\n`);
}

/** Seals only what has no seal yet: a changed file keeps its old seal and shows. */
function segel(): void {
  const file = resolve(AKAR, SEGEL);
  const lama = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const semua = Object.fromEntries(semuaBerkas().map((path) => [path, lama[path] ?? sidik(path)]));
  writeFileSync(file, `${JSON.stringify({ ...lama, ...semua }, null, 1)}\n`);
}

void main();
