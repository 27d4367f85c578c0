import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gangguan } from './gangguan';

/** While the file named by UJI_FSYNC exists, every fsync and fdatasync of the process fails with EIO, and leaves a byte in the file. */
const SHIM = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
static int broken(void) {
  const char *flag = getenv("UJI_FSYNC");
  int file = flag == NULL ? -1 : open(flag, O_WRONLY | O_APPEND);
  if (file < 0) return 0;
  if (write(file, "x", 1) < 0) { /* counted or not, it fails */ }
  close(file);
  return 1;
}
int fsync(int fd) { if (broken()) { errno = EIO; return -1; } return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { if (broken()) { errno = EIO; return -1; } return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
`;

/** A disk that can be made to fail, for processes started with its environment. */
export class DiskRusak {
  private readonly tanda: string;
  private gagal = 0;

  private constructor(
    private readonly library: string,
    folder: string,
  ) {
    this.tanda = join(folder, 'fsync-gagal');
  }

  /** @returns `undefined` where there is no C compiler */
  static buat(folder: string): DiskRusak | undefined {
    const source = join(folder, 'fsync-gagal.c');
    const library = join(folder, 'fsync-gagal.so');
    writeFileSync(source, SHIM);
    const { status } = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
    return status === 0 ? new DiskRusak(library, folder) : undefined;
  }

  get env(): Readonly<Record<string, string>> {
    return { LD_PRELOAD: this.library, UJI_FSYNC: this.tanda };
  }

  /** How often an fsync really failed, in faults that are over. */
  kaliGagal(): number {
    return this.gagal;
  }

  /** Whether an fsync has failed in the fault that is under way. */
  sedangGagal(): boolean {
    return statSync(this.tanda).size > 0;
  }

  rusak(): void {
    writeFileSync(this.tanda, '');
  }

  sembuh(): void {
    this.gagal += statSync(this.tanda).size;
    rmSync(this.tanda);
  }

  gangguan(nama: string, terasaDi: Gangguan['terasaDi']): Gangguan {
    return { nama: `fsync fails ${nama}`, sasaran: 'disk', terasaDi, mulai: () => this.rusak(), pulih: () => this.sembuh(), kena: () => this.sedangGagal(), lamaMs: [2_000, 6_000] };
  }
}
