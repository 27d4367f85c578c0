export * from './daftar-jenis';
export * from './jenis-permohonan';
export * from './kekurangan-berkas';
export * from './perubahan-data';
