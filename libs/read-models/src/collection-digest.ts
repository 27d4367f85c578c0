import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ContentDigest } from './read-models.port';

/** Builds the digest of {@link ReadModels.digest}; documents must be added in the order of their ids. */
export class CollectionDigest {
  private readonly hash = createHash('sha256');
  private documents = 0;

  add(id: string, doc: object): void {
    this.addText(`${canonicalize([id, doc])}\n`);
  }

  /** For {@link ComparableContent.storedDigest}: the document's JSON as it is stored. */
  addStored(id: string, json: string): void {
    this.addText(`${JSON.stringify(id)}${json}\n`);
  }

  result(): ContentDigest {
    return { documents: this.documents, digest: this.hash.digest('hex') };
  }

  private addText(text: string): void {
    this.hash.update(text);
    this.documents += 1;
  }
}
