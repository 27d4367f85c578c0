const swcrc = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));
const react = { runtime: 'automatic', importSource: 'preact' };
const withTsx = { ...swcrc, jsc: { ...swcrc.jsc, parser: { ...swcrc.jsc.parser, tsx: true }, transform: { ...swcrc.jsc.transform, react } } };

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['\\.engine\\.spec\\.ts$'], // jest.engines.config.cjs runs them
  transform: {
    '\\.ts$': ['@swc/jest', { ...swcrc, swcrc: false }],
    '\\.tsx$': ['@swc/jest', { ...withTsx, swcrc: false }],
  },
  moduleNameMapper: { '^@kk-lintas/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
  globalSetup: '<rootDir>/infra/build/jest-setup.mjs',
  reporters: ['default', '<rootDir>/infra/build/not-run-here.reporter.cjs', '<rootDir>/infra/build/closing-line.reporter.cjs'],
  testTimeout: 30_000,
};
