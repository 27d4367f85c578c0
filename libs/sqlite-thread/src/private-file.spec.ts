import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForWriting } from './open-database';

let folder: string;
let before: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'private-file-'));
  before = process.umask(0o022);
});
afterEach(() => {
  process.umask(before);
  rmSync(folder, { recursive: true });
});

function modes(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]));
}

const PRIVATE = { 'a.sqlite': '600', 'a.sqlite-wal': '600', 'a.sqlite-shm': '600' };

describe('a database file', () => {
  it('is its owner\'s alone from the beginning, and so is what SQLite keeps beside it', () => {
    const db = openForWriting(join(folder, 'a.sqlite'), 'FULL');
    db.exec('CREATE TABLE t (x)');
    expect(modes()).toEqual(PRIVATE);
    db.close();
  });

  it('that an earlier version left open to others is closed to them', () => {
    const first = openForWriting(join(folder, 'a.sqlite'), 'FULL');
    first.exec('CREATE TABLE t (x)');
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
    const second = openForWriting(join(folder, 'a.sqlite'), 'FULL');
    expect(modes()).toEqual(PRIVATE);
    second.close();
    first.close();
  });

  it('in memory makes no file', () => {
    openForWriting(':memory:', 'FULL').close();
    expect(modes()).toEqual({});
  });
});
