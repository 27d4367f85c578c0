export * from './sebab-digantikan';
export * from './versi-kartu';
