export * from './layanan';
export { adalahJenisPesan, bagianCacat } from './pesan/bentuk-pesan';
export * from './pesan/berkas';
export * from './pesan/dokumen';
export * from './pesan/katalog';
export * from './pesan/pesan';
