import { writeSync } from 'node:fs';
import { InMemoryParkingLot, KafkaMessageBus } from '@kk-lintas/message-bus';
import { QUICK } from './kafka-stream';

/** A member of a group that says what it handles, and holds the message `tahan` in hand until it is killed. */
async function main([broker = '', topic = '', group = '']: string[]): Promise<void> {
  const bus = await KafkaMessageBus.open({ ...QUICK, brokers: [broker] });
  await bus.consume({
    group,
    topics: [topic],
    attempts: 3,
    retryDelayMs: 5,
    parking: new InMemoryParkingLot(),
    handle: async ({ value }) => {
      writeSync(1, `${value}\n`);
      if (value === 'tahan') await new Promise(() => undefined);
    },
  });
}

void main(process.argv.slice(2));
