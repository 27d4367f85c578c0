import { join, resolve } from 'node:path';
import { commandLineOrExit, exitWrong, folderOrExit } from '@kk-lintas/command-line';
import { dataSalahOrExit } from './data-salah-or-exit';
import { tulisDirektori } from './node/berkas-direktori';
import { pastikanKunciUtuh } from './pastikan-kunci-utuh';
import { siapkanSatu } from './siapkan-satu';
import { susunDirektori } from './susun-direktori';

/** `npm run siapkan`: what the nodes of the demonstration kabupaten need before the first of them starts, or one office that joins. */
function main(): void {
  const { data, port, url, kantor: id, nama } = commandLineOrExit({
    program: 'npm run siapkan --',
    description: 'Membuat kunci tiap kantor dan direktori.json kabupaten peraga; dengan --kantor: kunci satu kantor saja, dan mencetak barisnya untuk direktori.',
    options: {
      data: { type: 'text', default: 'data', description: 'folder data' },
      port: { type: 'number', default: 3001, min: 1, max: 65_000, description: 'port kantor pertama; yang lain memakai port berikutnya' },
      kantor: { type: 'text', default: '', description: 'id satu kantor yang bergabung, misalnya desa-32.04.06.2003' },
      nama: { type: 'text', default: '', description: 'nama kantor itu' },
      url: { type: 'text', default: 'http://127.0.0.1:{port}', description: 'pola alamat kantor; {port} dan {kantor} diganti' },
    },
  });
  const folder = folderOrExit('--data', resolve(data));
  if (id !== '') return cetakSatu(siapkanSatu(folder, id, nama, url));
  utuhOrExit(folder);
  const kantor = susunDirektori(folder, (urutan, id) => url.replace('{port}', String(port + urutan)).replace('{kantor}', id.replaceAll('.', '-'))).map((satu) => satu.kantor);
  tulisDirektori(join(folder, 'direktori.json'), kantor);
  process.stdout.write(`${kantor.map(({ id, url: alamat }) => `${id}  ${alamat}`).join('\n')}\n`);
}

/** Run again where an office's keys are gone, this would make others and write them into the directory. */
function utuhOrExit(folder: string): void {
  try {
    pastikanKunciUtuh(folder);
  } catch (error) {
    dataSalahOrExit(error);
    throw error;
  }
}

function cetakSatu(entri: ReturnType<typeof siapkanSatu>): void {
  if (typeof entri === 'string') exitWrong(entri);
  process.stdout.write(`${JSON.stringify(entri, null, 2)}\n`);
}

main();
