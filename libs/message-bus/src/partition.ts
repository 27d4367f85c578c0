import { PARTITIONS } from './message-bus.port';

/** Where a message lies: one partition of one topic. */
export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** The partition of a key: the same in every adapter and in every Kafka client that follows the Java one. */
export function partitionOf(key: string): number {
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % PARTITIONS;
}

/** One name per partition, for maps. */
export function nameOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`;
}

const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/** Kafka's murmur2 of a key's bytes, as a signed 32-bit number. */
export function murmur2(bytes: Buffer): number {
  const whole = bytes.length & ~3;
  let h = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) {
    const mixed = Math.imul(bytes.readInt32LE(at), M);
    h = Math.imul(h, M) ^ Math.imul(mixed ^ (mixed >>> 24), M);
  }
  if (whole < bytes.length) h = Math.imul(h ^ bytes.readUIntLE(whole, bytes.length - whole), M);
  h = Math.imul(h ^ (h >>> 13), M);
  return h ^ (h >>> 15);
}
