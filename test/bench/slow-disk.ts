import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every fsync and fdatasync takes 5 ms more, in any thread. */
const SHIM = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void slow(void) { struct timespec t = {0, 5000000}; nanosleep(&t, 0); }
int fsync(int fd) { slow(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { slow(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
`;

/** Commands per second at 64 at once on a disk whose fsync takes 5 ms; `undefined` where there is no C compiler. */
export function slowDiskCommands(folder: string, program: string, count: number): number | undefined {
  const source = join(folder, 'slow.c');
  const library = join(folder, 'slow.so');
  writeFileSync(source, SHIM);
  const compiled = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
  if (compiled.status !== 0) return undefined;
  const child = spawnSync(process.execPath, [program, '--folder', join(folder, 'slow'), '--count', String(count)], { env: { ...process.env, LD_PRELOAD: library }, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`slow disk: ${child.stderr}`);
  return Number(child.stdout);
}
