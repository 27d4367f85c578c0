import { execFileSync } from 'node:child_process';
import { join, sep } from 'node:path';

it('does not load kafkajs with the library: a start on SQLite must not wait for it', () => {
  const library = join(__dirname, '..').replace(`${sep}libs${sep}`, `${sep}dist${sep}libs${sep}`);
  const program = 'require(process.argv[1]); process.stdout.write(String(Object.keys(require.cache).filter((file) => file.includes("kafkajs")).length))';
  expect(execFileSync(process.execPath, ['-e', program, join(library, 'index.js')], { encoding: 'utf8' })).toBe('0');
});
