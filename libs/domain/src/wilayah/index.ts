export * from './kabupaten-peraga';
export * from './kode-wilayah';
export * from './wilayah';
