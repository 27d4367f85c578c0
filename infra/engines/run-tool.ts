import { spawnSync } from 'node:child_process';

/** Runs an installed tool to its end. @throws Error with what it printed when it is missing or fails */
export function runTool(file: string, args: readonly string[], cwd: string): string {
  const { status, error, stdout, stderr } = spawnSync(file, args, { cwd, encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
