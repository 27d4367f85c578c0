import { InMemoryKeyStore } from '@kk-lintas/trust';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBlobStore } from '../blob-store.contract';
import { SealedBlobStore } from '../sealed.blob-store';
import { FileCiphertexts } from './file.ciphertexts';

const WRITER = join(__dirname, '../../../../dist/libs/blob-store/src/files/blob-writer.fixture.js');

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

describeBlobStore('the file adapter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blob-store-'));
  return {
    open: async (keys, link = (direct) => direct) => new SealedBlobStore(link(await FileCiphertexts.open(folder, new Date())), keys),
    stored: async () => Promise.all((await filesIn(folder)).map((file) => readFile(file))),
    alter: async (change) => {
      for (const file of await filesIn(folder)) await writeFile(file, change(await readFile(file)));
    },
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('the file adapter', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blob-store-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has whole under its name everything that was acknowledged, and nothing half, when its process is killed', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.push(line);
        if (acknowledged.length % 7 === 0) child.kill('SIGKILL');
      }
      expect(await exited).toEqual([null, 'SIGKILL']);
    }
    const named = (await filesIn(folder)).filter((file) => !file.includes('draft-'));
    expect(acknowledged.length).toBeGreaterThanOrEqual(21);
    expect(named.map((file) => file.slice(-64))).toEqual(expect.arrayContaining(acknowledged));
    // 200,000 bytes are four pieces with their tags behind a header.
    for (const file of named) expect((await stat(file)).size).toBe(20 + 200_000 + 4 * 16);
  });

  it('removes old drafts when it is opened and leaves young ones alone', async () => {
    await writeFile(join(folder, 'draft-lama'), 'x');
    await writeFile(join(folder, 'draft-baru'), 'x');
    await utimes(join(folder, 'draft-lama'), 0, 0);
    await FileCiphertexts.open(folder, new Date());
    expect(await readdir(folder)).toEqual(['draft-baru']);
  });

  it('is readable by its owner alone', async () => {
    const keys = new InMemoryKeyStore();
    const store = new SealedBlobStore(await FileCiphertexts.open(join(folder, 'isi'), new Date()), keys);
    await store.put(keys.assign().kid, (async function* () {})());
    const [file] = await filesIn(folder);
    expect([(await stat(join(folder, 'isi'))).mode & 0o777, (await stat(file ?? '')).mode & 0o777]).toEqual([0o700, 0o600]);
  });
});
