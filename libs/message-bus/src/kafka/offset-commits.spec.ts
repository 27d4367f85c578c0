import type { OffsetsByTopicPartition } from 'kafkajs';
import type { DeliveredMessage } from '../message-bus.port';
import { OffsetCommits } from './offset-commits';

const message = (partition: number, offset: string): DeliveredMessage => ({ topic: 'kk.desa.v1', partition, offset, key: 'k', id: offset, value: '', headers: {} });

function texts({ topics }: OffsetsByTopicPartition): string[] {
  return topics.flatMap(({ partitions }) => partitions.map(({ partition, offset }) => `${partition}:${offset}`));
}

describe('commits of offsets', () => {
  it('write the first at once and all that is handled meanwhile together, each partition with its newest', async () => {
    const written: string[][] = [];
    const commits = new OffsetCommits(async (offsets) => void written.push(texts(offsets)), new AbortController().signal);
    commits.handled(message(1, '4'));
    commits.handled(message(1, '5'));
    commits.handled(message(2, '0'));
    commits.handled(message(1, '6'));
    await commits.settled();
    expect(written).toEqual([['1:5'], ['1:7', '2:1']]);
  });

  it('write nothing any more in the name of an assignment that is over', async () => {
    const written: string[][] = [];
    const over = new AbortController();
    const commits = new OffsetCommits(async (offsets) => {
      written.push(texts(offsets));
      over.abort();
    }, over.signal);
    commits.handled(message(1, '4'));
    commits.handled(message(1, '5'));
    await commits.settled();
    expect(written).toEqual([['1:5']]);
  });

  it('keep a newer offset when an older write fails', async () => {
    const written: string[][] = [];
    let failures = 1;
    const write = async (offsets: OffsetsByTopicPartition) => {
      written.push(texts(offsets));
      if (failures-- > 0) throw new Error('away');
    };
    const commits = new OffsetCommits(write, new AbortController().signal);
    commits.handled(message(1, '4'));
    commits.handled(message(1, '5'));
    await commits.settled();
    expect(written).toEqual([['1:5'], ['1:6']]);
  });
});
