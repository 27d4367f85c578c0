import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { officesToRebuild, type OfficeToRebuild } from './rebuild/office-to-rebuild';
import { Progress } from './rebuild/progress';
import { rebuildOffice } from './rebuild/rebuild-office';
import { linesOf } from './rebuild/report';

async function main(): Promise<void> {
  const { data, kantor, force } = commandLineOrExit({
    program: 'npm run rebuild --',
    description: 'Membangun ulang model baca dari riwayat di samping yang dipakai, membandingkan digest, lalu menggantinya; boleh di samping sistem yang berjalan.',
    options: {
      data: { type: 'text', description: 'folder data sistem', required: true },
      kantor: { type: 'text', description: 'kode wilayah kantor; semua kantor bila tidak diberikan' },
      force: { type: 'flag', description: 'pakai model baru walau isinya berbeda, misalnya setelah proyeksi berubah' },
    },
  });
  const offices = officesToRebuild(data, kantor);
  if (offices === undefined) return exitWrong(`--data: tidak ada riwayat kantor di ${JSON.stringify(data)}`);
  if (offices.length === 0) return exitWrong(kantor === undefined ? `--data: tidak ada riwayat kantor di ${JSON.stringify(data)}` : `--kantor: tidak ada kantor ${JSON.stringify(kantor)}`);
  // One office's trouble does not keep the others from being rebuilt.
  for (const office of offices) if (!(await rebuilt(office, force))) process.exitCode = 1;
}

async function rebuilt(office: OfficeToRebuild, force: boolean): Promise<boolean> {
  const progress = new Progress(office.kantor, () => performance.now(), (line) => process.stderr.write(`${line}\n`));
  try {
    const done = await rebuildOffice(office, { force, onProgress: progress.at });
    process.stdout.write(`${linesOf(done).join('\n')}\n`);
    return done.result.tookOver;
  } catch (error) {
    process.stdout.write(`${office.kantor}: gagal, model lama tetap dipakai: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

void main();
