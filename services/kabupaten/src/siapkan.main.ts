import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { tulisDirektori } from './node/berkas-direktori';
import { susunDirektori } from './susun-direktori';

/** `npm run siapkan`: what the nodes of the demonstration kabupaten need before the first of them starts. */
function main(): void {
  const { data, port, url } = commandLineOrExit({
    program: 'npm run siapkan --',
    description: 'Membuat kunci tiap kantor dan direktori.json kabupaten peraga, untuk kantor yang berjalan sendiri-sendiri.',
    options: {
      data: { type: 'text', default: 'data', description: 'folder data' },
      port: { type: 'number', default: 3001, min: 1, max: 65_000, description: 'port kantor pertama; yang lain memakai port berikutnya' },
      url: { type: 'text', default: 'http://127.0.0.1:{port}', description: 'pola alamat kantor; {port} dan {kantor} diganti' },
    },
  });
  const folder = resolve(data);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kantor = susunDirektori(folder, (urutan, id) => url.replace('{port}', String(port + urutan)).replace('{kantor}', id.replaceAll('.', '-'))).map((satu) => satu.kantor);
  tulisDirektori(join(folder, 'direktori.json'), kantor);
  process.stdout.write(`${kantor.map(({ id, url: alamat }) => `${id}  ${alamat}`).join('\n')}\n`);
}

main();
