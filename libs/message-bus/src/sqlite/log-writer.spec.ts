import { OperationRefused } from '@kk-lintas/sqlite-thread';
import { MessageBusUnavailable } from '../message-bus.port';
import { LogWriter, type WritingThread } from './log-writer';

/** A thread that answers each call with the next outcome. */
function threadOf(...outcomes: (Error | undefined)[]): WritingThread {
  return {
    call: async () => {
      const outcome = outcomes.shift();
      if (outcome !== undefined) throw outcome;
      return [] as never;
    },
    close: async () => undefined,
  };
}

describe('the writer of a log', () => {
  it('reports a refused operation as unavailable and keeps the thread', async () => {
    const start = jest.fn(async () => threadOf(new OperationRefused('storage-failed', 'the disk is full')));
    const writer = new LogWriter(start);
    await expect(writer.call('publish', [])).rejects.toEqual(new MessageBusUnavailable('the disk is full'));
    await expect(writer.call('publish', [])).resolves.toEqual([]);
    expect(start).toHaveBeenCalledTimes(1);
  });

  const deaths = [new Error('out of memory'), new OperationRefused('closed', 'the store is closed')];
  it.each(deaths)('starts a new thread after one died (%s)', async (death) => {
    const threads = [threadOf(death, death), threadOf()];
    const writer = new LogWriter(async () => threads.shift() ?? threadOf());
    const both = await Promise.allSettled([writer.call('publish', []), writer.call('publish', [])]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(writer.call('publish', [])).resolves.toEqual([]);
    expect(threads).toHaveLength(0);
  });

  it('tries again to start a thread that could not be started', async () => {
    const start = jest.fn(async () => threadOf()).mockRejectedValueOnce(new Error('no such folder'));
    const writer = new LogWriter(start);
    await expect(writer.call('publish', [])).rejects.toEqual(new MessageBusUnavailable('no such folder'));
    await expect(writer.call('publish', [])).resolves.toEqual([]);
  });

  it('refuses everything once closed', async () => {
    const writer = new LogWriter(async () => threadOf());
    await writer.close();
    await expect(writer.call('publish', [])).rejects.toBeInstanceOf(MessageBusUnavailable);
  });
});
