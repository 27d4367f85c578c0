import { describeMessageBus } from '../message-bus.contract';
import { openSqliteHarness } from './sqlite.harness';

describeMessageBus('SQLite', () => openSqliteHarness());
