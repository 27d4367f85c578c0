export { urutkanAnggota } from './aturan/r19-urutan-anggota';
export * from './kebijakan-keluarga';
export * from './keluarga';
export * from './kumpulan-kartu';
export * from './mutasi';
export * from './periksa-keluarga';
export * from './sebab-mutasi';
export * from './temuan';
