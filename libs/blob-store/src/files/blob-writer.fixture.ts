import { InMemoryKeyStore } from '@kk-lintas/trust';
import { randomBytes } from 'node:crypto';
import { SealedBlobStore } from '../sealed.blob-store';
import { FileCiphertexts } from './file.ciphertexts';

/** A process that stores content after content, three at a time, says each address when it is stored, and ends only by being killed. */
async function main(folder: string): Promise<void> {
  const keys = new InMemoryKeyStore();
  const store = new SealedBlobStore(await FileCiphertexts.open(folder, new Date()), keys);
  const { kid } = keys.assign();
  const content = async function* () {
    for (let n = 0; n < 4; n++) yield randomBytes(50_000);
  };
  const storeOn = async () => {
    for (;;) process.stdout.write(`${await store.put(kid, content())}\n`);
  };
  await Promise.all([storeOn(), storeOn(), storeOn()]);
}

void main(process.argv[2] ?? '');
