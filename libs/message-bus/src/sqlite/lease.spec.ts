import { Lease } from './lease';

describe('a lease', () => {
  it('holds what was claimed in its term until it runs out', () => {
    let now = 1000;
    const lease = new Lease(() => now);
    expect(lease.holds(lease.term)).toBe(false);
    lease.renewed(1100);
    const { term } = lease;
    now = 1099;
    expect(lease.holds(term)).toBe(true);
    now = 1100;
    expect(lease.holds(term)).toBe(false);
  });

  it('keeps its term when it is renewed in time, and begins another when the renewal comes too late', () => {
    let now = 1000;
    const lease = new Lease(() => now);
    lease.renewed(1100);
    const { term } = lease;
    now = 1050;
    lease.renewed(1150);
    expect(lease.holds(term)).toBe(true);
    now = 1150;
    lease.renewed(1250);
    expect(lease.holds(term)).toBe(false);
    expect(lease.holds(lease.term)).toBe(true);
  });
});
