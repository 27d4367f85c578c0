import { resolve } from 'node:path';
import { commandLineOrExit, exitWrong, folderOrExit } from '@kk-lintas/command-line';
import { titipkan } from './administrator/administrator-baru';
import { bacaSandi } from './administrator/baca-sandi';

/** `npm run administrator`: the first account of an office that nobody can log in to yet, or one more when every other is lost. */
async function main(): Promise<void> {
  const { data, kantor, nip, nama } = commandLineOrExit({
    program: 'npm run administrator --',
    description: 'Menitipkan administrator baru di folder kantor; akunnya dibuka saat kantor itu mulai berikutnya. Kata sandinya dibaca dari masukan standar.',
    options: {
      data: { type: 'text', default: process.env['KK_DATA'] ?? 'data', description: 'folder data simpul' },
      kantor: { type: 'text', required: true, description: 'id kantor, misalnya desa-32.04.06.2003' },
      nip: { type: 'text', required: true, description: 'NIP administrator' },
      nama: { type: 'text', required: true, description: 'namanya' },
    },
  });
  const folder = folderOrExit('--data', resolve(data));
  const keluhan = await titipkan({ data: folder, kantor, nip, nama, sandi: await bacaSandi(process.stdin, process.stderr) });
  if (keluhan !== undefined) exitWrong(keluhan);
  process.stdout.write(`${kantor}: administrator dititipkan; mulailah kantor ini (lagi) agar akunnya dibuka\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`gagal: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
