import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { KantorTerbuka } from '../../services/kabupaten/src/buka-kantor';
import { officesToRebuild } from '../../services/kabupaten/src/rebuild/office-to-rebuild';
import { rebuildOffice } from '../../services/kabupaten/src/rebuild/rebuild-office';
import { officeLogs } from '../../services/kabupaten/src/verify-history/office-log';
import { commands, openDesa } from './command-bench';
import { figure, percentile, type Figure } from './figure';
import { longestCase, multiplyCase } from './many-cases';

const TARGET = 50_000;
const CASES = 12_000;
/** Writers beside a rebuild: this many commands every so many milliseconds are 500 a second. */
const [COMMANDS, EVERY_MS] = [5, 10];

interface Folders {
  /** A data folder whose one office opened many cases and did nothing more. */
  readonly oneEventACase: string;
  /** A data folder in which cases went through all offices. */
  readonly wholeCases: string;
  /** Where the bench may write. */
  readonly folder: string;
}

/** Rebuilds with comparison and takeover: of whole cases, of the worst kind, and of whole cases beside a writing office. */
export async function measureRebuild({ oneEventACase, wholeCases, folder }: Folders, add: (figure: Figure) => void): Promise<void> {
  await manyWholeCases(wholeCases, folder);
  add(figure('rebuild of read models, whole cases', await rebuildRate(folder), 'events/s', { target: TARGET }));
  add(figure('rebuild of read models, one event a case', await rebuildRate(oneEventACase), 'events/s', { target: TARGET }));
  const beside = await rebuildBesideWriters(folder);
  add(figure('rebuild of read models, whole cases, 500 commands/s beside', beside.perSecond, 'events/s', { target: TARGET }));
  add(figure('commands beside a rebuild, 500/s, p95', percentile(beside.latencies, 0.95), 'ms', { target: 20 }));
}

/** Events a second of the second rebuild: the first one makes the read models that it compares with. */
async function rebuildRate(data: string): Promise<number> {
  const [office] = officesToRebuild(data, undefined) ?? [];
  if (office === undefined) throw new Error(`${data} holds no office`);
  await rebuildOffice(office, { force: false });
  const { result, seconds } = await rebuildOffice(office, { force: false });
  if (!result.tookOver) throw new Error('the rebuilt read models differ');
  return result.events / seconds;
}

async function manyWholeCases(from: string, folder: string): Promise<void> {
  const desas = (officeLogs(from) ?? []).filter(({ kantor }) => kantor.startsWith('desa-')).flatMap(({ file }) => longestCase(file) ?? []);
  const [longest] = desas.sort((a, b) => b.events - a.events);
  if (longest === undefined) throw new Error('no desa has cases');
  const target = join(folder, 'kantor', 'desa-32.04.06.2003');
  mkdirSync(target, { recursive: true });
  await multiplyCase(longest.file, join(target, 'peristiwa.sqlite'), longest.caseId, CASES);
}

/** The command as a process of its own beside an office that takes commands. */
async function rebuildBesideWriters(data: string): Promise<{ readonly perSecond: number; readonly latencies: readonly number[] }> {
  const desa = await openDesa(data);
  await desa.office.projector.start();
  await desa.office.projector.caughtUp();
  const child = spawn(process.execPath, [resolve(__dirname, '../../services/kabupaten/src/rebuild.main.js'), '--data', data], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = once(child, 'exit');
  const stopWriting = startWriting(desa);
  const [output, [code]] = await Promise.all([text(child.stdout), exited]);
  const latencies = await stopWriting();
  await desa.office.projector.caughtUp();
  const { office } = desa;
  const trouble = office.projector.trouble();
  await office.projector.stop();
  await desa.tutup();
  const rate = / (\d+)\/s, /.exec(output)?.[1];
  if (code !== 0 || rate === undefined || trouble !== undefined) throw new Error(`rebuild beside writers: ${output} ${trouble ?? ''}`);
  return { perSecond: Number(rate), latencies };
}

/** @returns stops, and gives the latencies in order of size */
function startWriting(desa: KantorTerbuka): () => Promise<number[]> {
  const running: Promise<readonly number[]>[] = [];
  const timer = setInterval(() => running.push(commands(desa, COMMANDS, COMMANDS).then(({ latencies }) => latencies)), EVERY_MS);
  return async () => {
    clearInterval(timer);
    return (await Promise.all(running)).flat().sort((a, b) => a - b);
  };
}
