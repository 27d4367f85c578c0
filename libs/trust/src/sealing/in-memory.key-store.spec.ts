import { InMemoryKeyStore } from './in-memory.key-store';
import { keyStoreContract } from './key-store.contract';

keyStoreContract('in memory', async () => new InMemoryKeyStore());
