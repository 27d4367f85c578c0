import { guardIdleTimers } from './idle-guard';

interface Queue {
  readonly pending: object[];
  throttledUntil: number;
  maxInFlightRequests: number | null;
  checkPendingRequests(): void;
}
const RequestQueue: new (options: object) => Queue = jest.requireActual('kafkajs/src/network/requestQueue');

describe('a request queue of kafkajs with the guard', () => {
  const queue = new RequestQueue({ maxInFlightRequests: 0, logger: { debug: () => undefined }, clientId: 'uji', broker: 'uji' });
  beforeAll(guardIdleTimers);
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('arms no timer when nothing waits to be sent', () => {
    queue.checkPendingRequests();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('looks again later when a request waits', () => {
    queue.pending.push({});
    queue.checkPendingRequests();
    expect(jest.getTimerCount()).toBe(1);
  });
});
