import { message } from '../message-bus.harness';
import { MessageBusUnavailable, type MessageToPublish } from '../message-bus.port';
import { LARGEST_REQUEST, PublishQueue, requests } from './publish-queue';

/** A sender that ends each request when told to. */
class ManualSender {
  readonly sent: string[][] = [];
  private readonly ends: ((error?: Error) => void)[] = [];

  readonly send = (messages: readonly MessageToPublish[]): Promise<void> => {
    this.sent.push(messages.map(({ value }) => value));
    return new Promise((resolve, reject) => this.ends.push((error) => (error === undefined ? resolve() : reject(error))));
  };

  async end(error?: Error): Promise<void> {
    this.ends.shift()?.(error);
    await new Promise(setImmediate);
  }
}

const one = (value: string) => [message('t', 'k', value)];

describe('the queue before the producer', () => {
  it('sends one request at a time, and all that came meanwhile together in the next, in their order', async () => {
    const sender = new ManualSender();
    const queue = new PublishQueue(sender.send);
    const calls = ['a', 'b', 'c'].map((value) => queue.publish(one(value)));
    expect(sender.sent).toEqual([['a']]);
    await sender.end();
    expect(sender.sent).toEqual([['a'], ['b', 'c']]);
    await sender.end();
    await Promise.all(calls);
  });

  it('refuses with a failed request also what waits behind it, and goes on with what comes later', async () => {
    const sender = new ManualSender();
    const queue = new PublishQueue(sender.send);
    const outcomes = Promise.allSettled(['a', 'b'].map((value) => queue.publish(one(value))));
    await sender.end(new MessageBusUnavailable('away'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const later = queue.publish(one('c'));
    await sender.end();
    await later;
    expect(sender.sent).toEqual([['a'], ['c']]);
  });

  it('sends what is published the moment an earlier call settles', async () => {
    const sender = new ManualSender();
    const queue = new PublishQueue(sender.send);
    const second = queue.publish(one('a')).then(() => queue.publish(one('b')));
    await sender.end();
    await sender.end();
    await second;
    expect(sender.sent).toEqual([['a'], ['b']]);
  });

  it('cuts many bytes into requests that keep the order, and leaves one large message whole', () => {
    const large = 'x'.repeat(LARGEST_REQUEST / 2);
    const cut = requests([...one('a'), ...one(large), ...one(large), ...one('b'), ...one(`${large}${large}`), ...one('c')]);
    expect(cut.map((messages) => messages.map(({ value }) => value.length))).toEqual([[1, large.length], [large.length, 1], [2 * large.length], [1]]);
  });
});
