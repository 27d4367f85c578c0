import { MessageBusUnavailable } from '../message-bus.port';
import { KafkaAdmin } from './kafka-admin';
import type { newClient } from './kafka-clients';
import { withDefaults } from './kafka.options';

describe('the admin', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('gives up a broker that accepts and says nothing when its time is over, and cuts the connection', async () => {
    const sever = jest.fn();
    const open = (async () => ({ kafka: { admin: () => ({ connect: () => new Promise(() => undefined) }) }, sockets: { sever } })) as unknown as typeof newClient;
    const admin = new KafkaAdmin(withDefaults({ brokers: [], clientId: 'uji' }), open);
    const outcome = jest.fn();
    void admin.mustHave(['t']).catch(outcome);
    await jest.advanceTimersByTimeAsync(9_999);
    expect([outcome.mock.calls, sever.mock.calls]).toEqual([[], []]);
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith(new MessageBusUnavailable('Kafka does not answer'));
    expect(sever).toHaveBeenCalledTimes(1);
  });
});
