import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotUseFolder } from './folder-or-exit';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the folder of the data', () => {
  it('is made with every folder above it, for this account alone, and left empty', () => {
    const folder = join(dir, 'satu', 'dua');
    expect(cannotUseFolder(folder)).toBeUndefined();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is one that is there already', () => {
    writeFileSync(join(dir, 'direktori.json'), '[]');
    expect(cannotUseFolder(dir)).toBeUndefined();
    expect(readdirSync(dir)).toEqual(['direktori.json']);
  });

  it('is no file, and not beneath one', () => {
    writeFileSync(join(dir, 'berkas'), '');
    expect(cannotUseFolder(join(dir, 'berkas'))).toBe('bukan folder (EEXIST)');
    expect(cannotUseFolder(join(dir, 'berkas', 'satu', 'dua'))).toMatch(/^bukan folder \((EEXIST|ENOTDIR)\)$/);
  });

  it.each(['/dev/null/x', '/proc/x', '/proc/x/y', '/proc'])('is not %s, and the answer comes at once', (folder) => {
    expect(cannotUseFolder(folder)).toMatch(/^(bukan folder|tidak dapat dibuat di sana|tidak boleh ditulis) \(E[A-Z]+\)$/);
  });
});
