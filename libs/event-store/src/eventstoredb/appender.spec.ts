import { EventStoreUnavailable } from '../event-store.port';
import { aStream, anEvent } from '../testing/events';
import { Appender } from './appender';
import type { Client } from './client';
import type { LogReader } from './log-reader';
import { OwnEvents } from './own-events';
import { settingsOf } from './settings';

const CREDENTIALS = { username: 'kantor', password: 'rahasia' };

describe('an append whose call never settles', () => {
  const calls: unknown[] = [];
  const client = { appendToStream: (...call: unknown[]) => (calls.push(call), new Promise(() => undefined)) } as unknown as Client;
  const settings = settingsOf({ appendMs: 60, attemptMs: 10, pauseMs: 1 });
  beforeEach(() => calls.splice(0));

  it('is of unknown outcome in time all the same, whatever the client does with its deadline, after it was sent again with the same ids', async () => {
    const reader = { stream: async () => undefined } as unknown as LogReader;
    const event = anEvent();
    const appending = new Appender(client, new OwnEvents(''), reader, CREDENTIALS, settings).append(aStream(), 'no-stream', [event]);
    await expect(appending).rejects.toBeInstanceOf(EventStoreUnavailable);
    expect(calls.length).toBeGreaterThan(1);
    for (const call of calls) expect(call).toMatchObject([expect.any(String), [{ id: event.id }], { credentials: CREDENTIALS, deadline: 10 }]);
  });

  it('has taken place when the stream holds its events', async () => {
    const event = { ...anEvent(), stream: 's', revision: 4, position: '7' };
    const reader = { stream: async (_: string, from: number) => (from === 4 ? [event] : undefined) } as unknown as LogReader;
    const appending = new Appender(client, new OwnEvents(''), reader, CREDENTIALS, settings).append('s', 3, [event]);
    await expect(appending).resolves.toEqual({ revision: 4, position: '7' });
    expect(calls).toHaveLength(1);
  });
});
