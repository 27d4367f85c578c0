import type { IsianSalah } from '@kk-lintas/domain';
import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { ValidatorOptions } from 'class-validator';
import { bacaIsi } from './baca-isi';
import { bukanObjek, objekJson } from './bentuk-objek';
import { BUKAN_OBJEK_JSON, invalidInput, TIDAK_DIKENAL } from './problem';

/** Bad input is a 400 that names each field and its reason; unknown fields are bad input. */
export function validation(): ValidationPipe {
  return new ObjectValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => invalidInput(errors.flatMap((error) => flatten(error, ''))),
  });
}

/** A body that is no object has no fields to name: the library would take it for an empty one. One that is not there is one. */
class ObjectValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body' || !this.toValidate(metadata)) return (await super.transform(value, metadata)) as unknown;
    if (value !== undefined && !objekJson(value)) throw invalidInput([BUKAN_OBJEK_JSON]);
    return (await super.transform(bacaIsi(value), metadata)) as unknown;
  }

  /** The wrong shape of a part is the first thing to say, and the only one of that part: rules for what is in it have nothing to go by. */
  protected override async validate(object: object, options?: ValidatorOptions): Promise<ValidationError[]> {
    const errors = await super.validate(object, options);
    const bentuk = bukanObjek(object);
    if (bentuk.length === 0) return errors;
    throw invalidInput([...bentuk, ...errors.flatMap((error) => flatten(error, '')).filter(({ field }) => !bentuk.some((salah) => bagianDari(field, salah)))]);
  }
}

function bagianDari(field: string, salah: IsianSalah): boolean {
  return field === salah.field || field.startsWith(`${salah.field}.`);
}

const UNKNOWN_FIELD = 'whitelistValidation';

/** Rules that tell a form and take a type for granted; of a list they speak of its items. */
const TYPE_OF_RULE: Readonly<Record<string, { readonly type: string; readonly reason: string }>> = {
  matches: { type: 'string', reason: 'harus berupa teks' },
  maxLength: { type: 'string', reason: 'harus berupa teks' },
  isLength: { type: 'string', reason: 'harus berupa teks' },
  isInt: { type: 'number', reason: 'harus berupa bilangan bulat' },
};

/** Rules that the library brings along with a message of its own. */
const REASON_OF_RULE: Readonly<Record<string, string>> = {
  [UNKNOWN_FIELD]: TIDAK_DIKENAL,
  nestedValidation: 'harus berupa daftar objek',
};

function flatten(error: ValidationError, path: string): { field: string; reason: string }[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const reason = reasonOf(error.constraints ?? {}, error.value);
  return [...(reason === undefined ? [] : [{ field, reason }]), ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}

/** One reason a field: what is not there, then the wrong type, then rules: they run from the lowest decorator up. The value is never repeated. */
function reasonOf(constraints: Readonly<Record<string, string>>, value: unknown): string | undefined {
  const rules = Object.keys(constraints);
  if (rules.length > 0 && !rules.includes(UNKNOWN_FIELD) && (value === undefined || value === null)) return 'harus diisi';
  const type = rules.map((rule) => TYPE_OF_RULE[rule]).find((wanted) => wanted !== undefined && typeof value !== wanted.type && !Array.isArray(value));
  if (type !== undefined) return type.reason;
  const ours = Object.keys(constraints).filter((rule) => !(rule in REASON_OF_RULE));
  const [theirs = ''] = Object.keys(constraints);
  return constraints[ours.at(-1) ?? ''] ?? REASON_OF_RULE[theirs];
}
