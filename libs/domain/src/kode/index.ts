export * from './biodata';
export * from './daftar-kode';
export * from './pekerjaan';
export * from './susunan-keluarga';
