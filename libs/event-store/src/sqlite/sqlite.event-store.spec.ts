import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStore } from '../event-store.contract';
import { openSqliteHarness } from '../testing/sqlite.harness';
import { SqliteEventStore } from './sqlite.event-store';

describeEventStore('SQLite', openSqliteHarness);

describe('a SQLite event store that was closed', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kk-event-store-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves one file with everything in it, so that it may be copied or replaced', async () => {
    const store = await SqliteEventStore.open(join(folder, 'peristiwa.sqlite'));
    await store.append('kasus', 'no-stream', [{ id: randomUUID(), type: 'Dicatat', body: '{}', hash: '00' }]);
    await store.head();
    await store.close();
    expect(readdirSync(folder)).toEqual(['peristiwa.sqlite']);
  });
});
