export * from './samaran';
