export { isDuplicate, isGone, isThereAlready, isTimeout, isTransient, isUnknownCommit } from './mongo-errors';
export { reachingAs, type Reaching } from './reaching';
