import { documentJson } from '../document-json';
import type { Write } from '../read-models.port';
import type { CollectionChanges } from './protocol';

/**
 * Groups a batch by collection. Only the last write to a document travels, and ids are sorted so that neighbours on a page
 * of the file are written together.
 */
export function changesOf(writes: readonly Write[]): CollectionChanges[] {
  const byCollection = new Map<string, Map<string, string | null>>();
  for (const write of writes) {
    const docs = byCollection.get(write.collection) ?? new Map<string, string | null>();
    byCollection.set(write.collection, docs);
    docs.set(write.id, write.kind === 'put' ? documentJson(write.doc) : null);
  }
  return [...byCollection].map(([collection, docs]) => {
    const sorted = [...docs].sort(([a], [b]) => (a < b ? -1 : 1));
    return { collection, ids: sorted.map(([id]) => id), docs: sorted.map(([, doc]) => doc) };
  });
}
