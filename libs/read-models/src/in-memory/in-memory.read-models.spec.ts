import { describeReadModels } from '../read-models.contract';
import { InMemoryReadModels } from './in-memory.read-models';
import { InMemoryStorage } from './in-memory.storage';

describeReadModels('the in-memory adapter', async () => {
  const storage = new InMemoryStorage();
  return { open: async () => new InMemoryReadModels(storage), remove: async () => undefined };
});
