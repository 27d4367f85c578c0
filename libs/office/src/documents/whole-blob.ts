import type { BlobAddress, BlobStore } from '@kk-lintas/blob-store';

/** A document small enough to be held whole. @throws Error when the case has no key */
export function writeBlob(blobs: BlobStore, kid: string | undefined, content: Uint8Array): Promise<BlobAddress> {
  return blobs.put(keyed(kid), pieces(content));
}

/** @throws BlobKeyGone, BlobMissing, BlobDamaged; Error when the case has no key */
export async function readBlob(blobs: BlobStore, kid: string | undefined, address: BlobAddress): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const piece of blobs.get(keyed(kid), address)) read.push(piece);
  return Buffer.concat(read);
}

function keyed(kid: string | undefined): string {
  if (kid === undefined) throw new Error('an event without personal data has no key for a document');
  return kid;
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
