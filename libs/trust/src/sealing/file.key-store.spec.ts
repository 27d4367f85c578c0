import { spawn } from 'node:child_process';
import { createSecretKey, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { join, resolve } from 'node:path';
import type { DataKey } from './data-key';
import { FileKeyStore } from './file.key-store';
import { keyStoreContract } from './key-store.contract';
import { KeyPoolEmpty } from './key-store.port';
import { openPribadi, sealPribadi } from './seal-pribadi';

const folders: string[] = [];
const master = createSecretKey(randomBytes(32));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kk-kunci-'));
  folders.push(folder);
  return folder;
}

function bytesOf(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

keyStoreContract('files', () => FileKeyStore.open(newFolder(), master));

describe('FileKeyStore', () => {
  it('opens a key after a restart, and never assigns it again', async () => {
    const folder = newFolder();
    const before = await FileKeyStore.open(folder, master);
    const key = before.assign();
    const sealed = sealPribadi(key, { nama: 'Warga Peraga' }, 'x');
    await before.close();
    const after = await FileKeyStore.open(folder, master);
    const opened = after.open(key.kid);
    expect(opened && openPribadi(opened, sealed, 'x')).toEqual({ nama: 'Warga Peraga' });
    expect(Array.from({ length: 300 }, () => after.assign().kid)).not.toContain(key.kid);
    await after.close();
  });

  it('keeps no byte of a shredded key in any file, also after a restart', async () => {
    const folder = newFolder();
    const keys = await FileKeyStore.open(folder, master);
    const { kid } = keys.assign();
    const id = Buffer.from(kid.split('.')[2] ?? '', 'base64url');
    const at = bytesOf(folder).indexOf(id);
    const slot = bytesOf(folder).subarray(at, at + 72);
    expect(at).toBeGreaterThanOrEqual(0);
    await keys.shred(kid);
    await keys.close();
    for (const part of [id, slot.subarray(12, 24), slot.subarray(24, 40), slot.subarray(40, 56), slot.subarray(56)]) {
      expect(bytesOf(folder).indexOf(part)).toBe(-1);
    }
    const again = await FileKeyStore.open(folder, master);
    expect(again.open(kid)).toBeUndefined();
    expect(again.open(`${kid.split('.').slice(0, 2).join('.')}.AAAAAAAAAAAAAAAA`)).toBeUndefined();
    await again.close();
  });

  it('goes on assigning past many batches, as fast as the disk takes them', async () => {
    const keys = await FileKeyStore.open(newFolder(), master);
    const kids = new Set<string>();
    while (kids.size < 3_000) kids.add((await assignPatiently(keys)).kid);
    expect(new Set([...kids].map((kid) => kid.split('.')[0])).size).toBeGreaterThan(10);
    await keys.close();
  });

  it('says that no key is ready when more are taken at once than were made durable, and recovers', async () => {
    const keys = await FileKeyStore.open(newFolder(), master);
    expect(() => Array.from({ length: 2_000 }, () => keys.assign())).toThrow(KeyPoolEmpty);
    await expect(assignPatiently(keys)).resolves.toBeDefined();
    await keys.close();
  });

  it('names the disk as the cause when it takes no more keys, and recovers when it does', async () => {
    const folder = join(newFolder(), 'kunci');
    const keys = await FileKeyStore.open(folder, master);
    renameSync(folder, `${folder}-hilang`);
    await expect(assignUntil(keys, (error) => (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')).resolves.toBeGreaterThanOrEqual(512);
    renameSync(`${folder}-hilang`, folder);
    await expect(assignPatiently(keys)).resolves.toBeDefined();
    await keys.close();
  });

  it('lets two processes share a folder without sharing a key', async () => {
    const folder = newFolder();
    const [one, other] = await Promise.all([FileKeyStore.open(folder, master), FileKeyStore.open(folder, master)]);
    const kids = [one, other].flatMap((keys) => Array.from({ length: 400 }, () => keys.assign().kid));
    expect(new Set(kids).size).toBe(800);
    await Promise.all([one.close(), other.close()]);
    const reader = await FileKeyStore.open(folder, master);
    expect(kids.every((kid) => reader.open(kid) !== undefined)).toBe(true);
    await reader.close();
  });

  it('refuses a damaged slot and another master key by name', async () => {
    const folder = newFolder();
    const keys = await FileKeyStore.open(folder, master);
    const { kid } = keys.assign();
    await keys.close();
    const stranger = await FileKeyStore.open(folder, createSecretKey(randomBytes(32)));
    expect(() => stranger.open(kid)).toThrow(`data key ${kid} cannot be unwrapped`);
    await stranger.close();
  });

  it('passes over a batch that a crash left half written', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, '7.keys'), randomBytes(100));
    const keys = await FileKeyStore.open(folder, master);
    expect(keys.assign().kid).toMatch(/^(8|9)\./);
    expect(keys.open('7.1.AAAAAAAAAAAAAAAB')).toBeUndefined();
    await keys.close();
  });

  it('is readable by its owner alone', async () => {
    const parent = newFolder();
    chmodSync(parent, 0o755);
    const keys = await FileKeyStore.open(join(parent, 'kunci'), master);
    expect(statSync(join(parent, 'kunci')).mode & 0o777).toBe(0o700);
    expect(statSync(join(parent, 'kunci', '1.keys')).mode & 0o777).toBe(0o600);
    await keys.close();
  });

  it('has every key that it handed out on disk when the process is killed, and hands out none of them again', async () => {
    const folder = newFolder();
    const secret = randomBytes(32);
    const seen: string[] = [];
    for (let round = 0; round < 3; round++) seen.push(...(await assignUntilKilled(folder, secret)));
    expect(seen.length).toBeGreaterThan(600);
    expect(new Set(seen).size).toBe(seen.length);
    const keys = await FileKeyStore.open(folder, createSecretKey(secret));
    expect(seen.filter((kid) => keys.open(kid) === undefined)).toEqual([]);
    await keys.close();
  });
});

/** A key, as soon as one is ready. */
async function assignPatiently(keys: FileKeyStore): Promise<DataKey> {
  for (;;) {
    try {
      return keys.assign();
    } catch (error) {
      if (!(error instanceof KeyPoolEmpty)) throw error;
      await turn();
    }
  }
}

/** Takes keys until the pool refuses in the expected way. @returns how many were taken */
async function assignUntil(keys: FileKeyStore, expected: (error: Error) => boolean): Promise<number> {
  for (let taken = 0; ; ) {
    try {
      keys.assign();
      taken++;
    } catch (error) {
      if (expected(error as Error)) return taken;
      await turn();
    }
  }
}

/** Lets a child process assign keys as fast as it can and print their kids, and kills it in the middle. */
async function assignUntilKilled(folder: string, secret: Buffer): Promise<string[]> {
  const program = `
    const { createSecretKey } = require('node:crypto');
    const { FileKeyStore } = require(process.argv[1]);
    (async () => {
      const keys = await FileKeyStore.open(process.argv[2], createSecretKey(Buffer.from(process.argv[3], 'hex')));
      const assign = () => {
        for (let n = 0; n < 20; n++) process.stdout.write(keys.assign().kid + '\\n');
        setTimeout(assign, 1);
      };
      assign();
    })();`;
  const compiled = resolve(__dirname, '../../../../dist/libs/trust/src/sealing/file.key-store.js');
  const child = spawn(process.execPath, ['-e', program, compiled, folder, secret.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let printed = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    printed += chunk as string;
    if (printed.length > 10_000) child.kill('SIGKILL');
  }
  await exited;
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n');
}
