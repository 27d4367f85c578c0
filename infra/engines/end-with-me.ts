import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** Waits for the end of its input, which comes however this process ends, and kills what still runs under that number and name. */
const GUARD = 'read -r _; if tr "\\0" " " <"/proc/$1/cmdline" 2>/dev/null | grep -qF -- "$2"; then kill -KILL "$1"; fi';

/**
 * Lets another process end with this one, also when this one is killed: a server that nobody waits for any more keeps its port and folder.
 * @param mark part of its command line, so that no later process of the same number is hit
 * @returns lets it live on
 */
export function endWithMe(pid: number, mark: string): () => void {
  const guard = spawn('sh', ['-c', GUARD, 'sh', String(pid), mark], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.on('error', () => undefined); // without a shell it only lives on
  guard.unref();
  (guard.stdin as Socket | null)?.on('error', () => undefined).unref();
  return () => void guard.kill('SIGKILL');
}
