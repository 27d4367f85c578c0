export * from './peta-tetap';
