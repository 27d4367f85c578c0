import { createHash, randomUUID } from 'node:crypto';
import type { EventToAppend } from '../event-store.port';

/** An event to append; what is not given is made up. */
export function anEvent(given: Partial<EventToAppend> = {}): EventToAppend {
  const body = given.body ?? '{"nama":"Contoh"}';
  return { id: randomUUID(), type: 'SesuatuTerjadi', hash: createHash('sha256').update(body).digest('hex'), ...given, body };
}

export function events(count: number): EventToAppend[] {
  return Array.from({ length: count }, (_, i) => anEvent({ body: `{"nomor":${i}}` }));
}

/** A name that no other test uses, so that the suite may run on a log that is shared. */
export function aStream(): string {
  return `permohonan-${randomUUID()}`;
}
