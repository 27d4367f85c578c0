import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ciphertexts, Draft } from '../ciphertexts.port';

const DRAFT = 'draft-';
/** No draft is written for so long: its process has ended. */
const ABANDONED_MS = 3_600_000;

/** Ciphertexts as files, one folder for each case. A file under its name is whole and on the disk. */
export class FileCiphertexts implements Ciphertexts {
  private constructor(private readonly folder: string) {}

  /** Removes drafts that a crash left behind. @param folder made when missing, for its owner alone */
  static async open(folder: string, now: Date): Promise<FileCiphertexts> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (name.startsWith(DRAFT) && (await stat(path)).mtimeMs < now.getTime() - ABANDONED_MS) await rm(path, { force: true });
    }
    return new FileCiphertexts(folder);
  }

  async draft(caseName: string, bytes: AsyncIterable<Buffer>): Promise<Draft> {
    const path = join(this.folder, `${DRAFT}${randomUUID()}`);
    const discard = () => rm(path, { force: true });
    try {
      await writeDurably(path, bytes);
    } catch (error) {
      await discard();
      throw error;
    }
    return { publish: (name) => this.publish(path, caseName, name), discard };
  }

  async read(caseName: string, name: string): Promise<AsyncIterable<Buffer> | undefined> {
    try {
      const file = await open(join(this.folder, caseName, name), 'r');
      return file.createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async has(caseName: string, name: string): Promise<boolean> {
    return access(join(this.folder, caseName, name), constants.R_OK).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
  }

  async remove(caseName: string): Promise<void> {
    await rm(join(this.folder, caseName), { recursive: true, force: true });
    await syncFolder(this.folder);
  }

  private async publish(path: string, caseName: string, name: string): Promise<void> {
    const ofCase = join(this.folder, caseName);
    if (await this.has(caseName, name)) return rm(path);
    await mkdir(ofCase, { recursive: true, mode: 0o700 });
    await rename(path, join(ofCase, name));
    await syncFolder(ofCase);
    await syncFolder(this.folder);
  }
}

async function writeDurably(path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of bytes) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
