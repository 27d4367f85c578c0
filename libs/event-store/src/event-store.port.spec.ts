import { comparePositions, type Position } from './event-store.port';

const at = (text: string): Position => text as Position;

describe('comparePositions', () => {
  it('orders by number, not by text', () => {
    expect(comparePositions(at('9'), at('10'))).toBeLessThan(0);
    expect(comparePositions(at('10'), at('9'))).toBeGreaterThan(0);
  });

  it('tells neighbours apart beyond 2^53, where numbers cannot', () => {
    expect(Number('9007199254740992')).toBe(Number('9007199254740993'));
    expect(comparePositions(at('9007199254740992'), at('9007199254740993'))).toBeLessThan(0);
    expect(comparePositions(at('18446744073709551615'), at('18446744073709551614'))).toBeGreaterThan(0);
  });

  it('finds a position equal to itself', () => {
    expect(comparePositions(at('9007199254740993'), at('9007199254740993'))).toBe(0);
  });
});
