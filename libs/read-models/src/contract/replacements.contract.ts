import { ReplacementUnderWay, UndeclaredCollection, type ReadModels, type Replacement } from '../read-models.port';
import { batch, fill, put, remove, TestStorage, type OpenStorage } from './storage.contract';

const ANTRIAN = [{ name: 'antrian', fields: ['n'] }];
const nothing = async (position: string | undefined) => position;

export function describeReplacements(newStorage: OpenStorage): void {
  describe('a replacement', () => {
    const storage = new TestStorage(newStorage);

    async function filled(): Promise<ReadModels> {
      const models = await storage.withAntrian('n');
      await models.apply(batch(undefined, '1', put('lama', { n: 1 })));
      return models;
    }

    async function replaced(models: ReadModels, ...writes: Parameters<Replacement['write']>[0]): Promise<void> {
      const next = await models.replacement(ANTRIAN);
      await next.write(writes);
      await next.complete();
      await next.takeOver('proyeksi', nothing);
    }

    it('is seen by nobody but itself before it takes over', async () => {
      const models = await filled();
      const next = await models.replacement(ANTRIAN);
      await next.write([put('baru', { n: 2 }), put('lalu', {}), remove('lalu'), put('baru', { n: 3 })]);
      expect(await next.getMany('antrian', ['baru', 'lalu', 'lama'])).toEqual([{ id: 'baru', doc: { n: 3 } }]);
      expect(await next.collections()).toEqual(['antrian']);
      expect((await models.find('antrian', { limit: 9 })).items).toEqual([{ id: 'lama', doc: { n: 1 } }]);
      await expect(next.write([put('x', {}, 'lain')])).rejects.toThrow(UndeclaredCollection);
      await next.discard();
      expect(await models.count('antrian', {})).toEqual({ '': 1 });
    });

    it('takes over whole, for every handle, and keeps every checkpoint', async () => {
      const [models, other] = [await filled(), await storage.open()];
      await models.declare([{ name: 'usang', fields: [] }]);
      await fill(models, 'relay', []);
      await replaced(models, put('a', { n: 7 }), put('b', { n: 8 }));
      for (const each of [other, models]) {
        expect(await each.find('antrian', { where: { n: { gte: 8 } }, limit: 9 })).toEqual({ items: [{ id: 'b', doc: { n: 8 } }] });
        expect(await each.get('antrian', 'lama')).toBeUndefined();
        await expect(each.get('usang', 'x')).rejects.toThrow(UndeclaredCollection);
        expect([await each.checkpoint('proyeksi'), await each.checkpoint('relay')]).toEqual(['1', 'terisi']);
      }
      await other.apply(batch('1', '2', put('c', { n: 9 })));
      await models.apply(batch('2', '3', remove('a')));
      expect(await other.count('antrian', { by: 'n' })).toEqual({ 8: 1, 9: 1 });
    });

    it('takes over again and again, and is found by whoever opens later', async () => {
      const models = await filled();
      for (let n = 1; n <= 3; n++) await replaced(models, put('satu', { n }));
      expect(await (await storage.open()).get('antrian', 'satu')).toEqual({ n: 3 });
      expect(await models.get('antrian', 'satu')).toEqual({ n: 3 });
    });

    it('catches up with the position in use while batches wait, and loses none of them', async () => {
      const models = await filled();
      const next = await models.replacement(ANTRIAN);
      const applying = async () => {
        for (let n = 2; n <= 40; n++) await models.apply(batch(`${n - 1}`, `${n}`, put(`p-${n}`, { n })));
      };
      const live = applying();
      await next.takeOver('proyeksi', async (position) => {
        const seen = Number(position);
        await next.write([put('lama', { n: 1 }), ...Array.from({ length: seen - 1 }, (_, index) => put(`p-${index + 2}`, { n: index + 2 }))]);
        return position;
      });
      await live;
      expect(await models.count('antrian', {})).toEqual({ '': 40 });
      expect(await models.checkpoint('proyeksi')).toBe('40');
    });

    it('decides where the projection goes on', async () => {
      const models = await storage.withAntrian('n');
      const next = await models.replacement(ANTRIAN);
      await next.takeOver('proyeksi', async (position) => (position === undefined ? '5' : position));
      expect(await models.checkpoint('proyeksi')).toBe('5');
      await models.apply(batch('5', '6'));
    });

    it('whose catching up fails leaves the old ones in use, and another can follow', async () => {
      const models = await filled();
      const next = await models.replacement(ANTRIAN);
      await expect(next.takeOver('proyeksi', () => Promise.reject(new Error('log unreadable')))).rejects.toThrow('log unreadable');
      await next.discard();
      await models.apply(batch('1', '2', put('lama', { n: 2 })));
      expect(await models.get('antrian', 'lama')).toEqual({ n: 2 });
      await replaced(models, put('baru', { n: 3 }));
      expect((await models.find('antrian', { limit: 9 })).items).toEqual([{ id: 'baru', doc: { n: 3 } }]);
    });

    it('is refused while another one is being written, also by a second handle', async () => {
      const [models, other] = [await filled(), await storage.open()];
      const next = await models.replacement(ANTRIAN);
      await next.write([put('baru', { n: 3 })]);
      await expect(other.replacement(ANTRIAN)).rejects.toThrow(ReplacementUnderWay);
      await next.takeOver('proyeksi', nothing);
      await next.discard();
      expect(await other.get('antrian', 'baru')).toEqual({ n: 3 });
      await (await other.replacement(ANTRIAN)).discard();
    });
  });

  describe('a snapshot', () => {
    const storage = new TestStorage(newStorage);

    it('stays at its moment while batches are applied and a replacement takes over', async () => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '1', put('a', { n: 1 })));
      const moment = await models.snapshot();
      const before = [await moment.digest('antrian'), await moment.storedDigest('antrian')];
      await models.apply(batch('1', '2', put('a', { n: 2 }), put('b', {})));
      await (await models.replacement(ANTRIAN)).takeOver('proyeksi', nothing);
      expect([await moment.digest('antrian'), await moment.storedDigest('antrian')]).toEqual(before);
      expect(await moment.page('antrian', undefined, 9)).toEqual([{ id: 'a', doc: { n: 1 } }]);
      expect([await moment.checkpoint('proyeksi'), await moment.collections()]).toEqual(['1', ['antrian']]);
      await moment.close();
      expect(await models.count('antrian', {})).toEqual({ '': 0 });
    });

    it('pages in the order of ids, the empty one first', async () => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '1', ...['b', '', '\u{1f46a}', '\uffff', 'a'].map((id) => put(id, {}))));
      const moment = await models.snapshot();
      expect((await moment.page('antrian', undefined, 2)).map(({ id }) => id)).toEqual(['', 'a']);
      expect((await moment.page('antrian', 'a', 9)).map(({ id }) => id)).toEqual(['b', '\uffff', '\u{1f46a}']);
      await expect(moment.page('lain', undefined, 1)).rejects.toThrow(UndeclaredCollection);
      await moment.close();
    });

    it('has the stored digest of equal writes, and another one for another order of keys, which the canonical one ignores', async () => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '1', put('a', { n: 1, m: 2 })));
      const digests = async (doc: object) => {
        const next = await models.replacement(ANTRIAN);
        await next.write([put('a', doc)]);
        const found = [await next.storedDigest('antrian'), await next.digest('antrian')];
        await next.discard();
        return found;
      };
      const moment = await models.snapshot();
      const [stored, canonical] = [await moment.storedDigest('antrian'), await moment.digest('antrian')];
      await moment.close();
      expect(await digests({ n: 1, m: 2 })).toEqual([stored, canonical]);
      expect(await digests({ m: 2, n: 1 })).toEqual([expect.objectContaining({ documents: 1 }), canonical]);
      expect((await digests({ m: 2, n: 1 }))[0]).not.toEqual(stored);
      expect((await digests({ n: 1, m: 3 }))[1]).not.toEqual(canonical);
    });
  });
}
