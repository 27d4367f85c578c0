import { join } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { killDemo } from './kill-demo';

async function main(): Promise<number> {
  const { kills, seed, port } = commandLineOrExit({
    program: 'npm run kill-demo --',
    description: 'Mematikan demo dengan SIGKILL di titik acak dan memeriksa bahwa akhirnya selalu sama.',
    options: {
      kills: { type: 'number', default: 50, min: 1, description: 'berapa kali' },
      seed: { type: 'number', default: Date.now() % 1_000_000, min: 1, description: 'benih titik acak' },
      port: { type: 'number', default: 4400, min: 1, max: 65_000, description: 'port pertama' },
    },
  });
  process.stdout.write(`seed ${seed}\n`);
  const report = await killDemo({ program: join(__dirname, '../demo/demo.main.js'), kills, seed, port, log: (line) => process.stdout.write(`${line}\n`) });
  for (const fault of report.faults) process.stdout.write(`SALAH ${fault}\n`);
  process.stdout.write(`${report.kills} kills, ${report.acknowledged} acknowledged events, ${report.faults.length} faults\n`);
  return report.faults.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
