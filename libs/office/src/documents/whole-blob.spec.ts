import { InMemoryCiphertexts, SealedBlobStore } from '@kk-lintas/blob-store';
import { InMemoryKeyStore } from '@kk-lintas/trust';
import { pseudonymOf } from './pseudonym';
import { readBlob, writeBlob } from './whole-blob';

describe('a document of a case', () => {
  const keys = new InMemoryKeyStore();
  const blobs = new SealedBlobStore(new InMemoryCiphertexts(), keys);

  it('is read as it was written, under the key of the case alone', async () => {
    const [ini, lain] = [keys.assign().kid, keys.assign().kid];
    const alamat = await writeBlob(blobs, ini, Buffer.from('isi kartu'));
    expect((await readBlob(blobs, ini, alamat)).toString()).toBe('isi kartu');
    await expect(readBlob(blobs, lain, alamat)).rejects.toThrow('no content');
  });

  it('needs a case with a key', async () => {
    expect(() => writeBlob(blobs, undefined, Buffer.from('isi'))).toThrow('no key');
  });
});

describe('the pseudonym of a number', () => {
  it('is the same for the same number and office, and no other', () => {
    const [a, b] = [pseudonymOf(Buffer.alloc(32, 1)), pseudonymOf(Buffer.alloc(32, 2))];
    expect(a('3204060101100001')).toBe(a('3204060101100001'));
    expect(new Set([a('3204060101100001'), a('3204060101100002'), b('3204060101100001')]).size).toBe(3);
    expect(a('3204060101100001')).toMatch(/^[0-9a-f]{32}$/);
  });
});
