export * from './berkas-asli';
export * from './pindah-tangan';
