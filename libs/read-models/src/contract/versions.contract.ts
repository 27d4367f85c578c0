import { OtherVersion, type CollectionDeclaration, type ReadModels, type Replacement } from '../read-models.port';
import { batch, put, TestStorage, type OpenStorage } from './storage.contract';

const antrian = (version?: number): CollectionDeclaration => ({ name: 'antrian', fields: ['n'], ...(version !== undefined && { version }) });
const BUKU: CollectionDeclaration = { name: 'buku', fields: [], version: 1 };

export function describeVersions(newStorage: OpenStorage): void {
  describe('the version of a collection', () => {
    const storage = new TestStorage(newStorage);

    async function declared(...collections: CollectionDeclaration[]): Promise<ReadModels> {
      const models = await storage.open();
      await models.declare(collections);
      return models;
    }

    async function replaced(by: ReadModels, collections: CollectionDeclaration[], ...writes: Parameters<Replacement['write']>[0]): Promise<void> {
      const next = await by.replacement(collections);
      await next.write(writes);
      await next.takeOver('proyeksi', async (position) => position);
    }

    it('is the one in which it was created, told to every handle, and stays', async () => {
      const models = await declared(antrian(3), { name: 'usang', fields: [] });
      await models.declare([antrian(3), antrian()]);
      await models.apply(batch(undefined, '1', put('a', { n: 1 })));
      expect(await (await storage.open()).versions()).toEqual(new Map([['antrian', 3], ['usang', undefined]]));
    });

    it('is refused when it is declared in another, and then nothing is created', async () => {
      const [models, other] = [await declared(antrian(3)), await storage.open()];
      await models.apply(batch(undefined, '1', put('a', { n: 1 })));
      for (const version of [2, 4]) {
        const declaring = other.declare([BUKU, antrian(version)]);
        await expect(declaring).rejects.toThrow(OtherVersion);
        await expect(declaring).rejects.toMatchObject({ collection: 'antrian', expected: version, actual: 3 });
      }
      expect(await other.versions()).toEqual(new Map([['antrian', 3]]));
      expect(await other.get('antrian', 'a')).toEqual({ n: 1 });
    });

    it('is refused for a collection that was created without one', async () => {
      await declared(antrian());
      await expect(declared(antrian(1))).rejects.toMatchObject({ name: 'OtherVersion', expected: 1, actual: undefined });
    });

    it.each([0, -1, 1.5, NaN])('is never %p', async (version) => {
      await expect(declared(antrian(version))).rejects.toThrow(TypeError);
    });

    it('comes with the replacement that takes over, not before', async () => {
      const models = await declared(antrian(1), { name: 'usang', fields: [], version: 1 });
      const [next, other] = [await models.replacement([antrian(2), BUKU]), await storage.open()];
      expect(await other.versions()).toEqual(new Map([['antrian', 1], ['usang', 1]]));
      await next.discard();
      await replaced(other, [antrian(2), BUKU]);
      for (const each of [other, await storage.open()]) expect(await each.versions()).toEqual(new Map([['antrian', 2], ['buku', 1]]));
    });

    it('that took over is not served by a handle that declared another: neither its reads nor its batches, until it is back', async () => {
      const [models, other] = [await declared(antrian(1)), await storage.open()];
      await models.apply(batch(undefined, '1', put('a', { n: 1 })));
      await replaced(other, [antrian(2)], put('a', { n: 20 }));
      const refused = [
        () => models.get('antrian', 'a'),
        () => models.getMany('antrian', ['a']),
        () => models.find('antrian', { limit: 1 }),
        () => models.count('antrian', {}),
        () => models.apply(batch('1', '2', put('a', { n: 2 }))),
        () => models.apply(batch('1', '2')),
        () => models.apply({ projection: 'relay', from: undefined, to: '1', writes: [] }),
      ];
      for (const call of refused) await expect(call()).rejects.toMatchObject({ name: 'OtherVersion', collection: 'antrian', expected: 1, actual: 2 });
      expect(await models.checkpoint('proyeksi')).toBe('1');
      const renewed = await declared(antrian(2));
      await renewed.apply(batch('1', '2', put('b', { n: 30 })));
      expect((await renewed.find('antrian', { limit: 9 })).items).toEqual([{ id: 'a', doc: { n: 20 } }, { id: 'b', doc: { n: 30 } }]);
      await replaced(models, [antrian(1)], put('a', { n: 1 }));
      expect(await models.get('antrian', 'a')).toEqual({ n: 1 });
      await models.apply(batch('2', '3', put('a', { n: 2 })));
      await expect(renewed.get('antrian', 'a')).rejects.toThrow(OtherVersion);
    });

    it('does not hinder a handle that declared none: it reads and writes whatever is in use', async () => {
      const [models, other] = [await declared(antrian(1)), await declared(antrian())];
      await replaced(models, [antrian(2)], put('a', { n: 20 }));
      expect(await other.get('antrian', 'a')).toEqual({ n: 20 });
      await other.apply(batch(undefined, '1', put('a', { n: 21 })));
      expect(await other.get('antrian', 'a')).toEqual({ n: 21 });
    });

    it('refuses the batches of a handle that knows nothing of it: they would pass over what another program keeps', async () => {
      const [models, other] = [await declared(antrian(1)), await storage.open()];
      await replaced(other, [antrian(1), BUKU], put('a', { n: 1 }));
      await expect(models.apply(batch(undefined, '1', put('a', { n: 2 })))).rejects.toMatchObject({ name: 'OtherVersion', collection: 'buku', expected: undefined, actual: 1 });
      expect(await models.get('antrian', 'a')).toEqual({ n: 1 });
    });

    it('refuses the batches and reads of a handle that declared more than is there: another program took over that keeps less', async () => {
      const [models, other] = [await declared(antrian(1), BUKU), await storage.open()];
      await models.apply(batch(undefined, '1', put('a', { n: 1 })));
      await replaced(other, [antrian(1)], put('a', { n: 1 }));
      const refused = [() => models.apply(batch('1', '2', put('a', { n: 2 }))), () => models.apply(batch('1', '2')), () => models.get('buku', 'a'), () => models.find('buku', { limit: 1 }), () => models.count('buku', {})];
      for (const call of refused) await expect(call()).rejects.toMatchObject({ name: 'OtherVersion', collection: 'buku', expected: 1, actual: undefined });
      expect(await models.checkpoint('proyeksi')).toBe('1');
    });

    it('of a takeover in the middle of batches: none of the other version is applied after it', async () => {
      const [models, other] = [await declared(antrian(1)), await storage.open()];
      let applied = 0;
      const writing = (async () => {
        for (;; applied++) {
          await models.apply(batch(applied === 0 ? undefined : `${applied}`, `${applied + 1}`, put('a', { n: applied + 1 })));
          await new Promise(setImmediate);
        }
      })();
      while (applied < 3) await new Promise(setImmediate);
      await replaced(other, [antrian(2)], put('a', { n: -1 }));
      await expect(writing).rejects.toThrow(OtherVersion);
      expect(await other.checkpoint('proyeksi')).toBe(`${applied}`);
      expect(await other.get('antrian', 'a')).toEqual({ n: -1 });
    });
  });
}
