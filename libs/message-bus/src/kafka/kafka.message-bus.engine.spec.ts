import { describeMessageBus } from '../message-bus.contract';
import { openKafkaHarness } from './kafka.harness';

describeMessageBus('Kafka', () => openKafkaHarness());
