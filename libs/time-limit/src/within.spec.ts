import { TooLate, within } from './within';

const never = new Promise<never>(() => undefined);

describe('within', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('gives what the work gives and leaves no timer behind', async () => {
    await expect(within(50, Promise.resolve('done'))).resolves.toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('throws what the work throws and leaves no timer behind', async () => {
    await expect(within(50, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('waits its time and not longer', async () => {
    let outcome: unknown;
    void within(50, never).catch((error: unknown) => (outcome = error));
    await jest.advanceTimersByTimeAsync(49);
    expect(outcome).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome).toEqual(new TooLate(50));
  });

  it('throws the error that its caller makes of being late', async () => {
    const outcome = within(50, never, () => new Error('Kafka does not answer')).catch((error: Error) => error.message);
    await jest.advanceTimersByTimeAsync(50);
    expect(await outcome).toBe('Kafka does not answer');
  });

  it('lets work that fails later than its time end without an unhandled rejection', async () => {
    const unhandled = jest.fn();
    process.once('unhandledRejection', unhandled);
    let fail: (error: Error) => void = () => undefined;
    const work = new Promise<never>((_resolve, reject) => (fail = reject));
    const outcome = within(50, work).catch((error: Error) => error.name);
    await jest.advanceTimersByTimeAsync(50);
    expect(await outcome).toBe('TooLate');
    fail(new Error('much later'));
    jest.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
