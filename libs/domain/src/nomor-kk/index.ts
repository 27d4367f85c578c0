export * from './nomor-kk';
