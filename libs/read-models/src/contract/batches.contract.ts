import { CheckpointMoved, UndeclaredCollection, type ReadModels } from '../read-models.port';
import { batch, put, remove, TestStorage, type OpenStorage } from './storage.contract';

const CYCLE: Record<string, unknown> = {};
CYCLE.diri = CYCLE;

export function describeBatches(newStorage: OpenStorage): void {
  describe('a batch', () => {
    const storage = new TestStorage(newStorage);

    it('is visible with its checkpoint as soon as it is applied', async () => {
      const models = await storage.withAntrian();
      expect(await models.checkpoint('proyeksi')).toBeUndefined();
      for (let n = 1; n <= 20; n++) {
        await models.apply(batch(n === 1 ? undefined : `${n - 1}`, `${n}`, put('p-1', { n })));
        expect(await models.get('antrian', 'p-1')).toEqual({ n });
        expect(await models.checkpoint('proyeksi')).toBe(`${n}`);
      }
      expect(await models.checkpoint('lain')).toBeUndefined();
    });

    it('leaves of several writes to one document the last', async () => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '1', put('a', { n: 1 }), put('a', { n: 2 }), put('b', { n: 1 }), remove('b'), remove('c'), put('c', { n: 3 })));
      expect(await documents(models)).toEqual({ a: { n: 2 }, c: { n: 3 } });
    });

    it('without writes moves the checkpoint', async () => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '7'));
      expect(await models.checkpoint('proyeksi')).toBe('7');
    });

    it.each([
      ['a collection that nobody declared', put('p-3', {}, 'lain'), UndeclaredCollection],
      ['a BigInt', put('p-3', { n: 1n }), TypeError],
      ['a cycle', put('p-3', CYCLE), TypeError],
    ])('with a write of %s changes nothing at all', async (_what, bad, error) => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '1', put('p-1', { n: 1 })));
      await expect(models.apply(batch('1', '2', put('p-1', { n: 2 }), remove('p-1'), put('p-2', {}), bad, put('p-4', {})))).rejects.toThrow(error);
      expect(await documents(models)).toEqual({ 'p-1': { n: 1 } });
      expect(await models.checkpoint('proyeksi')).toBe('1');
      await models.apply(batch('1', '2', put('p-1', { n: 2 })));
    });

    it('applied again is refused with both positions and changes nothing', async () => {
      const models = await storage.withAntrian();
      const first = batch(undefined, '1', put('p-1', { n: 1 }));
      await models.apply(first);
      await models.apply(batch('1', '2', put('p-1', { n: 2 })));
      const again = models.apply(first);
      await expect(again).rejects.toThrow(CheckpointMoved);
      await expect(again).rejects.toMatchObject({ projection: 'proyeksi', expected: undefined, actual: '2' });
      await expect(models.apply(batch('9', '10', remove('p-1')))).rejects.toMatchObject({ expected: '9', actual: '2' });
      expect(await documents(models)).toEqual({ 'p-1': { n: 2 } });
      expect(await models.checkpoint('proyeksi')).toBe('2');
    });

    it('of a projection that never wrote is refused unless it begins at the beginning', async () => {
      const models = await storage.withAntrian();
      await expect(models.apply(batch('1', '2', put('p-1', {})))).rejects.toMatchObject({ name: 'CheckpointMoved', expected: '1', actual: undefined });
      expect(await documents(models)).toEqual({});
    });

    it('of one projection leaves the checkpoint of another alone', async () => {
      const models = await storage.withAntrian();
      await models.apply({ projection: 'satu', from: undefined, to: '5', writes: [] });
      await models.apply({ projection: 'dua', from: undefined, to: '6', writes: [] });
      expect([await models.checkpoint('satu'), await models.checkpoint('dua')]).toEqual(['5', '6']);
    });

    it('loses against the same step of a second instance, at every step exactly one of the two', async () => {
      const [a, b] = [await storage.withAntrian(), await storage.open()];
      for (let n = 1; n <= 25; n++) {
        const from = n === 1 ? undefined : `${n - 1}`;
        const step = (instance: string) => batch(from, `${n}`, put('p-1', { n, instance }), put(`${instance}-${n}`, {}));
        const [ofA, ofB] = await Promise.allSettled([a.apply(step('a')), b.apply(step('b'))]);
        expect([ofA.status, ofB.status].sort()).toEqual(['fulfilled', 'rejected']);
        const loser = ofA.status === 'rejected' ? ofA : ofB;
        expect(loser).toMatchObject({ reason: { name: 'CheckpointMoved', expected: from, actual: `${n}` } });
        expect(await b.get('antrian', 'p-1')).toEqual({ n, instance: loser === ofA ? 'b' : 'a' });
      }
      expect(await a.count('antrian', {})).toEqual({ '': 26 });
    });

    it('shows a version flip whole: a reader finds all of the old version or all of the new', async () => {
      const models = await storage.open();
      const versions = ['antrian__v1', 'antrian__v2'];
      await models.declare([...versions, 'versi'].map((name) => ({ name, fields: ['v'] })));
      const rebuilt = (v: number) => ['x', 'y', 'z'].map((id) => put(id, { v }, `antrian__v${v}`));
      await models.apply(batch(undefined, '1', ...rebuilt(1), put('antrian', { name: 'antrian__v1' }, 'versi')));
      const seen = async () => {
        const pointer = await models.get<{ name: string }>('versi', 'antrian');
        return models.count(pointer?.name ?? '', { by: 'v' });
      };
      const flip = models.apply({ projection: 'proyeksi__v2', from: undefined, to: '1', writes: [...rebuilt(2), put('antrian', { name: 'antrian__v2' }, 'versi')] });
      for (let read = 0; read < 20; read++) expect([{ 1: 3 }, { 2: 3 }]).toContainEqual(await seen());
      await flip;
      expect(await seen()).toEqual({ 2: 3 });
    });
  });
}

async function documents(models: ReadModels): Promise<Record<string, unknown>> {
  const { items } = await models.find('antrian', { limit: 100 });
  return Object.fromEntries(items.map(({ id, doc }) => [id, doc]));
}
