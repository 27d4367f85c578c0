import { isDeepStrictEqual } from 'node:util';
import type { ComparableContent, ContentDigest, Found } from '@kk-lintas/read-models';

const PAGE = 1_000;

/** What one collection holds in the read models built anew. */
export interface ComparedCollection extends ContentDigest {
  readonly collection: string;
  /** Where the ones in use differ; absent when they are equal. */
  readonly difference?: Difference;
}

export type Difference =
  | { readonly kind: 'collection-missing' | 'collection-unknown' }
  /** `id` is that of the first document that differs, in the order of ids. */
  | { readonly kind: 'content'; readonly id: string; readonly documents: number };

/** Digests of the read models in use, which may be taken long before the others are there to be compared. */
export interface UsedDigests {
  readonly content: ComparableContent;
  readonly stored: ReadonlyMap<string, ContentDigest>;
}

export async function digestsOf(content: ComparableContent): Promise<UsedDigests> {
  const names = await content.collections();
  const stored = await Promise.all(names.map(async (name) => [name, await content.storedDigest(name)] as const));
  return { content, stored: new Map(stored) };
}

/** Compares all collections: by the documents as stored, which settles nearly every case, else by their canonical form. */
export async function compareContent(used: UsedDigests, built: ComparableContent): Promise<ComparedCollection[]> {
  const names = await built.collections();
  const compared = await Promise.all(names.map((collection) => compareCollection(used, built, collection)));
  const unknown = [...used.stored].filter(([name]) => !names.includes(name));
  return [...compared, ...unknown.map(([collection, digest]): ComparedCollection => ({ collection, ...digest, difference: { kind: 'collection-unknown' } }))];
}

async function compareCollection(used: UsedDigests, built: ComparableContent, collection: string): Promise<ComparedCollection> {
  const digest = await built.storedDigest(collection);
  const before = used.stored.get(collection);
  if (before === undefined) return { collection, ...digest, difference: { kind: 'collection-missing' } };
  if (before.digest === digest.digest) return { collection, ...digest };
  const [canonicalBefore, canonical] = await Promise.all([used.content.digest(collection), built.digest(collection)]);
  if (canonicalBefore.digest === canonical.digest) return { collection, ...canonical };
  const id = await firstDifference(used.content, built, collection);
  return { collection, ...canonical, difference: { kind: 'content', id, documents: canonicalBefore.documents } };
}

async function firstDifference(a: ComparableContent, b: ComparableContent, collection: string): Promise<string> {
  let after: string | undefined;
  for (;;) {
    const [ofA, ofB] = await Promise.all([a.page(collection, after, PAGE), b.page(collection, after, PAGE)]);
    const index = ofA.findIndex((row, at) => !isDeepStrictEqual(row, ofB[at]));
    const differing = index >= 0 ? smaller(ofA[index], ofB[index]) : ofB[ofA.length]?.id;
    if (differing !== undefined) return differing;
    after = ofA.at(-1)?.id;
    if (after === undefined) throw new Error(`${collection}: digests differ, but no document does`);
  }
}

function smaller(a: Found<object> | undefined, b: Found<object> | undefined): string | undefined {
  if (a === undefined || b === undefined) return a?.id ?? b?.id;
  return Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)) <= 0 ? a.id : b.id;
}
