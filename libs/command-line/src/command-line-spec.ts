/** A command's line: what it is for, the options it takes and the words that stand without an option. */
export interface CommandLineSpec {
  /** How it is called, as in `npm run rebuild --`. */
  readonly program: string;
  /** One sentence. */
  readonly description: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Words without an option, in order; required unless they say otherwise. */
  readonly words?: Readonly<Record<string, WordSpec>>;
}

export type OptionSpec = TextOption | NumberOption | FlagOption;

export interface TextOption {
  readonly type: 'text';
  readonly description: string;
  readonly default?: string;
  readonly required?: true;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** What is wrong with a value, in a few words; `undefined` when it is right. */
  readonly check?: (value: string) => string | undefined;
}

export interface NumberOption {
  readonly type: 'number';
  readonly description: string;
  readonly default?: number;
  readonly required?: true;
  /** Inclusive bounds. */
  readonly min?: number;
  readonly max?: number;
  /** Fractions are refused unless this is set. */
  readonly fraction?: true;
}

/** Present or not; takes no value. */
export interface FlagOption {
  readonly type: 'flag';
  readonly description: string;
}

export interface WordSpec {
  readonly description: string;
  /** May be left out; only words at the end can be. */
  readonly optional?: true;
  readonly choices?: readonly string[];
  readonly check?: (value: string) => string | undefined;
}

type ValueOf<Option extends OptionSpec> = Option extends FlagOption
  ? boolean
  : Option extends NumberOption
    ? number | AbsentUnlessSure<Option>
    : string | AbsentUnlessSure<Option>;

type AbsentUnlessSure<Option> = Option extends { readonly required: true } ? never : Option extends { readonly default: string | number } ? never : undefined;

/** The values a spec yields: an option that is neither required nor has a default may be absent. */
export type CommandLineValues<Spec extends CommandLineSpec> = {
  readonly [Name in keyof Spec['options']]: ValueOf<Spec['options'][Name]>;
} & (Spec['words'] extends Readonly<Record<string, WordSpec>> ? { readonly [Name in keyof Spec['words']]: Spec['words'][Name] extends { readonly optional: true } ? string | undefined : string } : object);
