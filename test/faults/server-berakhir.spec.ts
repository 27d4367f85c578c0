import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../infra/engines/free-port';
import { portOccupant } from '../../infra/engines/port-occupant';
import { ServerProcess } from '../../infra/engines/server-process';

const DIST = resolve(__dirname, '../../dist/infra/engines/server-process.js');
/** Stands in for Kafka and MongoDB: it listens, names its folder in its command line, and hears no wish to stop. */
const SERVER = "process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); require('node:net').createServer().listen(Number(process.argv[1]), '127.0.0.1')";

let folder: string;
let port: number;
let other: ChildProcess | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kk-server-'));
  port = await freePort();
});
afterEach(async () => {
  other?.kill('SIGKILL');
  await server().end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function server(): ServerProcess {
  return new ServerProcess(folder, { file: process.execPath, args: ['-e', SERVER, String(port), folder], ports: [port] });
}

const listening = async () => portOccupant(port) !== undefined;

/** A process that starts the server as a run of specs, the demo or the storm does, and then goes on. */
async function startedElsewhere(then = ''): Promise<ChildProcess> {
  const program = `
    const { ServerProcess } = require(${JSON.stringify(DIST)});
    const { portOccupant } = require(${JSON.stringify(join(DIST, '../port-occupant.js'))});
    const server = new ServerProcess(${JSON.stringify(folder)}, { file: process.execPath, args: ['-e', ${JSON.stringify(SERVER)}, '${port}', ${JSON.stringify(folder)}], ports: [${port}] });
    server.start(async () => portOccupant(${port}) !== undefined).then(() => { ${then}; console.log('started'); setInterval(() => undefined, 1000); });`;
  other = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (other.stdout === null) throw new Error('its output is a pipe');
  for await (const line of createInterface(other.stdout)) if (line === 'started') return other;
  throw new Error('the server was not started');
}

async function end(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(process, 'exit');
  process.kill(signal);
  await exited;
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('whoever is ended by %s takes the servers along that it started, also those that do not listen', async (signal) => {
  const starter = await startedElsewhere();
  expect(await listening()).toBe(true);
  await end(starter, signal);
  while (await listening()) await sleep(20);
  await server().start(listening);
  expect(server().isRunning()).toBe(true);
});

it('a server that was let live outlives who started it, and is stopped by its folder', async () => {
  await end(await startedElsewhere('server.release()'), 'SIGKILL');
  await sleep(300);
  expect(await listening()).toBe(true);
  await server().end('SIGKILL');
  expect(server().isRunning()).toBe(false);
  while (await listening()) await sleep(20);
});

it('a port that another process has is named with that process, and nothing is started', async () => {
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  await expect(server().start(async () => true)).rejects.toThrow(`port ${port} sudah dipakai proses ${process.pid} (`);
  expect(server().isRunning()).toBe(false);
  await new Promise((closed) => taken.close(closed));
});

it('a process that got the number of a server that ended is not taken for it, and not ended in its place', async () => {
  other = spawn('sleep', ['600']);
  await once(other, 'spawn');
  writeFileSync(join(folder, 'server.pid'), String(other.pid));
  expect(server().isRunning()).toBe(false);
  await server().end('SIGKILL');
  expect([other.exitCode, other.signalCode]).toEqual([null, null]);
  writeFileSync(join(folder, 'server.pid'), String(other.pid));
  await server().start(listening);
  expect([await listening(), server().isRunning(), other.signalCode]).toEqual([true, true, null]);
});
