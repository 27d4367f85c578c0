import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Builds the digest of {@link ReadModels.digest}; documents must be added in the order of their ids. */
export class CollectionDigest {
  private readonly hash = createHash('sha256');
  private documents = 0;

  add(id: string, doc: object): void {
    this.hash.update(`${canonicalize([id, doc])}\n`);
    this.documents += 1;
  }

  result(): { documents: number; digest: string } {
    return { documents: this.documents, digest: this.hash.digest('hex') };
  }
}
