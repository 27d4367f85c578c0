import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const PROGRAM = {
  topics: ['services/kabupaten/src/topics.main.js', 'create'],
  mongodb: ['services/kabupaten/src/mongodb.main.js', 'prepare', '--kantor', 'desa-32.04.06.2003'],
} as const;

/** The compiled command as a process of its own, in an environment of these settings alone. */
async function jalankan(perintah: keyof typeof PROGRAM, setelan: Readonly<Record<string, string>>, ...lagi: readonly string[]) {
  const [program, ...args] = PROGRAM[perintah];
  const child = spawn(process.execPath, [join(__dirname, '../../dist', program), ...args, ...lagi], { env: { PATH: process.env['PATH'], ...setelan }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit') as Promise<[number]>, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

it.each<[keyof typeof PROGRAM, Readonly<Record<string, string>>, string]>([
  ['topics', { KAFKA_BROKERS: '127.0.0.1:1', KAFKA_SSL: 'ya' }, 'KAFKA_SSL: setelan ini tidak dikenal'],
  ['topics', { KAFKA_BROKERS: '127.0.0.1:1', MONGODB_URI: 'mongodb://db' }, 'MONGODB_URI: setelan ini tidak dikenal'],
  ['topics', {}, 'KAFKA_BROKERS: belum diisi (host:port, dipisah koma)'],
  ['topics', { KAFKA_BROKERS: 'kafka' }, 'KAFKA_BROKERS: harus berupa host:port, dipisah koma'],
  ['mongodb', { MONGODB_URL: 'mongodb://127.0.0.1:1', MONGODB_URI: 'mongodb://db' }, 'MONGODB_URI: setelan ini tidak dikenal'],
  ['mongodb', { MONGODB_URL: 'mongodb://127.0.0.1:1', EVENTSTORE_TLS: '' }, 'EVENTSTORE_TLS: setelan ini tidak dikenal'],
  ['mongodb', {}, 'MONGODB_URL: belum diisi'],
])('%s refuses settings that are wrong in one line, before it looks for a server: %j', async (perintah, setelan, salah) => {
  expect(await jalankan(perintah, setelan)).toEqual({ code: 2, stdout: '', stderr: `${salah}\n` });
});

it.each(['topics', 'mongodb'] as const)('the help of %s says where its settings are told, and needs none', async (perintah) => {
  const { code, stdout, stderr } = await jalankan(perintah, {}, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('docs/pengaturan.md');
});
