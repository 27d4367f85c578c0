export * from './nama-pertama';
