export * from './kebijakan';
