import type { DeliveredMessage, ParkingLot } from '../message-bus.port';

export interface ParkedMessage {
  readonly message: DeliveredMessage;
  readonly reason: string;
  readonly attempts: number;
}

/** A parking lot that forgets at the end of the process: for tests. */
export class InMemoryParkingLot implements ParkingLot {
  readonly parked: ParkedMessage[] = [];

  isBlocked(topic: string, key: string): boolean {
    return this.parked.some(({ message }) => message.topic === topic && message.key === key);
  }

  async park(message: DeliveredMessage, reason: string, attempts: number): Promise<void> {
    if (this.parked.some((parked) => parked.message.id === message.id)) return;
    this.parked.push({ message, reason, attempts });
  }
}
