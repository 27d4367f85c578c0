export * from './daftar-jenis';
export * from './generasi-formulir';
export * from './jenis-permohonan';
export * from './keadaan';
export * from './kekurangan-berkas';
export * from './keputusan-nomor-kk';
export * from './perubahan-data';
