import fc from 'fast-check';
import { UndeclaredField, type Condition, type ReadModels, type Where } from '../read-models.port';
import { allPages } from './all-pages.contract';
import { plainCount, plainFind, plainMatches } from './plain-query.contract';
import { FIELDS, rows, sort, where } from './rows.contract';
import { batch, fill, put, TestStorage, type OpenStorage } from './storage.contract';

const VALUES = { kosong: null, hilang: undefined, larik: [1], nol: 0, dua: 2, sepuluh: 10, teksDua: '2', teksSepuluh: '10', tidak: false, ya: true };

export function describeQueries(newStorage: OpenStorage): void {
  describe('a query', () => {
    const storage = new TestStorage(newStorage);

    async function withValues(): Promise<ReadModels> {
      const models = await storage.withAntrian('nilai');
      await models.apply(batch(undefined, '1', ...Object.entries(VALUES).map(([id, nilai]) => put(id, { nilai }))));
      return models;
    }

    it('equals the plain oracle for any rows, conditions, order and page size', async () => {
      const models = await storage.open();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(rows, where, sort, fc.integer({ min: 1, max: 5 }), async (some, conditions, order, limit) => {
          const collection = `acak-${run++}`;
          await models.declare([{ name: collection, fields: FIELDS }]);
          await fill(models, collection, some.map(({ id, doc }) => put(id, doc, collection)));
          expect(await allPages(models, collection, { where: conditions, sort: order, limit })).toEqual(plainFind(some, { where: conditions, sort: order }).map(({ id }) => id));
          expect(await models.count(collection, { where: conditions })).toEqual({ '': plainMatches(some, conditions).length });
          expect(await models.count(collection, { where: conditions, by: 'a' })).toEqual(plainCount(some, conditions, 'a'));
          await models.drop(collection);
        }),
        { numRuns: 250 },
      );
    });

    it.each<[string, Condition, string[]]>([
      ['null finds null, missing and nested values', null, ['hilang', 'kosong', 'larik']],
      ['a number does not find its text', 2, ['dua']],
      ['a boolean does not find a number', false, ['tidak']],
      ['in finds any of its values', { in: [null, '2', true, 7] }, ['hilang', 'kosong', 'larik', 'teksDua', 'ya']],
      ['in of nothing finds nothing', { in: [] }, []],
      ['a lower bound stays within numbers', { gt: 0 }, ['dua', 'sepuluh']],
      ['an upper bound stays within numbers', { lte: 2 }, ['dua', 'nol']],
      ['texts are ordered as texts', { gte: '1', lt: '2' }, ['teksSepuluh']],
      ['an upper bound of texts excludes numbers', { lte: '2' }, ['teksDua', 'teksSepuluh']],
      ['false comes before true', { gt: false }, ['ya']],
      ['from null finds null only', { gte: null }, ['hilang', 'kosong', 'larik']],
      ['beyond null finds nothing', { gt: null }, []],
      ['bounds of two types find nothing', { gte: 0, lte: '9' }, []],
    ])('%s', async (_name, nilai, expected) => {
      const models = await withValues();
      const { items } = await models.find('antrian', { where: { nilai }, limit: 100 });
      expect(items.map(({ id }) => id)).toEqual(expected);
    });

    it('orders null < numbers < strings < booleans, ties by id, and descending is the exact reverse', async () => {
      const models = await withValues();
      const ascending = ['hilang', 'kosong', 'larik', 'nol', 'dua', 'sepuluh', 'teksSepuluh', 'teksDua', 'tidak', 'ya'];
      expect(await allPages(models, 'antrian', { sort: { field: 'nilai', direction: 'asc' }, limit: 3 })).toEqual(ascending);
      expect(await allPages(models, 'antrian', { sort: { field: 'nilai', direction: 'desc' }, limit: 3 })).toEqual(ascending.reverse());
    });

    it('must meet all conditions', async () => {
      const models = await storage.withAntrian('kantor', 'tahap');
      await models.apply(batch(undefined, '1', put('a', { kantor: 'x', tahap: 1 }), put('b', { kantor: 'x', tahap: 2 }), put('c', { kantor: 'y', tahap: 2 })));
      expect(await allPages(models, 'antrian', { where: { kantor: 'x', tahap: { gte: 2 } }, limit: 5 })).toEqual(['b']);
    });

    it('is refused when it names an undeclared field in where, sort, count.where or count.by', async () => {
      const models = await withValues();
      await expect(models.find('antrian', { where: { lain: 1 }, limit: 1 })).rejects.toMatchObject({ name: 'UndeclaredField', collection: 'antrian', field: 'lain' });
      await expect(models.find('antrian', { sort: { field: 'lain', direction: 'asc' }, limit: 1 })).rejects.toThrow(UndeclaredField);
      await expect(models.count('antrian', { where: { lain: 1 } })).rejects.toThrow(UndeclaredField);
      await expect(models.count('antrian', { by: 'lain' })).rejects.toThrow(UndeclaredField);
      await expect(models.count('antrian', { by: 'nilai" --' })).rejects.toThrow(UndeclaredField);
      await expect(models.count('antrian', { by: 'constructor' })).rejects.toThrow(UndeclaredField);
    });

    it.each<[string, unknown]>([
      ['undefined', undefined],
      ['NaN', NaN],
      ['no bound', {}],
      ['an undefined bound only', { gte: undefined }],
      ['an unknown operator', { ne: 1 }],
      ['a nested value', { in: [[1]] }],
      ['an array', [1]],
    ])('is refused when a condition is %s, rather than widened', async (_name, nilai) => {
      const models = await withValues();
      await expect(models.find('antrian', { where: { nilai } as Where, limit: 1 })).rejects.toThrow(TypeError);
      await expect(models.count('antrian', { where: { nilai } as Where })).rejects.toThrow(TypeError);
    });

    it('is refused when its limit is no positive integer', async () => {
      const models = await withValues();
      for (const limit of [0, -1, 1.5, NaN]) await expect(models.find('antrian', { limit })).rejects.toThrow(TypeError);
    });

    it('counts by a value named as in JSON', async () => {
      const models = await withValues();
      expect(await models.count('antrian', { by: 'nilai' })).toEqual({ null: 3, 0: 1, 2: 2, 10: 2, false: 1, true: 1 });
      expect(await models.count('antrian', {})).toEqual({ '': 10 });
    });

    it('finds older documents by a field that was declared later, and keeps the fields declared before', async () => {
      const models = await storage.withAntrian('kantor');
      const other = await storage.open();
      await models.apply(batch(undefined, '1', put('a', { kantor: 'x', tahap: 2 }), put('b', { kantor: 'x' })));
      await expect(other.count('antrian', { by: 'tahap' })).rejects.toThrow(UndeclaredField);
      await models.declare([{ name: 'antrian', fields: ['tahap'] }]);
      await models.declare([{ name: 'antrian', fields: ['kantor', 'tahap', 'tahap'] }]);
      await models.apply(batch('1', '2', put('c', { kantor: 'y', tahap: 2 })));
      for (const handle of [models, other]) {
        expect(await allPages(handle, 'antrian', { where: { tahap: 2 }, limit: 5 })).toEqual(['a', 'c']);
        expect(await handle.count('antrian', { by: 'kantor' })).toEqual({ x: 2, y: 1 });
      }
    });
  });
}
