export * from './decider';
export * from './pelaku';
export * from './peran';
