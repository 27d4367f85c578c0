export * from './baca-kebijakan';
export * from './kebijakan';
export * from './pilihan-kebijakan';
