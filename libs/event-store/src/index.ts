export * from './event-store.port';
export { SqliteEventStore } from './sqlite/sqlite.event-store';
