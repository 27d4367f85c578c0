import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitWrong } from './command-line-or-exit';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'tidak boleh ditulis',
  EPERM: 'tidak boleh ditulis',
  EROFS: 'tidak boleh ditulis',
  ENOENT: 'tidak dapat dibuat di sana',
  EEXIST: 'bukan folder',
  ENOTDIR: 'bukan folder',
  ENOSPC: 'tidak ada tempat lagi',
};

/**
 * Makes the folder of the data, readable by this account alone, and tries to write in it. Each level is made by itself: where
 * the file system takes no folders (`/proc`), Node's recursive mkdir never comes back.
 * @returns why it cannot be used, in a few words for the user; undefined when it can
 */
export function cannotUseFolder(folder: string): string | undefined {
  try {
    make(folder);
    rmdirSync(mkdtempSync(join(folder, '.coba-')));
    return undefined;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return `${REASONS[code] ?? message}${code === '' ? '' : ` (${code})`}`;
  }
}

/** As {@link cannotUseFolder}; one that cannot be used ends the program with one line. @param named how the user named the folder */
export function folderOrExit(named: string, folder: string): string {
  const reason = cannotUseFolder(folder);
  return reason === undefined ? folder : exitWrong(`${named}: ${folder} ${reason}`);
}

function make(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) make(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
