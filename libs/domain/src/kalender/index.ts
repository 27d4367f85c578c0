export * from './libur-nasional';
export * from './tanggal';
export * from './waktu-kerja';
