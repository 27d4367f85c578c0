import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { bukaCaPeraga, lajuKartu } from '@kk-lintas/kk-document';
import { jalankanKabupaten } from '../../services/kabupaten/src/kabupaten';
import { laporKesalahan } from '../../services/kabupaten/src/lapor-kesalahan';
import { officeLogs } from '../../services/kabupaten/src/verify-history/office-log';
import { verifyOffices } from '../../services/kabupaten/src/verify-history/verify-offices';
import { tungguSampaiTenang } from '../demo/periksa';
import { wholeCases } from './case-bench';
import { command, commands, openDesa, rawCommits } from './command-bench';
import { measureDistributed } from './distributed-bench';
import { figure, line, percentile, type Figure } from './figure';
import { atConstantRate, visibleAfter } from './latency-bench';
import { measureRebuild } from './rebuild-bench';
import { slowDiskCommands } from './slow-disk';

async function main(): Promise<void> {
  const { json, cases, profile } = commandLineOrExit({
    program: 'npm run bench --',
    description: 'Mengukur sebuah profil di samping mesinnya sendiri tanpa sistem ini, dalam satu jalan.',
    options: {
      json: { type: 'text', description: 'berkas untuk angka-angkanya sebagai JSON' },
      cases: { type: 'number', default: 100, min: 1, description: 'banyaknya permohonan yang menempuh semua kantor' },
      profile: { type: 'text', default: 'embedded', choices: ['embedded', 'distributed'], description: 'tempat data' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-bench-'));
  const figures: Figure[] = [];
  const add = (measured: Figure) => {
    figures.push(measured);
    process.stdout.write(`${line(measured)}\n`);
  };
  try {
    if (profile === 'distributed') await measureDistributed(folder, add);
    else await measureEmbedded(folder, cases, add);
    add(figure('resident memory of this process', process.memoryUsage().rss / 2 ** 20, 'MiB'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function measureEmbedded(folder: string, cases: number, add: (figure: Figure) => void): Promise<void> {
  await measureCommands(folder, add);
  add(figure('cards rendered and signed, per core', await lajuKartu(bukaCaPeraga(folder, 'Dinas Peraga'), 200), 'cards/s', { target: 20 }));
  await measureCases(join(folder, 'kabupaten'), cases, add);
  await measureRebuild({ oneEventACase: join(folder, 'perintah'), wholeCases: join(folder, 'kabupaten'), folder: join(folder, 'rebuild') }, add);
}

async function measureCommands(folder: string, add: (figure: Figure) => void): Promise<void> {
  const raw = 'raw SQLite FULL, one commit a row';
  add(figure(raw, rawCommits(folder, 3_000), 'commits/s'));
  const data = join(folder, 'perintah');
  mkdirSync(data);
  const desa = await openDesa(data);
  await commands(desa, 500, 8);
  const one = await commands(desa, 2_000, 1);
  add(figure('whole commands, 1 at a time', one.perSecond, 'commands/s', { sameRunBase: raw }));
  add(figure('whole commands, 1 at a time, p95', percentile(one.latencies, 0.95), 'ms', { target: 20 }));
  const steady = await atConstantRate(200, 2_000, () => command(desa));
  add(figure('whole commands at a constant 200/s, p95', percentile(steady, 0.95), 'ms', { target: 20 }));
  const many = await commands(desa, 40_000, 64);
  add(figure('whole commands, 64 at once', many.perSecond, 'commands/s', { target: 2_500, sameRunBase: raw }));
  add(figure('whole commands, 64 at once, p95', percentile(many.latencies, 0.95), 'ms'));
  await desa.tutup();
  const verified = await timeOf(() => verifyOffices(officeLogs(data) ?? []));
  const events = verified.result.reduce((sum, office) => sum + office.events, 0);
  if (verified.result.some(({ faults }) => faults.length > 0)) throw new Error('the history of the bench has faults');
  add(figure('offline verification', events / verified.seconds, 'events/s', { target: 200_000 }));
  const slow = slowDiskCommands(folder, join(__dirname, 'slow-disk.main.js'), 6_000);
  if (slow === undefined) process.stdout.write('no C compiler: the slow disk was not measured\n');
  else add(figure('whole commands, 64 at once, every fsync slowed by 5 ms', slow, 'commands/s', { target: 1_500 }));
}

async function measureCases(data: string, count: number, add: (figure: Figure) => void): Promise<void> {
  const kabupaten = await jalankanKabupaten({ data, port: 4800, host: '127.0.0.1', now: () => new Date(), log: laporKesalahan });
  await visibleAfter(kabupaten, 50, 50);
  const { visible } = await visibleAfter(kabupaten, 50, 1_000);
  add(figure('visible in the next office\'s queue at 50 commands/s, p50', percentile(visible, 0.5), 'ms'));
  add(figure('visible in the next office\'s queue at 50 commands/s, p95', percentile(visible, 0.95), 'ms', { target: 100 }));
  await wholeCases(kabupaten, 1, 1);
  const { perSecond, latencies } = await wholeCases(kabupaten, count, 32);
  await tungguSampaiTenang(kabupaten.kantor);
  add(figure('whole cases over HTTP through all offices, 32 at once', perSecond, 'cases/s', { target: 34.7 }));
  add(figure('one whole case among 32, p50', percentile(latencies, 0.5), 'ms'));
  await kabupaten.tutup();
}

async function timeOf<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly seconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
