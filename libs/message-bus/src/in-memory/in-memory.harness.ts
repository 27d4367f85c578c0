import type { MessageBusHarness } from '../message-bus.harness';
import { InMemoryBroker } from './in-memory.broker';
import { InMemoryMessageBus } from './in-memory.message-bus';

/** A broker in memory, its clients, and faults. */
export async function openInMemoryHarness(): Promise<MessageBusHarness> {
  const broker = new InMemoryBroker();
  const clients: InMemoryMessageBus[] = [];
  return {
    connect: async () => {
      const bus = new InMemoryMessageBus(broker);
      clients.push(bus);
      return bus;
    },
    crash: async (bus) => (bus as InMemoryMessageBus).crash(),
    interrupt: async () => {
      broker.interrupt();
      return async () => broker.resume();
    },
    dispose: async () => {
      await Promise.all(clients.map((bus) => bus.close()));
    },
  };
}
