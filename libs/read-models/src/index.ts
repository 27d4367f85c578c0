export * from './read-models.port';
export { InMemoryReadModels } from './in-memory/in-memory.read-models';
export { InMemoryStorage } from './in-memory/in-memory.storage';
export { SqliteReadModels } from './sqlite/sqlite.read-models';
export { databaseName } from './mongodb/database-name';
export type { MongoLimits, MongoSettings } from './mongodb/mongo-settings';
export { openMongoReadModels } from './mongodb/open-mongo.read-models';
