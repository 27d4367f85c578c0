import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithMe } from './end-with-me';
import { portOccupant } from './port-occupant';

const STARTED_WITHIN_MS = 90_000;
const STOPPED_WITHIN_MS = 30_000;
const RELEASED_WITHIN_MS = 3_000;
const LOOK_MS = 50;

/**
 * A server that ends with the process that started it, unless that one lets it live on; its pid file then lets another process stop it.
 * Invariant: one server per folder.
 */
export class ServerProcess {
  private readonly pidFile: string;
  readonly logFile: string;
  private letLive: (() => void) | undefined;

  constructor(
    private readonly folder: string,
    private readonly command: { readonly file: string; readonly args: readonly string[]; readonly ports: readonly number[]; readonly env?: Readonly<Record<string, string>> },
  ) {
    mkdirSync(folder, { recursive: true });
    this.pidFile = join(folder, 'server.pid');
    this.logFile = join(folder, 'server.log');
  }

  isRunning(): boolean {
    return this.pid() !== undefined;
  }

  /**
   * @param ready whether it answers; asked again and again
   * @throws Error that names who has its port, or with the end of its log when it ends or stays silent
   */
  async start(ready: () => Promise<boolean>): Promise<void> {
    if (!this.isRunning()) {
      await this.refuseTakenPorts();
      this.spawn();
    }
    const until = Date.now() + STARTED_WITHIN_MS;
    while (!(await ready())) {
      if (!this.isRunning() || Date.now() > until) throw new Error(`${this.command.file} did not start:\n${this.endOfLog()}`);
      await sleep(LOOK_MS);
    }
  }

  async end(how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const pid = this.pid();
    if (pid !== undefined) signal(pid, how);
    const until = Date.now() + STOPPED_WITHIN_MS;
    while (pid !== undefined && signal(pid, 0)) {
      if (Date.now() > until) signal(pid, 'SIGKILL');
      await sleep(LOOK_MS);
    }
    this.release();
    rmSync(this.pidFile, { force: true });
  }

  /** From now on it outlives this process. */
  release(): void {
    this.letLive?.();
    this.letLive = undefined;
  }

  /** Whoever has the port would be taken for the server; one that was just killed gives it back a moment after its end. */
  private async refuseTakenPorts(): Promise<void> {
    const until = Date.now() + RELEASED_WITHIN_MS;
    for (const port of this.command.ports) {
      let occupant = portOccupant(port);
      while (occupant !== undefined && Date.now() < until) {
        await sleep(LOOK_MS);
        occupant = portOccupant(port);
      }
      if (occupant !== undefined) throw new Error(`port ${port} sudah dipakai proses ${occupant === '' ? 'lain' : occupant}; ${this.folder} tidak dimulai`);
    }
  }

  private spawn(): void {
    const log = openSync(this.logFile, 'a');
    const child = spawn(this.command.file, this.command.args, { detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...this.command.env } });
    child.on('error', () => undefined); // shows as a process that is not running
    if (child.pid !== undefined) {
      writeFileSync(this.pidFile, String(child.pid));
      this.release();
      this.letLive = endWithMe(child.pid, this.folder);
    }
    child.unref();
  }

  /** Of the server while it runs: one that was ended with its starter leaves its file behind, and another process may have its number by now. */
  private pid(): number | undefined {
    const pid = existsSync(this.pidFile) ? Number(readFileSync(this.pidFile, 'utf8')) : 0;
    return pid > 0 && signal(pid, 0) && names(pid, this.folder) ? pid : undefined;
  }

  private endOfLog(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').split('\n').slice(-15).join('\n') : '(no log)';
  }
}

/** @returns whether the process was there */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name) && !isZombie(pid);
  } catch {
    return false;
  }
}

/** A child that ended stays in the table until it is waited for: it counts as gone. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether the command line of a process names the folder; so it is taken where none can be read. */
function names(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return !existsSync('/proc/self/cmdline');
  }
}
