import type { CommandLineSpec, OptionSpec } from './command-line-spec';

/** What `--help` shows: the call, its purpose and every option with its default. */
export function helpText({ program, description, options, words = {} }: CommandLineSpec): string {
  const call = [program, ...Object.entries(words).map(([name, word]) => (word.optional ? `[${name.toUpperCase()}]` : name.toUpperCase())), '[pilihan]'].join(' ');
  const lines: [string, string][] = [
    ...Object.entries(words).map(([name, word]): [string, string] => [name.toUpperCase(), word.description + oneOf(word.choices)]),
    ...Object.entries(options).map(([name, option]): [string, string] => [`--${name}${placeholder(option)}`, option.description + remark(option)]),
    ['--help', 'menampilkan bantuan ini'],
  ];
  const width = Math.max(...lines.map(([left]) => left.length));
  return [`Pemakaian: ${call}`, description, '', ...lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}

function placeholder({ type }: OptionSpec): string {
  switch (type) {
    case 'text':
      return ' TEKS';
    case 'number':
      return ' N';
    case 'flag':
      return '';
  }
}

function remark(option: OptionSpec): string {
  if (option.type === 'flag') return '';
  const choices = option.type === 'text' ? oneOf(option.choices) : '';
  if (option.required) return `${choices} (wajib)`;
  return option.default === undefined || option.default === '' ? choices : `${choices} (bawaan: ${option.default})`;
}

function oneOf(choices: readonly string[] | undefined): string {
  return choices === undefined ? '' : `: ${choices.join(' | ')}`;
}
