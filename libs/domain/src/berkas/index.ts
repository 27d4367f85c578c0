export * from './berkas-asli';
export * from './pindah-tangan';
export * from './selisih-serial';
