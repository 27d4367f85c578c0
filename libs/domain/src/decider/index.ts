export * from './decider';
export { spesifikasi } from './decider.specification';
export * from './pelaku';
export * from './peran';
