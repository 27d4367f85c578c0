export * from './blob-store.port';
export type { Ciphertexts, Draft } from './ciphertexts.port';
export { FileCiphertexts } from './files/file.ciphertexts';
export { openGridFsCiphertexts, type OpenedCiphertexts } from './gridfs/open-gridfs.ciphertexts';
export { InMemoryCiphertexts } from './in-memory/in-memory.ciphertexts';
export { SealedBlobStore } from './sealed.blob-store';
