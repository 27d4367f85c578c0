import { batch, fill, put, remove, TestStorage, type OpenStorage } from './storage.contract';

/** SHA-256 of `["A",{"a":[1,null],"z":"É"}]\n["b",{}]\n["\uffff",{"x":true}]\n["👪",{}]\n` (UTF-8), computed outside of this library. */
const KNOWN = '0cd9ddb70fdd7f0d286518850257feba5123c0dd061d16e3325be5f52b87b9c1';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export function describeDigests(newStorage: OpenStorage): void {
  describe('a digest', () => {
    const storage = new TestStorage(newStorage);

    it('is the known one for known content, on every adapter', async () => {
      const models = await storage.withAntrian('z');
      expect(await models.digest('antrian')).toEqual({ documents: 0, digest: EMPTY });
      await models.apply(batch(undefined, '1', put('\u{1f46a}', {}), put('\uffff', { x: true }), put('b', {}), put('A', { z: 'É', a: [1, null] })));
      expect(await models.digest('antrian')).toEqual({ documents: 4, digest: KNOWN });
    });

    it('is equal for equal content, whatever the order of writes, of keys and of detours', async () => {
      const models = await storage.open();
      await models.declare(['lama', 'baru'].map((name) => ({ name, fields: ['n'] })));
      const ids = Array.from({ length: 1500 }, (_, n) => `p-${n}`);
      await fill(models, 'lama', ids.map((id, n) => put(id, { id, n }, 'lama')));
      await fill(models, 'baru-1', [put('sementara', {}, 'baru'), ...ids.map((id) => put(id, { sementara: true }, 'baru'))]);
      await fill(models, 'baru-2', [...ids.map((id, n) => put(id, { n, id }, 'baru')).reverse(), remove('sementara', 'baru')]);
      expect(await models.digest('baru')).toEqual(await models.digest('lama'));
      expect((await models.digest('baru')).documents).toBe(1500);
    });

    it('differs when a document, an id or a type differs', async () => {
      const models = await storage.open();
      const contents = [
        [put('a', { n: 1 }, 'c')],
        [put('a', { n: 2 }, 'c')],
        [put('a', { n: '1' }, 'c')],
        [put('b', { n: 1 }, 'c')],
        [put('a', { n: 1 }, 'c'), put('b', {}, 'c')],
        [put('a', { n: 1, m: null }, 'c')],
      ];
      const digests = new Set<string>();
      for (const [n, writes] of contents.entries()) {
        await models.declare([{ name: 'c', fields: [] }]);
        await fill(models, `isi-${n}`, writes);
        digests.add((await models.digest('c')).digest);
        await models.drop('c');
      }
      expect(digests.size).toBe(contents.length);
    });

    it('is of one moment even while batches are applied', async () => {
      const models = await storage.withAntrian();
      const version = (n: number) => Array.from({ length: 1200 }, (_, index) => put(`p-${index}`, { n }));
      const known = new Set<string>();
      const running: Promise<{ digest: string }>[] = [];
      for (let n = 1; n <= 4; n++) {
        const applied = models.apply(batch(n === 1 ? undefined : `${n - 1}`, `${n}`, ...version(n)));
        if (n > 1) running.push(models.digest('antrian'));
        await applied;
        known.add((await models.digest('antrian')).digest);
      }
      for (const { digest } of await Promise.all(running)) expect(known).toContain(digest);
      expect(known.size).toBe(4);
    });
  });
}
