// Compiles every changed TypeScript file of libs, services, infra/engines and test into dist, one file to one file, with swc.
// Types are checked by `npm run typecheck`; this step only strips them, so that a start needs about a second.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = join(root, 'dist');
const libraries = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions.paths;
const swcrc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** @returns every source file below a folder */
function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|json|csv|css)$/.test(entry.name) && entry.name !== 'project.json')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Node knows nothing of tsconfig paths: a library's name becomes the relative path of its compiled index. */
function withRelativeLibraries(code, target) {
  return code.replace(/require\("(@kk-lintas\/[a-z-]+)"\)/g, (whole, name) => {
    const index = libraries[name]?.[0];
    if (index === undefined) throw new Error(`${target}: unknown library ${name}`);
    const path = relative(dirname(target), join(dist, index)).replace(/\.ts$/, '');
    return `require("${path.startsWith('.') ? path : `./${path}`}")`;
  });
}

function compile(source, target) {
  const options = structuredClone(swcrc);
  options.jsc.parser.tsx = source.endsWith('.tsx');
  if (options.jsc.parser.tsx) options.jsc.transform.react = { runtime: 'automatic', importSource: 'preact' };
  const { code } = transformSync(readFileSync(source, 'utf8'), { ...options, filename: source, swcrc: false });
  writeFileSync(target, withRelativeLibraries(code, target));
}

const stamp = join(dist, '.settings');

/** Everything is built anew when the way of building changed. */
function forgetOtherSettings() {
  const settings = ['tsconfig.base.json', '.swcrc', 'infra/build/build.mjs'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === settings) return;
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, settings);
}

/** Builds what changed and removes what no longer has a source. */
export function build() {
  forgetOtherSettings();
  const wanted = new Set();
  for (const source of ['libs', 'services', 'infra/engines', 'test'].flatMap((folder) => sources(join(root, folder)))) {
    const target = join(dist, relative(root, source).replace(/\.tsx?$/, '.js'));
    wanted.add(target);
    // A compiled file carries its source's time: any other time, also an earlier one, means another source.
    const { mtime } = statSync(source);
    if (existsSync(target) && statSync(target).mtimeMs === mtime.getTime()) continue;
    mkdirSync(dirname(target), { recursive: true });
    if (/\.tsx?$/.test(source)) compile(source, target);
    else copyFileSync(source, target);
    utimesSync(target, mtime, mtime);
  }
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && file !== stamp && !wanted.has(file)) rmSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
