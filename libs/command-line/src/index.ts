export { closeOnSignals } from './close-on-signals';
export { commandLineOrExit, exitWrong } from './command-line-or-exit';
export type { CommandLineSpec, CommandLineValues, FlagOption, NumberOption, OptionSpec, TextOption, WordSpec } from './command-line-spec';
export { cannotUseFolder, folderOrExit } from './folder-or-exit';
export { readCommandLine, type CommandLineResult } from './read-command-line';
