import { describeMessageBus } from '../message-bus.contract';
import { openInMemoryHarness } from './in-memory.harness';

describeMessageBus('in memory', openInMemoryHarness);
