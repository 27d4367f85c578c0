import { describeBlobStore } from '../blob-store.contract';
import { SealedBlobStore } from '../sealed.blob-store';
import { InMemoryCiphertexts } from './in-memory.ciphertexts';

describeBlobStore('the in-memory adapter', async () => {
  const ciphertexts = new InMemoryCiphertexts();
  return {
    open: async (keys, link = (direct) => direct) => new SealedBlobStore(link(ciphertexts), keys),
    stored: async () => [...ciphertexts.stored.values()].flatMap((ofCase) => [...ofCase.values()]),
    alter: async (change) => ciphertexts.stored.forEach((ofCase) => ofCase.forEach((bytes, name) => ofCase.set(name, change(bytes)))),
    remove: async () => undefined,
  };
});
