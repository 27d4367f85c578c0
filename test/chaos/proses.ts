import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithMe } from '../../infra/engines/end-with-me';

export interface RencanaProses {
  readonly nama: string;
  /** Compiled program. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Gets all that it prints. */
  readonly log: string;
}

const SIAP_DALAM_MS = 120_000;
const SELESAI_DALAM_MS = 60_000;

/** One process under test: started, killed, paused and started again. */
export class Proses {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(private readonly rencana: RencanaProses) {}

  get nama(): string {
    return this.rencana.nama;
  }

  /** Settles when it says that it is ready. @throws Error with its last lines when it ends before, or is ended because it takes too long */
  async mulai(): Promise<void> {
    const { program, args, env, log } = this.rencana;
    this.output = '';
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    if (child.pid !== undefined) {
      const letLive = endWithMe(child.pid, program);
      child.once('exit', letLive);
    }
    const collect = (piece: Buffer) => {
      this.output = (this.output + piece.toString('utf8')).slice(-10_000);
      appendFileSync(log, piece);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const until = Date.now() + SIAP_DALAM_MS;
    while (!/^Siap/m.test(this.output)) {
      if (child.exitCode !== null || child.signalCode !== null) throw this.takMulai();
      if (Date.now() > until) {
        await this.bunuh();
        throw this.takMulai();
      }
      await sleep(20);
    }
  }

  private takMulai(): Error {
    return new Error(`${this.nama} did not start: ${this.output.split('\n').slice(-5).join(' | ')}`);
  }

  /** Dies as by a power cut. */
  async bunuh(): Promise<void> {
    await this.kirim('SIGKILL');
  }

  /** @returns exit code of an orderly end */
  async henti(): Promise<number | null> {
    const { child } = this;
    this.bangun();
    await this.kirim('SIGTERM');
    return child?.exitCode ?? null;
  }

  bekukan(): void {
    this.child?.kill('SIGSTOP');
  }

  bangun(): void {
    this.child?.kill('SIGCONT');
  }

  private async kirim(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), SELESAI_DALAM_MS);
    await ended;
    clearTimeout(late);
  }
}
