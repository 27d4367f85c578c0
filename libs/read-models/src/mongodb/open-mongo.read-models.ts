import type { ReadModels } from '../read-models.port';
import type { MongoSettings } from './mongo-settings';

/**
 * Opens an office's read models in MongoDB. The driver is loaded only now: an office on other adapters never waits for it.
 * @throws ReadModelsUnavailable when no primary answers in time
 */
export async function openMongoReadModels(settings: MongoSettings): Promise<ReadModels> {
  const { MongoReadModels } = await import('./mongo.read-models');
  return MongoReadModels.open(settings);
}
