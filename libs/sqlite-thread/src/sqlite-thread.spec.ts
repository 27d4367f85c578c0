import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForReading, openForWriting } from './open-database';
import { SqliteThread } from './sqlite-thread';

describe('SqliteThread', () => {
  let folder: string;
  let file: string;
  let thread: SqliteThread;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-thread-'));
    file = join(folder, 'ledger.sqlite');
    thread = await SqliteThread.start(join(__dirname, 'testing', 'ledger.worker'), file);
  });

  afterEach(async () => {
    await thread.close();
    rmSync(folder, { recursive: true });
  });

  function entries(): unknown[] {
    const db = openForReading(file);
    const names = db.prepare('SELECT name FROM entries ORDER BY name').pluck().all();
    db.close();
    return names;
  }

  it('has written what it answers for', async () => {
    await expect(thread.call('add', 'a')).resolves.toBe(1);
    expect(entries()).toEqual(['a']);
  });

  it('undoes a refused operation alone and commits the others of its batch', async () => {
    const outcomes = await Promise.allSettled([
      thread.call('add', 'a'),
      thread.call('addThenRefuse', 'b'),
      thread.call('add', 'a'),
      thread.call('addThenBreak', 'c'),
      thread.call('nothing', 'd'),
      thread.call('add', 'e'),
    ]);
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : outcome.reason.code))).toEqual([
      'done',
      'not-wanted',
      'constraint',
      'failed',
      'unknown-operation',
      'done',
    ]);
    expect(entries()).toEqual(['a', 'e']);
  });

  it('refuses a call that cannot cross to the thread alone, and does the others asked with it in their order', async () => {
    const answered: string[] = [];
    const add = (name: unknown) => thread.call('add', name).then(() => answered.push(String(name)));
    const outcomes = await Promise.allSettled([add('a'), add(() => 'a function'), add('b'), add({ name: Symbol('x') }), add('c')]);
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : outcome.reason.code))).toEqual(['done', 'failed', 'done', 'failed', 'done']);
    expect(outcomes[1]).toMatchObject({ reason: { message: expect.stringContaining('could not be cloned') } });
    expect(answered).toEqual(['a', 'b', 'c']);
    await expect(thread.call('add', 'd')).resolves.toBe(1);
  });

  it('carries the details of a refusal to the caller', async () => {
    await expect(thread.call('addThenRefuse', 'b')).rejects.toMatchObject({ code: 'not-wanted', details: { name: 'b' } });
  });

  it('finishes what was asked before the close and refuses what was asked after it', async () => {
    const before = thread.call('add', 'before');
    const closed = thread.close();
    const after = thread.call('add', 'after');
    await expect(after).rejects.toMatchObject({ code: 'closed' });
    await expect(before).resolves.toBe(1);
    await closed;
    expect(entries()).toEqual(['before']);
  });

  it('closes once, however often and whenever it is asked to', async () => {
    await Promise.all([thread.close(), thread.close()]);
    await thread.close();
    await expect(thread.call('add', 'late')).rejects.toMatchObject({ code: 'closed' });
  });

  it('answers more waiting calls than one batch holds, in the order asked', async () => {
    const names = Array.from({ length: 1_500 }, (_, i) => String(i).padStart(5, '0'));
    const answered: string[] = [];
    await Promise.all(names.map((name) => thread.call('add', name).then(() => answered.push(name))));
    expect(answered).toEqual(names);
    expect(entries()).toEqual(names);
  });

  it('says storage-failed while another process holds the file, and works again afterwards', async () => {
    const other = openForWriting(file, 'FULL');
    other.exec('BEGIN IMMEDIATE');
    await expect(thread.call('add', 'a')).rejects.toMatchObject({ code: 'storage-failed' });
    other.exec('COMMIT');
    other.close();
    await expect(thread.call('add', 'a')).resolves.toBe(1);
  });

  it('does not start on a file that is no database', async () => {
    await expect(SqliteThread.start(join(__dirname, 'testing', 'ledger.worker'), folder)).rejects.toThrow('unable to open database file');
  });
});
