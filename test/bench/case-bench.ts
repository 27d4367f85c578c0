import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Kabupaten } from '../../services/kabupaten/src/kabupaten';
import type { CaseTask } from './case-clients.main';
import type { Timings } from './figure';

/** Whole cases over HTTP through all offices. The people at their desks are a process of their own. */
export async function wholeCases({ kantor }: Kabupaten, count: number, concurrency: number): Promise<Timings> {
  const task: CaseTask = { kantor: kantor.map(({ office: { kantor: { id, layanan, kode, url } } }) => ({ id, layanan, kode, url })), count, concurrency };
  const child = spawn(process.execPath, [join(__dirname, 'case-clients.main.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(task));
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`the clients of the cases ended with ${code}`);
  return JSON.parse(output) as Timings;
}
