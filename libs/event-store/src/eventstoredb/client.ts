import type { AllStreamRecordedEvent, EventStoreDBClient } from '@eventstore/db-client';

export type Client = EventStoreDBClient;
export type ClientLibrary = typeof import('@eventstore/db-client');
export type RecordedByServer = AllStreamRecordedEvent;

/** Loading the client costs some 150 ms and 30 MB: only a process that opens an EventStoreDB pays for it. */
export function loadClient(): Promise<ClientLibrary> {
  return import('@eventstore/db-client');
}

/** The client's name for a kind of error, `undefined` for errors that are not the client's. */
export function errorType(error: unknown): string | undefined {
  return error instanceof Error && 'type' in error ? String(error.type) : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
