import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Modules that a process has loaded once it has loaded a library, compiled. */
function loadedBy(library: string): string[] {
  const index = join(__dirname, '../../../../dist/libs', library, 'src/index.js');
  const program = `require(${JSON.stringify(index)}); process.stdout.write(JSON.stringify(Object.keys(require.cache)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })) as string[];
}

describe('the MongoDB driver', () => {
  it.each(['read-models', 'blob-store'])('is not loaded with the library %s, only by who opens its MongoDB adapter', (library) => {
    const loaded = loadedBy(library);
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((file) => /node_modules[\\/](mongodb|bson)[\\/]/.test(file))).toEqual([]);
  });
});
