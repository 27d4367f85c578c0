export * from './decider';
export { spesifikasi } from './decider.specification';
export * from './harus-pada-tahap';
export * from './pelaku';
export * from './peran';
