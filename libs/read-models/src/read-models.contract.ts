import { describeBatches } from './contract/batches.contract';
import { describeDigests } from './contract/digests.contract';
import { describeDocuments } from './contract/documents.contract';
import { describePaging } from './contract/paging.contract';
import { describeQueries } from './contract/queries.contract';
import { describeReplacements } from './contract/replacements.contract';
import type { OpenStorage } from './contract/storage.contract';
import { describeVersions } from './contract/versions.contract';

/**
 * What every adapter of {@link ReadModels} must do.
 * @param newStorage makes an empty storage; it is removed after each test
 */
export function describeReadModels(name: string, newStorage: OpenStorage): void {
  describe(`${name} keeps the contract of read models:`, () => {
    describeDocuments(newStorage);
    describeBatches(newStorage);
    describeQueries(newStorage);
    describePaging(newStorage);
    describeDigests(newStorage);
    describeReplacements(newStorage);
    describeVersions(newStorage);
  });
}
