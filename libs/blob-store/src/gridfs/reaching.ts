import { reachingAs } from '@kk-lintas/mongodb-calls';
import { BlobsUnavailable } from '../blob-store.port';

export const { reachingWithin } = reachingAs((cause) => new BlobsUnavailable(cause));
