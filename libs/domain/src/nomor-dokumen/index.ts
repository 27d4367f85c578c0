export * from './nomor-dokumen';
