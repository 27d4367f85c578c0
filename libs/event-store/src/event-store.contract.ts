import { describeAppending } from './contract/appending.contract';
import { describeClosing } from './contract/closing.contract';
import type { EventStoreCapabilities, EventStoreHarness, UnderTest } from './contract/harness';
import { describeReading } from './contract/reading.contract';
import { describeRepeating } from './contract/repeating.contract';
import { describeSubscribing } from './contract/subscribing.contract';
import type { Position } from './event-store.port';

const ALL: EventStoreCapabilities = { startsEmpty: true, guardsIdsAcrossStreams: true };

/**
 * The contract of the EventStore port: every adapter passes it unchanged.
 * @param factory opens a fresh store before each test
 * @param lacking capabilities that the engine does not have
 */
export function describeEventStore(
  name: string,
  factory: () => Promise<EventStoreHarness>,
  lacking: Partial<EventStoreCapabilities> = {},
): void {
  describe(`EventStore: ${name}`, () => {
    let harness: EventStoreHarness;
    let start: Position | undefined;

    beforeEach(async () => {
      harness = await factory();
      start = await harness.store.head();
    });

    afterEach(() => harness.dispose());

    const underTest: UnderTest = {
      get store() {
        return harness.store;
      },
      get start() {
        return start;
      },
      capabilities: { ...ALL, ...lacking },
      reopen: () => harness.reopen(),
    };

    describeAppending(underTest);
    describeRepeating(underTest);
    describeReading(underTest);
    describeSubscribing(underTest);
    describeClosing(underTest);
  });
}
