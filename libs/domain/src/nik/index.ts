export * from './nik';
