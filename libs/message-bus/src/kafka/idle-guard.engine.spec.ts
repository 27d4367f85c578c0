import { eventually, Scene } from '../message-bus.harness';
import { openKafkaHarness } from './kafka.harness';

const MEASURED_MS = 2000;

it('arms hardly any timers while a producer and a consumer are idle', async () => {
  const harness = await openKafkaHarness();
  const scene = new Scene();
  const bus = await harness.connect();
  await bus.publish(scene.messages('k', 'a'));
  const consumer = await scene.join(bus);
  await eventually(async () => (await consumer.lag()) === 0);
  const original = global.setTimeout;
  const armed = jest.spyOn(global, 'setTimeout');
  await new Promise((resolve) => original(resolve, MEASURED_MS));
  const short = armed.mock.calls.filter(([, milliseconds = 0]) => milliseconds < 5).length;
  armed.mockRestore();
  await harness.dispose();
  // Without the guard it is some 2,700 a second.
  expect(short / (MEASURED_MS / 1000)).toBeLessThan(5);
});
