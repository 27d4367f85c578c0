import fc from 'fast-check';
import { InvalidCursor, type Query, type Write } from '../read-models.port';
import { allPages } from './all-pages.contract';
import { plainFind } from './plain-query.contract';
import { FIELDS, rows, sort } from './rows.contract';
import { batch, fill, put, remove, TestStorage, type OpenStorage } from './storage.contract';

export function describePaging(newStorage: OpenStorage): void {
  describe('paging', () => {
    const storage = new TestStorage(newStorage);

    it('shows every row that did not change once and in order, while others come, move and go', async () => {
      const models = await storage.open();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(rows, rows, sort, fc.integer({ min: 1, max: 3 }), async (before, changes, order, limit) => {
          const collection = `acak-${run++}`;
          await models.declare([{ name: collection, fields: FIELDS }]);
          await fill(models, collection, before.map(({ id, doc }) => put(id, doc, collection)));
          // Half of the changes write a row, half remove one; one of them happens after each page.
          const queue = changes.map(({ id, doc }, n): Write => (n % 2 === 0 ? put(id, doc, collection) : remove(id, collection)));
          const seen = await allPages(models, collection, { sort: order, limit }, async (page) => {
            const change = queue[page];
            if (change !== undefined) await fill(models, `${collection}-${page}`, [change]);
          });
          const changed = new Set(changes.map(({ id }) => id));
          const unchanged = before.filter(({ id }) => !changed.has(id));
          expect(seen.filter((id) => !changed.has(id))).toEqual(plainFind(unchanged, { sort: order }).map(({ id }) => id));
          await models.drop(collection);
        }),
        { numRuns: 150 },
      );
    });

    it('goes on after a last row that is gone', async () => {
      const models = await storage.withAntrian('n');
      await models.apply(batch(undefined, '1', ...[1, 1, 1, 2].map((n, index) => put(`p-${index}`, { n }))));
      const query: Query = { sort: { field: 'n', direction: 'asc' }, limit: 2 };
      const first = await models.find('antrian', query);
      await models.apply(batch('1', '2', remove('p-1')));
      const second = await models.find('antrian', { ...query, cursor: first.next });
      expect(second.items.map(({ id }) => id)).toEqual(['p-2', 'p-3']);
      expect(second.next).toBeUndefined();
    });

    it('ends without an empty page', async () => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '1', put('a', {}), put('b', {})));
      const page = await models.find('antrian', { limit: 2 });
      expect(page).toEqual({ items: [{ id: 'a', doc: {} }, { id: 'b', doc: {} }] });
    });

    it('refuses a cursor of another order and one that never was one', async () => {
      const models = await storage.withAntrian('n', 'm');
      await models.apply(batch(undefined, '1', put('a', { n: 1 }), put('b', { n: 2 })));
      const { next } = await models.find('antrian', { sort: { field: 'n', direction: 'asc' }, limit: 1 });
      expect(typeof next).toBe('string');
      const orders: Query['sort'][] = [undefined, { field: 'n', direction: 'desc' }, { field: 'm', direction: 'asc' }];
      for (const order of orders) await expect(models.find('antrian', { sort: order, limit: 1, cursor: next })).rejects.toThrow(InvalidCursor);
      for (const cursor of ['', 'x', '💥', base64url('null'), base64url('[]'), base64url('["n asc","a",[]]'), base64url('["n asc",1,1]')]) {
        await expect(models.find('antrian', { sort: { field: 'n', direction: 'asc' }, limit: 1, cursor })).rejects.toThrow(InvalidCursor);
      }
    });
  });
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
