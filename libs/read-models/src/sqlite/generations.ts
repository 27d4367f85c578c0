import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/**
 * The files of one storage. `model.sqlite` is the first generation; whatever takes over becomes `model-2.sqlite` and so on
 * by a rename, and the highest number is the one in use. `model-next.sqlite` is being written.
 */
export class Generations {
  private readonly folder: string;
  private readonly stem: string;
  private readonly extension: string;

  constructor(private readonly first: string) {
    this.folder = dirname(first);
    this.extension = extname(first);
    this.stem = basename(first, this.extension);
  }

  /** The file in use; the first one where there is none yet. */
  current(): string {
    return this.file(this.highest());
  }

  /** The file that is being written, if one is. */
  next(): string {
    return join(this.folder, `${this.stem}-next${this.extension}`);
  }

  /** The name under which the next file takes over. */
  successor(): string {
    return this.file(this.highest() + 1);
  }

  /** Every file that another one has taken the place of. */
  replaced(): string[] {
    const highest = this.highest();
    return Array.from({ length: highest - 1 }, (_, index) => this.file(index + 1)).filter((file) => existsSync(file));
  }

  private highest(): number {
    const numbers = existsSync(this.folder) ? readdirSync(this.folder).map((name) => this.numberOf(name)) : [];
    return Math.max(1, ...numbers);
  }

  private numberOf(name: string): number {
    const number = name.startsWith(`${this.stem}-`) && name.endsWith(this.extension) ? name.slice(this.stem.length + 1, name.length - this.extension.length) : '';
    return /^[1-9][0-9]*$/.test(number) ? Number(number) : 0;
  }

  private file(number: number): string {
    return number === 1 ? this.first : join(this.folder, `${this.stem}-${number}${this.extension}`);
  }
}

/** Removes a database with what SQLite keeps beside it. Where a system refuses because it is still open, a later takeover removes it. */
export function removeDatabase(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) {
    try {
      rmSync(each, { force: true });
    } catch {
      return;
    }
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
