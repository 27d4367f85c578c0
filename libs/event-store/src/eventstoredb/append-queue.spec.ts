import { anEvent, events } from '../testing/events';
import { following } from './append-queue';

const one = (expected: number | 'no-stream', count = 1) => ({ expected, events: events(count) });

describe('appends that go out together', () => {
  it('are those of which each expects what the one before it leaves', () => {
    expect(following([one('no-stream', 2), one(1), one(2, 3), one(5)])).toBe(4);
    expect(following([one(7), one(8), one(8)])).toBe(2);
    expect(following([one('no-stream'), one('no-stream')])).toBe(1);
  });

  it('never hold an event twice', () => {
    const again = anEvent();
    expect(following([{ expected: 3, events: [again] }, { expected: 4, events: [again] }])).toBe(1);
  });

  it('are so few that a server takes them, and one at least', () => {
    const large = (expected: number) => ({ expected, events: [anEvent({ body: 'x'.repeat(200_000) })] });
    expect(following([large(0), large(1)])).toBe(1);
    expect(following([{ expected: 0, events: [anEvent({ body: 'x'.repeat(900_000) })] }])).toBe(1);
    expect(following(Array.from({ length: 500 }, (_, index) => one(index)))).toBe(32);
  });
});
