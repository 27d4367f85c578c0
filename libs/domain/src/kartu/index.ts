export * from './sebab-digantikan';
