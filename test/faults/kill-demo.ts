import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xorshift } from './xorshift';

export interface KillReport {
  /** Times that the process was killed in the middle. */
  readonly kills: number;
  /** Demonstrations that came to their end after having been killed. */
  readonly completed: number;
  /** Acknowledged events looked for in the end. */
  readonly acknowledged: number;
  /** What went wrong, one sentence each. */
  readonly faults: readonly string[];
}

export interface KillSettings {
  /** Compiled demonstration program. */
  readonly program: string;
  readonly kills: number;
  readonly seed: number;
  readonly port: number;
  readonly log: (line: string) => void;
}

/** Lines an undisturbed demonstration prints; a kill is aimed at one of them. */
const LINES = 115;
const LAST_LINE = /^19\/19 steps, 5 cases, (\d+) events, (\d+) messages, 0 faults$/m;

/**
 * Kills the demonstration with SIGKILL at random points and starts it again on the same data until it comes to its end:
 * it must end without faults, with the event count of an undisturbed run, and every event that was ever acknowledged must
 * still be answered with the time it had then (so it was neither lost nor made anew).
 */
export async function killDemo({ program, kills, seed, port, log }: KillSettings): Promise<KillReport> {
  const random = xorshift(seed);
  const expected = await undisturbed(program, port);
  const faults: string[] = [];
  let done = 0;
  let completed = 0;
  let acknowledged = 0;
  while (done < kills) {
    const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-kill-'));
    const acks = join(folder, 'acks');
    const rounds = Math.min(kills - done, 3 + Math.floor(random() * 5));
    for (let round = 0, from = 0; round < rounds; round++) {
      from = from + Math.floor(random() * Math.max(1, (LINES - from) / 2));
      const killed = await run(program, join(folder, 'data'), port, acks, { afterLine: from, delayMs: Math.floor(random() * 40) });
      if (killed.killed) done += 1;
      else round = rounds;
    }
    const end = await run(program, join(folder, 'data'), port, acks);
    const found = LAST_LINE.exec(end.output);
    if (found === null) faults.push(`after ${done} kills (seed ${seed}): ${end.output.trim().split('\n').slice(-4).join(' | ')}`);
    else if (found[1] !== expected) faults.push(`after ${done} kills (seed ${seed}): ${found[1]} events instead of ${expected}`);
    const check = checkAcknowledged(acks);
    acknowledged += check.events;
    faults.push(...check.faults);
    completed += 1;
    log(`${done}/${kills} kills, ${completed} demonstrations completed, ${acknowledged} acknowledged events found, ${faults.length} faults`);
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills: done, completed, acknowledged, faults };
}

async function undisturbed(program: string, port: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-kill-'));
  const { output } = await run(program, folder, port, join(folder, 'acks'));
  rmSync(folder, { recursive: true, force: true });
  const events = LAST_LINE.exec(output)?.[1];
  if (events === undefined) throw new Error(`the demonstration fails without any kill: ${output.slice(-500)}`);
  return events;
}

interface Kill {
  readonly afterLine: number;
  readonly delayMs: number;
}

function run(program: string, data: string, port: number, acks: string, kill?: Kill): Promise<{ readonly killed: boolean; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--data', data, '--port', String(port), '--acks', acks], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let aimed = false;
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (kill === undefined || aimed || output.split('\n').length <= kill.afterLine) return;
      aimed = true;
      setTimeout(() => child.kill('SIGKILL'), kill.delayMs);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (_code, signal) => resolve({ killed: signal === 'SIGKILL', output }));
  });
}

/** The same event id must have carried the same time in every run. The last line may be cut off by the kill. */
function checkAcknowledged(file: string): { readonly events: number; readonly faults: string[] } {
  if (!existsSync(file)) return { events: 0, faults: [] };
  const times = new Map<string, string>();
  const faults: string[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id, time] = line.split(' ');
    if (id === undefined || id.length !== 36 || time?.length !== 24) continue;
    const before = times.get(id) ?? time;
    if (before !== time) faults.push(`event ${id} was acknowledged at ${before} and again at ${time}`);
    times.set(id, before);
  }
  return { events: times.size, faults };
}
