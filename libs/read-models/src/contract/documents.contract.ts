import fc from 'fast-check';
import { UndeclaredCollection } from '../read-models.port';
import { batch, fill, put, remove, TestStorage, type OpenStorage } from './storage.contract';

const unicode = fc.string({ unit: 'binary' });
const json = fc.jsonValue({ noUnicodeString: false, stringUnit: 'binary' });

export function describeDocuments(newStorage: OpenStorage): void {
  describe('documents', () => {
    const storage = new TestStorage(newStorage);

    it('come back exactly: nested, UTF-8, null, booleans, numbers and long strings', async () => {
      const models = await storage.withAntrian('status');
      const doc = {
        status: 'menunggu',
        langkah: [{ ke: 1, oleh: null }, [[]], {}],
        nama: 'Ñ Ꙃ 家族 👪 "\\ \u0000 \u2028',
        lengkap: true,
        dikembalikan: false,
        angka: [0, -1, 0.1, 1e-300, 1.7976931348623157e308, 2 ** 53 + 2, 2 ** 62 + 1024],
        $set: { 'a.b': '$x' },
        lampiran: 'ж'.repeat(300_000),
      };
      await models.apply(batch(undefined, '1', put('p-1', doc)));
      expect(await models.get('antrian', 'p-1')).toStrictEqual(doc);
    });

    it('come back as JSON would give them, whatever they hold and whatever their id is', async () => {
      const models = await storage.withAntrian('status');
      let written = 0;
      await fc.assert(
        fc.asyncProperty(unicode, fc.dictionary(unicode, json), json, async (id, rest, status) => {
          const doc = { ...rest, status };
          await fill(models, `acak-${written++}`, [put(id, doc)]);
          expect(await models.get('antrian', id)).toStrictEqual(JSON.parse(JSON.stringify(doc)));
        }),
      );
    });

    it('lose what JSON cannot say, and a lone surrogate becomes U+FFFD', async () => {
      const models = await storage.withAntrian('status');
      await models.apply(batch(undefined, '1', put('p-1', { status: 'a\ud800', kosong: undefined, pada: new Date(0) })));
      expect(await models.get('antrian', 'p-1')).toStrictEqual({ status: 'a\ufffd', pada: '1970-01-01T00:00:00.000Z' });
      expect((await models.find('antrian', { where: { status: 'a\ufffd' }, limit: 1 })).items).toHaveLength(1);
    });

    it('are found by many ids at once; missing ids are left out and repeated ids give one', async () => {
      const models = await storage.withAntrian();
      await models.apply(batch(undefined, '1', put('p-1', { n: 1 }), put('p-2', { n: 2 }), put('p-3', { n: 3 })));
      const found = await models.getMany<{ n: number }>('antrian', ['p-3', 'p-9', 'p-1', 'p-3']);
      expect(new Map(found.map(({ id, doc }) => [id, doc.n]))).toEqual(new Map([['p-1', 1], ['p-3', 3]]));
      expect(found).toHaveLength(2);
      expect(await models.getMany('antrian', [])).toEqual([]);
    });

    it('stay what they were when the caller changes the object that was written or read', async () => {
      const models = await storage.withAntrian();
      const doc = { isi: ['asli'] };
      await models.apply(batch(undefined, '1', put('p-1', doc)));
      doc.isi.push('diubah');
      (await models.get<typeof doc>('antrian', 'p-1'))?.isi.push('diubah');
      expect(await models.get('antrian', 'p-1')).toEqual({ isi: ['asli'] });
    });

    it('are gone after a delete, and deleting a missing one is no error', async () => {
      const models = await storage.withAntrian('status');
      await models.apply(batch(undefined, '1', put('p-1', { status: 'a' })));
      await models.apply(batch('1', '2', remove('p-1'), remove('p-9')));
      expect(await models.get('antrian', 'p-1')).toBeUndefined();
      expect(await models.count('antrian', { where: { status: 'a' } })).toEqual({ '': 0 });
    });

    it('are gone with their dropped collection, which may be declared anew with other fields', async () => {
      const models = await storage.withAntrian('status');
      await models.apply(batch(undefined, '1', put('p-1', { status: 'a' })));
      await models.drop('antrian');
      await models.drop('antrian');
      await expect(models.get('antrian', 'p-1')).rejects.toThrow(UndeclaredCollection);
      await models.declare([{ name: 'antrian', fields: ['tahap'] }]);
      expect(await models.get('antrian', 'p-1')).toBeUndefined();
      await expect(models.count('antrian', { by: 'status' })).rejects.toThrow('no declared field status');
      expect(await models.checkpoint('proyeksi')).toBe('1');
    });

    it('are refused to every reader of a collection that nobody declared', async () => {
      const models = await storage.withAntrian();
      await expect(models.get('lain', 'p-1')).rejects.toThrow(UndeclaredCollection);
      await expect(models.getMany('lain', ['p-1'])).rejects.toThrow(UndeclaredCollection);
      await expect(models.find('lain', { limit: 1 })).rejects.toThrow(UndeclaredCollection);
      await expect(models.count('lain', {})).rejects.toThrow(UndeclaredCollection);
      await expect(models.digest('lain')).rejects.toThrow(UndeclaredCollection);
    });

    it('lie in collections whose names differ by case, and names that are no names are refused', async () => {
      const models = await storage.open();
      await models.declare([
        { name: 'antrian', fields: ['noKK', 'nokk', 'id', 'doc'] },
        { name: 'Antrian', fields: ['noKK'] },
        { name: 'antrian__v2', fields: [] },
        { name: 'buku-harian', fields: [] },
      ]);
      await fill(models, 'isi', [put('p-1', { noKK: 'besar', nokk: 'kecil', id: 7, doc: 8 }), put('p-1', { noKK: 'lain' }, 'Antrian')]);
      expect(await models.count('antrian', { by: 'noKK' })).toEqual({ besar: 1 });
      expect(await models.count('antrian', { by: 'nokk', where: { id: 7, doc: 8 } })).toEqual({ kecil: 1 });
      expect(await models.count('Antrian', { by: 'noKK' })).toEqual({ lain: 1 });
      for (const name of ['', '1a', 'a b', 'a"b', "a'b", 'a.b', '$a', '_a', 'a\n']) {
        await expect(models.declare([{ name, fields: [] }])).rejects.toThrow(TypeError);
        await expect(models.declare([{ name: 'baru', fields: [name] }])).rejects.toThrow(TypeError);
      }
      await expect(models.count('baru', {})).rejects.toThrow(UndeclaredCollection);
    });
  });
}
