export * from './read-models.port';
export { InMemoryReadModels } from './in-memory/in-memory.read-models';
export { InMemoryStorage } from './in-memory/in-memory.storage';
export { SqliteReadModels } from './sqlite/sqlite.read-models';
