export * from './daftar-langkah';
export * from './langkah';
