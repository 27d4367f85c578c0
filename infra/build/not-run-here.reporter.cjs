const { readdirSync } = require('node:fs');
const { relative } = require('node:path');

/** Says in one line which specs a plain test run leaves out: those that need real servers. */
module.exports = class NotRunHereReporter {
  constructor({ rootDir, roots }) {
    this.folders = roots ?? [rootDir];
  }

  onRunComplete() {
    const count = this.folders.flatMap((folder) => readdirSync(folder, { recursive: true })).filter((file) => file.endsWith('.engine.spec.ts')).length;
    process.stdout.write(`not run here: ${count} suites on real Kafka and MongoDB (npm run test:engines)\n`);
  }
};
