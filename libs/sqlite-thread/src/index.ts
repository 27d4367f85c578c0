export { openForReading, openForWriting } from './open-database';
export { makePrivate } from './private-file';
export { OperationRefused, type Operation, type ThreadProgram } from './protocol';
export { serve } from './serve';
export { SqliteThread } from './sqlite-thread';
