import { describeEventStore } from '../event-store.contract';
import { openSqliteHarness } from '../testing/sqlite.harness';

describeEventStore('SQLite', openSqliteHarness);
