import type { EventSubscription } from '@kk-lintas/event-store';
import { until } from '../testing/until';
import { Supervised } from './supervised';

/** A subscription that ends when the test says so. */
class Langganan implements EventSubscription {
  stopped = 0;
  private settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
  readonly finished = new Promise<void>((resolve, reject) => (this.settle = { resolve, reject }));

  async stop(): Promise<void> {
    this.stopped += 1;
    this.settle?.resolve();
  }

  patah(reason: string): void {
    this.settle?.reject(new Error(reason));
  }
}

let opened: Langganan[];
let failures: string[];
let open: () => Promise<EventSubscription>;
let loop: Supervised;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  opened = [];
  failures = [];
  open = async () => {
    const langganan = new Langganan();
    opened.push(langganan);
    return langganan;
  };
  loop = new Supervised('uji', () => open(), (error) => failures.push((error as Error).message));
});
afterEach(() => jest.useRealTimers());

async function patah(reason: string): Promise<void> {
  const before = failures.length;
  opened.at(-1)?.patah(reason);
  await until(`failure ${reason}`, () => failures.length > before);
}

describe('a supervised subscription', () => {
  it('that breaks says why, is told once, and is opened again after a pause; then it has no trouble', async () => {
    await loop.start();
    await patah('disk penuh');
    expect([loop.trouble(), opened.length]).toEqual(['disk penuh', 1]);
    await jest.advanceTimersByTimeAsync(100);
    expect([loop.trouble(), opened.length, failures]).toEqual([undefined, 2, ['disk penuh']]);
  });

  it('that breaks at a batch is in trouble until one succeeds, however often it is opened again', async () => {
    await loop.start();
    for (let kali = 0; kali < 3; kali += 1) {
      await expect(loop.batch(() => Promise.reject(new Error('racun')))).rejects.toThrow('racun');
      await patah('racun');
      await jest.advanceTimersByTimeAsync(10_000);
      expect([loop.trouble(), opened.length]).toEqual(['racun', kali + 2]);
    }
    await loop.batch(() => Promise.resolve());
    expect(loop.trouble()).toBeUndefined();
  });

  it('is in trouble while a batch takes longer than half a minute', async () => {
    await loop.start();
    let akhirnya: () => void = () => undefined;
    const batch = loop.batch(() => new Promise((resolve) => (akhirnya = resolve)));
    await jest.advanceTimersByTimeAsync(29_000);
    expect(loop.trouble()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(loop.trouble()).toBe('uji: no answer for 30 s');
    akhirnya();
    await batch;
    expect(loop.trouble()).toBeUndefined();
  });

  it('waits twice as long each time, at most ten seconds', async () => {
    open = async () => Promise.reject(new Error('masih putus'));
    const langganan = new Langganan();
    opened.push(langganan);
    const first = open;
    open = async () => langganan;
    await loop.start();
    open = first;
    await patah('putus');
    const pauses: number[] = [];
    for (let round = 0; round < 10; round++) {
      const [before, since] = [failures.length, Date.now()];
      while (failures.length === before) await jest.advanceTimersByTimeAsync(50);
      pauses.push(Date.now() - since);
    }
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]);
    expect(loop.trouble()).toBe('masih putus');
  });

  it('begins with the short pause again after it ran well for a while', async () => {
    await loop.start();
    for (let round = 0; round < 4; round++) {
      await patah('putus');
      await jest.advanceTimersByTimeAsync(2_000);
    }
    await jest.advanceTimersByTimeAsync(11_000);
    await patah('putus');
    const before = opened.length;
    await jest.advanceTimersByTimeAsync(100);
    expect(opened.length).toBe(before + 1);
  });

  it('tells the caller when it cannot even begin', async () => {
    open = async () => Promise.reject(new Error('tidak ada'));
    await expect(loop.start()).rejects.toThrow('tidak ada');
  });

  it('that was stopped is not opened again', async () => {
    await loop.start();
    await patah('putus');
    await loop.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(1);
  });

  it('that is stopped while it is being opened again runs no more', async () => {
    await loop.start();
    await patah('putus');
    let opening: (langganan: Langganan) => void = () => undefined;
    open = () => new Promise((resolve) => (opening = resolve));
    await jest.advanceTimersByTimeAsync(100);
    const stopping = loop.stop();
    const late = new Langganan();
    opening(late);
    await stopping;
    await until('the late subscription is stopped', () => late.stopped === 1);
  });
});
