import { pauseAfter, settingsOf } from './settings';

describe('the pause before something is tried again', () => {
  const pauses = (random: number) => [0, 1, 2, 6, 7, 30].map((attempt) => pauseAfter(attempt, settingsOf({ pauseMs: 10, random: () => random })));

  it('doubles up to a hundredfold', () => {
    expect(pauses(0.5)).toEqual([10, 20, 40, 640, 1_000, 1_000]);
  });

  it('is half as long for one node and half as long again for another, so that they do not come back together', () => {
    expect(pauses(0)).toEqual([5, 10, 20, 320, 500, 500]);
    expect(pauses(0.9)).toEqual([14, 28, 56, 896, 1_400, 1_400]);
  });
});
