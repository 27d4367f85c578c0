import { closeOnSignals, commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { TOPIK, idKantor, type IdKantor, type Layanan } from '@kk-lintas/contracts';
import { laporKesalahan } from './lapor-kesalahan';
import { sebabGagal } from './sebab-gagal';
import { jalankanNode } from './node/jalankan-node';
import { SetelanSalah, bacaSetelan } from './node/pengaturan-node';

/** `npm run node`: one office as its own process, any profile, configured by environment variables (docs/pengaturan.md). */
async function main(): Promise<void> {
  const { service, kantor } = commandLineOrExit({
    program: 'npm run node --',
    description: 'Menjalankan satu kantor sebagai proses tersendiri; setelannya dibaca dari variabel lingkungan (docs/pengaturan.md).',
    words: { service: { description: 'layanan', choices: Object.keys(TOPIK) } },
    options: { kantor: { type: 'text', required: true, description: 'kode wilayah kantor, misalnya 32.04.05.2001, atau idnya' } },
  });
  const hasil = bacaSetelan(process.env);
  if ('salah' in hasil) exitWrong(hasil.salah);
  const { setelan } = hasil;
  const node = await jalankanNode(kantor.startsWith(`${service}-`) ? (kantor as IdKantor) : idKantor(service as Layanan, kantor), setelan, laporKesalahan, (baris) => process.stderr.write(`${baris}\n`));
  const adapter = [setelan.KK_EVENT_STORE, setelan.KK_MESSAGE_BUS, setelan.KK_READ_MODELS].join(', ');
  closeOnSignals(node.tutup, gagal);
  process.stdout.write(`Siap: ${node.kantor.id} ${node.kantor.url} (${adapter})\n`);
}

function gagal(error: unknown): void {
  if (error instanceof SetelanSalah) exitWrong(error.message);
  process.stderr.write(`${sebabGagal(error)}\n`);
  process.exit(1);
}

main().catch(gagal);
