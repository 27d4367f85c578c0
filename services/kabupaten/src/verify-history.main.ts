import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { dataSalahOrExit } from './data-salah-or-exit';
import { simpulTersetelOrExit } from './node/simpul-tersetel';
import { knownOffices } from './verify-history/known-offices';
import type { OfficeLog } from './verify-history/office-log';
import { toJson, toLines } from './verify-history/report';
import { verifySimpul } from './verify-history/verify-simpul';
import { verifyOffices, type OfficeReport } from './verify-history/verify-offices';

async function main(): Promise<void> {
  const { data, simpul, json } = commandLineOrExit({
    program: 'npm run verify-history --',
    description: 'Memeriksa rantai hash seluruh riwayat tiap kantor tanpa menyentuhnya, dan menyebut kantor yang hilang; boleh di samping sistem yang berjalan.',
    options: {
      data: { type: 'text', description: 'folder data sistem: semua kantor di dalamnya, dan yang dikenal direktori.json-nya' },
      simpul: { type: 'text', description: 'atau: id satu kantor, misalnya dinas-32.04; lognya di tempat yang disebut setelan simpulnya (docs/pengaturan.md)' },
      json: { type: 'flag', description: 'keluaran sebagai JSON' },
    },
  });
  if ((data === undefined) === (simpul === undefined)) return exitWrong('--data: wajib diisi, atau --simpul; tidak keduanya');
  const start = performance.now();
  const offices = simpul === undefined ? await verifyFolder(data ?? '') : await verifySimpul(simpulTersetelOrExit(simpul));
  const report = toJson(offices, performance.now() - start);
  process.stdout.write(`${json ? JSON.stringify(report, undefined, 2) : toLines(report).join('\n')}\n`);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
}

function verifyFolder(data: string): Promise<OfficeReport[]> {
  const logs = officesOf(data);
  if (logs === undefined || logs.length === 0) return exitWrong(`--data: tidak ada riwayat kantor di ${JSON.stringify(data)}`);
  return verifyOffices(logs);
}

function officesOf(data: string): OfficeLog[] | undefined {
  try {
    return knownOffices(data);
  } catch (error) {
    dataSalahOrExit(error);
    throw error;
  }
}

void main();
