import fc from 'fast-check';
import { PARTITIONS } from '../message-bus.port';
import { nameOf } from '../partition';
import { assignedTo } from './assignment';

const TOPICS = ['kk.desa.v1', 'kk.dinas.v1', 'kk.siak.v1'];
const member = fc.record({ member: fc.uuid(), topics: fc.subarray(TOPICS, { minLength: 1 }) });
const members = fc
  .uniqueArray(member, { selector: (each) => each.member, minLength: 1, maxLength: 15 })
  .map((all) => all.map((each) => ({ group: 'kecamatan', ...each })));

describe('the assignment of partitions', () => {
  it('gives every partition of a subscribed topic to exactly one of its subscribers', () => {
    fc.assert(
      fc.property(members, (all) => {
        const given = all.flatMap(({ member }) => assignedTo(member, all).map(nameOf));
        const subscribed = new Set(all.flatMap(({ topics }) => topics));
        expect(new Set(given).size).toBe(given.length);
        expect(given).toHaveLength(subscribed.size * PARTITIONS);
        for (const { member, topics } of all) expect(assignedTo(member, all).every(({ topic }) => topics.includes(topic))).toBe(true);
      }),
    );
  });

  it('shares evenly and does not depend on the order in which members are listed', () => {
    fc.assert(
      fc.property(members, (all) => {
        const equal = all.map((each) => ({ ...each, topics: TOPICS }));
        const sizes = equal.map(({ member }) => assignedTo(member, equal).length / TOPICS.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const { member } of equal) expect(assignedTo(member, [...equal].reverse())).toEqual(assignedTo(member, equal));
      }),
    );
  });

  it('gives nothing to one whose lease ran out', () => {
    expect(assignedTo('pergi', [{ group: 'kecamatan', member: 'ada', topics: TOPICS }])).toEqual([]);
  });
});
