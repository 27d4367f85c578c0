export * from './daftar-wilayah';
