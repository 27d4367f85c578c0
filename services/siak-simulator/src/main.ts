import { resolve } from 'node:path';
import { closeOnSignals, commandLineOrExit, folderOrExit } from '@kk-lintas/command-line';
import { buatSimulator } from './buat-simulator';

/** `npm run siak-simulator`: the stand-in for SIAK Terpusat as its own process. */
async function main(): Promise<void> {
  const { data, port, host } = commandLineOrExit({
    program: 'npm run siak-simulator --',
    description: 'Menjalankan simulator SIAK sebagai proses tersendiri.',
    options: {
      data: { type: 'text', default: 'data/siak', description: 'folder register penduduk' },
      port: { type: 'number', default: 3010, min: 1, max: 65_535, description: 'port' },
      host: { type: 'text', default: '127.0.0.1', description: 'alamat untuk mendengarkan' },
    },
  });
  const folder = folderOrExit('--data', resolve(data));
  const simulator = await buatSimulator({ host, port, folder, clock: () => new Date() });
  closeOnSignals(() => simulator.close(), gagal);
  process.stdout.write(`Siap: simulator SIAK ${simulator.url}\n`);
}

function gagal(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(gagal);
