import { parseArgs } from 'node:util';
import type { CommandLineSpec, CommandLineValues, OptionSpec, WordSpec } from './command-line-spec';
import { helpText } from './help-text';
import { isProblem, problem, readValue, type Problem } from './read-value';

/** What a command line asks for: to run with values, to explain itself, or something that cannot be (one line). */
export type CommandLineResult<Values> =
  | { readonly kind: 'run'; readonly values: Values }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>;
type OptionToken = Extract<Tokens[number], { kind: 'option' }>;

/** Reads the words of a command line against its spec. Pure; `--help` wins over everything else. */
export function readCommandLine<const Spec extends CommandLineSpec>(spec: Spec, argv: readonly string[]): CommandLineResult<CommandLineValues<Spec>> {
  const tokens = tokensOf(spec, argv);
  if (tokens.some((token) => token.kind === 'option' && token.rawName === '--help')) return { kind: 'help', text: helpText(spec) };
  const given = readOptions(spec, tokens);
  const options = isProblem(given) ? given : withDefaults(spec, given);
  const words = isProblem(options) ? options : readWords(spec, tokens);
  if (isProblem(words)) return { kind: 'wrong', message: words.problem };
  return { kind: 'run', values: { ...(options as object), ...words } as CommandLineValues<Spec> };
}

function tokensOf({ options }: CommandLineSpec, argv: readonly string[]): Tokens {
  const known = Object.entries(options).map(([name, { type }]) => [name, { type: type === 'flag' ? 'boolean' : 'string' }] as const);
  return parseArgs({ args: [...argv], options: Object.fromEntries(known), strict: false, tokens: true }).tokens;
}

function readOptions({ options }: CommandLineSpec, tokens: Tokens): Map<string, unknown> | Problem {
  const given = new Map<string, unknown>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = token.rawName.startsWith('--') && Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) return problem(`${token.rawName}: pilihan tidak dikenal (lihat --help)`);
    if (given.has(token.name)) return problem(`${token.rawName}: diberikan dua kali`);
    const value = readToken(option, token);
    if (isProblem(value)) return value;
    given.set(token.name, value);
  }
  return given;
}

function readToken(option: OptionSpec, { rawName, value, inlineValue }: OptionToken): unknown {
  if (option.type === 'flag') return value === undefined ? true : problem(`${rawName}: tidak menerima nilai`);
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) return problem(`${rawName}: nilainya tidak ada`);
  return readValue(rawName, option, value);
}

function withDefaults({ options }: CommandLineSpec, given: Map<string, unknown>): object | Problem {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    if (option.type === 'flag') values[name] = given.has(name);
    else if (option.required && !given.has(name)) return problem(`--${name}: wajib diberikan`);
    else values[name] = given.has(name) ? given.get(name) : option.default;
  }
  return values;
}

function readWords({ words = {} }: CommandLineSpec, tokens: Tokens): object | Problem {
  const given = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const expected: [string, WordSpec][] = Object.entries(words);
  const surplus = given[expected.length];
  if (surplus !== undefined) return problem(`${surplus}: tidak diharapkan (lihat --help)`);
  const values: Record<string, unknown> = {};
  for (const [index, [name, word]] of expected.entries()) {
    const text = given[index];
    if (text === undefined && word.optional) continue;
    if (text === undefined) return problem(`${name.toUpperCase()}: wajib diberikan`);
    const value = readValue(name.toUpperCase(), { type: 'text', ...word }, text);
    if (isProblem(value)) return value;
    values[name] = value;
  }
  return values;
}
