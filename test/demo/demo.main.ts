import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { jalankanKabupaten, type Kabupaten } from '../../services/kabupaten/src/kabupaten';
import { laporKesalahan } from '../../services/kabupaten/src/lapor-kesalahan';
import { officeLogs } from '../../services/kabupaten/src/verify-history/office-log';
import { verifyOffices } from '../../services/kabupaten/src/verify-history/verify-offices';
import { jalankanKasus, type BarisDemo } from './jalankan-kasus';
import { Klien, type Jawaban } from './klien';
import { jumlahPesan, periksaCatatan, tungguSampaiTenang } from './periksa';
import { skenario } from './skenario';

const LANGKAH = Array.from({ length: 19 }, (_, index) => String(index + 1));

async function main(): Promise<number> {
  const pilihan = commandLineOrExit({
    program: 'npm run demo --',
    description: 'Drives three cases through all nineteen steps over HTTP, then checks history and counts.',
    options: {
      data: { type: 'text', description: 'folder of all data; a fresh one when absent' },
      port: { type: 'number', default: 4300, min: 1, max: 65_000, description: 'first port' },
      acks: { type: 'text', description: 'file that gets a line `event-id time` for each acknowledged event' },
      profile: { type: 'text', default: 'embedded', choices: ['embedded'], description: 'where the data lies' },
    },
  });
  const data = pilihan.data === undefined ? mkdtempSync(join(tmpdir(), 'kk-lintas-demo-')) : resolve(pilihan.data);
  const kabupaten = await jalankanKabupaten({ data, port: pilihan.port, host: '127.0.0.1', now: () => new Date(), log: laporKesalahan });
  try {
    return await demo(kabupaten, data, pilihan.acks);
  } finally {
    await kabupaten.tutup();
    if (pilihan.data === undefined) rmSync(data, { recursive: true, force: true });
  }
}

async function demo({ kantor, urlSiak }: Kabupaten, data: string, acks: string | undefined): Promise<number> {
  const diterima = ({ peristiwa }: Jawaban) => {
    if (acks !== undefined) appendFileSync(acks, peristiwa.map(({ id, waktu }) => `${id} ${waktu}\n`).join(''));
  };
  const klien = new Klien({ diterima });
  const alamat = kantor.map(({ office }) => office.kantor);
  const ditempuh = new Set<string>();
  const selesai: string[] = [];
  const salah: string[] = [];
  for (const kasus of skenario()) {
    process.stdout.write(`\n${kasus.judul}\n`);
    try {
      const { permohonanId, nomor } = await jalankanKasus(kasus, alamat, urlSiak, klien, (baris) => {
        ditempuh.add(baris.langkah.replace(/[a-d]$/, ''));
        cetak(baris);
      });
      process.stdout.write(`nomor ${nomor}\n`);
      selesai.push(permohonanId);
    } catch (error) {
      salah.push(`${kasus.judul}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await tungguSampaiTenang(kantor);
  salah.push(...(await periksaCatatan(kantor, selesai)));
  const laporan = await verifyOffices(officeLogs(data) ?? []);
  salah.push(...laporan.flatMap((office) => office.faults.map((fault) => `${office.kantor} ${fault.stream} ${fault.revision}: ${fault.pesan}`)));
  const events = laporan.reduce((sum, office) => sum + office.events, 0);
  for (const satu of salah) process.stdout.write(`SALAH ${satu}\n`);
  const langkah = LANGKAH.filter((satu) => ditempuh.has(satu)).length;
  process.stdout.write(`${langkah}/19 steps, ${selesai.length} cases, ${events} events, ${jumlahPesan(data)} messages, ${salah.length} faults\n`);
  return salah.length === 0 && langkah === 19 ? 0 : 1;
}

function cetak({ langkah, kantor, oleh, peristiwa }: BarisDemo): void {
  process.stdout.write(`${langkah.padStart(3)}. ${kantor.padEnd(22)} ${oleh.padEnd(20)} ${peristiwa}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
