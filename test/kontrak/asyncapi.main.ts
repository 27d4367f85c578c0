import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR } from '../riwayat-beku/berkas-beku';
import { FOLDER_SKEMA } from './skema-pesan';
import { kontrakTertulis } from './tulis-kontrak';

/** `npm run asyncapi`: writes docs/asyncapi.yaml and docs/skema anew from the code. */
function main(): void {
  const berkas = Object.entries(kontrakTertulis());
  rmSync(join(AKAR, FOLDER_SKEMA), { recursive: true, force: true });
  mkdirSync(join(AKAR, FOLDER_SKEMA), { recursive: true });
  for (const [path, teks] of berkas) writeFileSync(join(AKAR, path), teks);
  process.stdout.write(`${berkas.length} berkas\n`);
}

main();
