import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

const LISTENS = '0A';

/** Which process listens on a port of this machine, as far as it may be seen: `1234 (java …)`; empty when it may not. Undefined when the port is free. */
export function portOccupant(port: number): string | undefined {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => lines(file)).flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
    return state === LISTENS && Number.parseInt(local.split(':')[1] ?? '', 16) === port ? [`socket:[${inode}]`] : [];
  });
  if (inodes.length === 0) return undefined;
  const pid = read(() => readdirSync('/proc'))?.find((name) => /^\d+$/.test(name) && holds(name, inodes));
  return pid === undefined ? '' : `${pid} (${commandLine(pid)})`;
}

function holds(pid: string, inodes: readonly string[]): boolean {
  const files = read(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return files.some((file) => inodes.includes(read(() => readlinkSync(`/proc/${pid}/fd/${file}`)) ?? ''));
}

function commandLine(pid: string): string {
  return (read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '').split('\0').join(' ').trim().slice(0, 60);
}

function lines(file: string): readonly string[] {
  return (read(() => readFileSync(file, 'utf8')) ?? '').split('\n').slice(1);
}

/** A process may end while it is looked at, and those of others may not be looked into. */
function read<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
