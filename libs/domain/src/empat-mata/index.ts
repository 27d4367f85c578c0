export * from './empat-mata';
