export * from './daftar-wilayah';
export * from './kabupaten-peraga';
export * from './kode-wilayah';
