// `node infra/build/run.mjs services/x/src/main ARGS`: builds what changed, then runs that program in this very process,
// so that signals and the exit code are the program's own.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { endWithNpm } from './end-with-npm.mjs';

endWithNpm();
build();
process.setSourceMapsEnabled(true);
const [program, ...args] = process.argv.slice(2);
const main = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'dist', `${program}.js`);
process.argv = [process.argv[0], main, ...args];
createRequire(import.meta.url)(main);
