import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { invalidInput } from './problem';

/** Bad input is a 400 that names each field and its reason; unknown fields are bad input. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalidInput(errors.flatMap((error) => flatten(error, ''))),
  });
}

/** Rules that the library brings along with a message of its own. */
const REASON_OF_RULE: Readonly<Record<string, string>> = {
  whitelistValidation: 'isian ini tidak dikenal',
  nestedValidation: 'harus berupa objek atau daftar objek',
};

function flatten(error: ValidationError, path: string): { field: string; reason: string }[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const reason = reasonOf(error.constraints ?? {});
  return [...(reason === undefined ? [] : [{ field, reason }]), ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}

/** One reason a field: rules run from the lowest decorator up, and the uppermost tells the type. */
function reasonOf(constraints: Readonly<Record<string, string>>): string | undefined {
  const ours = Object.keys(constraints).filter((rule) => !(rule in REASON_OF_RULE));
  const [theirs = ''] = Object.keys(constraints);
  return constraints[ours.at(-1) ?? ''] ?? REASON_OF_RULE[theirs];
}
