import { reachingAs } from '@kk-lintas/mongodb-calls';
import { ReadModelsUnavailable } from '../read-models.port';

export const { reaching, reachingWithin, within } = reachingAs((cause) => new ReadModelsUnavailable(cause));
