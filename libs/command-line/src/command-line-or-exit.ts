import type { CommandLineSpec, CommandLineValues } from './command-line-spec';
import { readCommandLine } from './read-command-line';

/** The values of this process's command line. Ends the process for `--help` (exit 0) and for a wrong option (one line, exit 2). */
export function commandLineOrExit<const Spec extends CommandLineSpec>(spec: Spec, argv: readonly string[] = process.argv.slice(2)): CommandLineValues<Spec> {
  const result = readCommandLine(spec, argv);
  switch (result.kind) {
    case 'run':
      return result.values;
    case 'help':
      process.stdout.write(`${result.text}\n`);
      process.exit(0);
    case 'wrong':
      return exitWrong(result.message);
  }
}

/** Ends the process as for a wrong option: one line on stderr, exit code 2. For what shows only later, like a missing folder. */
export function exitWrong(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
