const base = require('./jest.config.cjs');
const { testPathIgnorePatterns, ...shared } = base;

/**
 * The specs that need real Kafka or MongoDB, one after another. Their addresses are in KAFKA_BROKERS and MONGODB_URL: given,
 * or of servers that the setup starts and the teardown ends.
 * @type {import('jest').Config}
 */
module.exports = {
  ...shared,
  testMatch: ['**/*.engine.spec.ts'],
  globalSetup: '<rootDir>/infra/engines/jest-setup.mjs',
  globalTeardown: '<rootDir>/infra/engines/jest-teardown.mjs',
  reporters: ['default', '<rootDir>/infra/build/closing-line.reporter.cjs'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
