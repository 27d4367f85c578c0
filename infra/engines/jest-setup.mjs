// Before the specs that need real servers: a build, as for every test run, then the servers.
import { createRequire } from 'node:module';
import { build } from '../build/build.mjs';

export default async function setup() {
  build();
  const { startTestEngines } = createRequire(import.meta.url)('../../dist/infra/engines/test-engines.js');
  globalThis.endTestEngines = await startTestEngines();
}
