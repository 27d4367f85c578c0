import type { Batch } from '../read-models.port';

/** Batch `n` writes every second document and removes the others, so that each state of the store tells which batch made it. */
export function crashBatch(n: number, documents: number): Batch {
  const ids = Array.from({ length: documents }, (_, index) => index);
  return {
    projection: 'proyeksi',
    from: n === 1 ? undefined : String(n - 1),
    to: String(n),
    writes: ids.map((index) => {
      const [collection, id] = ['antrian', `p-${index}`];
      return isWritten(n, index) ? { kind: 'put', collection, id, doc: { batch: n } } : { kind: 'delete', collection, id };
    }),
  };
}

/** @returns the ids that exist after batch `n`, unordered */
export function idsAfter(n: number, documents: number): string[] {
  return Array.from({ length: documents }, (_, index) => index).flatMap((index) => (isWritten(n, index) ? [`p-${index}`] : []));
}

function isWritten(n: number, index: number): boolean {
  return (n + index) % 2 === 0;
}
