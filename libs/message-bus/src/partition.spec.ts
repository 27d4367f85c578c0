import fc from 'fast-check';
import { PARTITIONS } from './message-bus.port';
import { murmur2, partitionOf } from './partition';

const kafkaJs: (key: Buffer) => number = jest.requireActual('kafkajs/src/producer/partitioners/default/murmur2');

describe('the partition of a key', () => {
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])("hashes %s as Kafka's Java client does", (key, hash) => {
    expect(murmur2(Buffer.from(key))).toBe(hash);
  });

  it('hashes every key as kafkajs does', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }).map(Buffer.from), (key) => murmur2(key) === kafkaJs(key)), { numRuns: 1000 });
  });

  it('never leaves the range of partitions and uses all of them', () => {
    const used = new Set(Array.from({ length: 500 }, (_, n) => partitionOf(`permohonan-é-${n}`)));
    expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: PARTITIONS }, (_, n) => n));
  });
});
