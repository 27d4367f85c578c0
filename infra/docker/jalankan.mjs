// `jalankan.mjs NAME ARGS`: runs the program of an npm script in this very process, from what the image was built with, so that
// signals and the exit code are the program's own. Neither npm nor the compiler is needed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [name, ...args] = process.argv.slice(2);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [, program] = /^node infra\/build\/run\.mjs (\S+)$/.exec(scripts[name] ?? '') ?? [];
if (program === undefined) {
  process.stderr.write(`${name}: no program of this name in package.json\n`);
  process.exit(2);
}
const main = join(root, 'dist', `${program}.js`);
process.argv = [process.argv[0], main, ...args];
createRequire(import.meta.url)(main);
