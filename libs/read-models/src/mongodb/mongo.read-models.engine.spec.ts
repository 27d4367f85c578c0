import { describeReadModels } from '../read-models.contract';
import { newDatabase } from './mongo-database.fixture';

describeReadModels('the MongoDB adapter', async () => {
  const database = newDatabase();
  return { open: () => database.open(), remove: () => database.remove() };
});
