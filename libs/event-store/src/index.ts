export * from './event-store.port';
export { EventStoreDbEventStore } from './eventstoredb/eventstoredb.event-store';
export type { EventStoreDbOptions } from './eventstoredb/settings';
export { InMemoryEventStore } from './in-memory/in-memory.event-store';
export { openEventLogForReading, type EventLogReading } from './sqlite/event-log.reading';
export { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite/sqlite.event-store';
