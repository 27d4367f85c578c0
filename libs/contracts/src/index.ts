export * from './layanan';
export * from './pesan/berkas';
export * from './pesan/katalog';
export * from './pesan/pesan';
