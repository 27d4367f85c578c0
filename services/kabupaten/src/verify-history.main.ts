import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { officeLogs } from './verify-history/office-log';
import { toJson, toLines } from './verify-history/report';
import { verifyOffices } from './verify-history/verify-offices';

async function main(): Promise<void> {
  const { data, json } = commandLineOrExit({
    program: 'npm run verify-history --',
    description: 'Memeriksa rantai hash seluruh riwayat tiap kantor tanpa menyentuhnya; boleh di samping sistem yang berjalan.',
    options: {
      data: { type: 'text', description: 'folder data sistem', required: true },
      json: { type: 'flag', description: 'keluaran sebagai JSON' },
    },
  });
  const logs = officeLogs(data);
  if (logs === undefined || logs.length === 0) return exitWrong(`--data: tidak ada riwayat kantor di ${JSON.stringify(data)}`);
  const start = performance.now();
  const offices = await verifyOffices(logs);
  const report = toJson(offices, performance.now() - start);
  process.stdout.write(`${json ? JSON.stringify(report, undefined, 2) : toLines(report).join('\n')}\n`);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
}

void main();
