import { TroubleWatch } from './trouble-watch';

describe('since when an office is in trouble', () => {
  const begin = new Date('2026-03-02T08:00:00.000Z');
  let known: string[];
  let watch: TroubleWatch;

  beforeEach(() => {
    jest.useFakeTimers({ now: begin });
    known = [];
    watch = new TroubleWatch(() => known, () => new Date());
    watch.start();
  });
  afterEach(() => {
    watch.stop();
    jest.useRealTimers();
  });

  it('is known though nobody asked when it began', async () => {
    known = ['relay: connection refused'];
    await jest.advanceTimersByTimeAsync(60_000);
    expect(watch.since(known)).toEqual(new Date(begin.getTime() + 1_000));
  });

  it('stays while only asking a server shows it, and is forgotten when nobody asked for long', async () => {
    const away = ['penyimpanan peristiwa tidak terjangkau'];
    const first = watch.since(away);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([first, watch.since(away)]).toEqual([begin, begin]);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(watch.since(away)).toEqual(new Date(begin.getTime() + 660_000));
    expect(watch.since([])).toBeUndefined();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(watch.since(away)).toEqual(new Date(begin.getTime() + 665_000));
  });

  it('stays while one trouble follows another, and begins anew after a rest', async () => {
    const first = watch.since(['satu']);
    await jest.advanceTimersByTimeAsync(500);
    expect(watch.since(['dua'])).toEqual(first);
    await jest.advanceTimersByTimeAsync(500);
    expect(watch.since([])).toBeUndefined();
    expect(watch.since(['tiga'])).toEqual(new Date(begin.getTime() + 1_000));
  });
});
