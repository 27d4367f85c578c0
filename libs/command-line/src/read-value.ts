import type { NumberOption, TextOption } from './command-line-spec';

/** One line that names the option and says what is wrong with it. */
export interface Problem {
  readonly problem: string;
}

const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029]+/gu;

export function problem(text: string): Problem {
  return { problem: text.replace(CONTROL_CHARACTERS, ' ') };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** The value a text stands for. @param name the option as the user wrote it */
export function readValue(name: string, option: TextOption | NumberOption, text: string): string | number | Problem {
  return option.type === 'number' ? readNumber(name, option, text) : readText(name, option, text);
}

function readNumber(name: string, { min, max, fraction }: NumberOption, text: string): number | Problem {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) return problem(`${name}: ${quoted(text)} bukan bilangan`);
  if (!fraction && !Number.isSafeInteger(value)) return problem(`${name}: ${quoted(text)} bukan bilangan bulat`);
  if (min !== undefined && value < min) return problem(`${name}: paling kecil ${min}, diberi ${text}`);
  if (max !== undefined && value > max) return problem(`${name}: paling besar ${max}, diberi ${text}`);
  return value;
}

function readText(name: string, { choices, check }: TextOption, text: string): string | Problem {
  if (choices !== undefined && !choices.includes(text)) return problem(`${name}: ${quoted(text)} bukan salah satu dari ${choices.join(', ')}`);
  const wrong = check?.(text);
  return wrong === undefined ? text : problem(`${name}: ${wrong}`);
}

/** A value within one line, whatever it holds. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
