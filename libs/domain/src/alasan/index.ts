export * from './alasan';
