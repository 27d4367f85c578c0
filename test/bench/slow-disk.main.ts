import { commandLineOrExit } from '@kk-lintas/command-line';
import { commands, openDesa } from './command-bench';

/** Child of the bench that runs with slowed fsync: prints commands per second at 64 at once. */
async function main(): Promise<void> {
  const { folder, count } = commandLineOrExit({
    program: 'slow-disk',
    description: 'Mengukur perintah pada fsync yang diperlambat.',
    options: { folder: { type: 'text', required: true, description: 'folder data' }, count: { type: 'number', required: true, description: 'banyaknya perintah' } },
  });
  const desa = await openDesa(folder);
  const { perSecond } = await commands(desa, count, 64);
  await desa.tutup();
  process.stdout.write(String(perSecond));
}

void main();
