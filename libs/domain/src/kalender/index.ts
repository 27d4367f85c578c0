export * from './coba-lagi';
export * from './libur-nasional';
export * from './tanggal';
export * from './tulisan-waktu';
export * from './waktu-kerja';
