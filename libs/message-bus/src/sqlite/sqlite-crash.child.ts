import { appendFileSync } from 'node:fs';
import { InMemoryParkingLot } from '../in-memory/in-memory.parking-lot';
import { SqliteMessageBus } from './sqlite.message-bus';

/** Writes down what was acknowledged and what was handled, until it is killed: what a killed process wrote to a file stays. */
async function main([file = '', acknowledged = '', handled = '', child = '', topic = '', group = '']: string[]): Promise<void> {
  const bus = await SqliteMessageBus.open(file, { leaseMs: 1000, pollMs: 20 });
  await bus.consume({
    group,
    topics: [topic],
    attempts: 3,
    retryDelayMs: 10,
    parking: new InMemoryParkingLot(),
    handle: async ({ partition, offset, key, id }) => appendFileSync(handled, `${partition} ${offset} ${key} ${id}\n`),
  });
  const publishForEver = async (key: string): Promise<never> => {
    for (let n = 0; ; n += 3) {
      const ids = [n, n + 1, n + 2].map((number) => `${key}-${number}`);
      await bus.publish(ids.map((id) => ({ topic, key, id, value: id, headers: {} })));
      appendFileSync(acknowledged, ids.map((id) => `${id}\n`).join(''));
    }
  };
  await Promise.all(Array.from({ length: 6 }, (_, n) => publishForEver(`permohonan-${child}-${n}`)));
}

void main(process.argv.slice(2));
