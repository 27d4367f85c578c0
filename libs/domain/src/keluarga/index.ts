export { urutkanAnggota } from './aturan/r19-urutan-anggota';
export * from './keluarga';
export * from './periksa-keluarga';
export * from './temuan';
