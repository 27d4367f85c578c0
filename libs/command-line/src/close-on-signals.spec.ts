import { closeOnSignals } from './close-on-signals';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

describe('closing at a signal', () => {
  const handlers = new Map<string, () => void>();
  const exit = jest.fn();

  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(process, 'on').mockImplementation((name, handler) => {
      handlers.set(String(name), handler as () => void);
      return process;
    });
    jest.spyOn(process, 'exit').mockImplementation(exit as never);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
    exit.mockReset();
  });

  it.each(SIGNALS)('%s closes, and exits with 0 once closed', async (signal) => {
    closeOnSignals(() => Promise.resolve(), fail);
    handlers.get(signal)?.();
    expect(exit).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(exit).toHaveBeenCalledWith(0);
  });

  it('closes once, though npm passes the same wish on again', () => {
    const close = jest.fn(() => new Promise<void>(() => undefined));
    closeOnSignals(close, fail);
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM', 'SIGHUP']) handlers.get(signal)?.();
    expect([close.mock.calls.length, exit.mock.calls.length]).toEqual([1, 0]);
  });

  it('ends as it stands when someone presses again later', () => {
    closeOnSignals(() => new Promise(() => undefined), fail);
    handlers.get('SIGINT')?.();
    jest.advanceTimersByTime(1_500);
    handlers.get('SIGINT')?.();
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('tells why it did not close, and exits with 1', async () => {
    const failed = jest.fn();
    closeOnSignals(() => Promise.reject(new Error('disk')), failed);
    handlers.get('SIGTERM')?.();
    await Promise.resolve();
    await Promise.resolve();
    expect([failed.mock.calls, exit.mock.calls]).toEqual([[[new Error('disk')]], [[1]]]);
  });
});

function fail(error: unknown): never {
  throw error;
}
