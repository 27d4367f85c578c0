import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { problem, type FieldSalah } from './problem';

/** Bad input is a 400 that names each field (`keluarga.anggota.0.agama`); an unknown field is bad input. */
export function validasi(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => problem('masukan-tidak-sah', 400, 'Isian tidak sah', errors.flatMap((error) => uraikan(error, []))),
  });
}

/** Rules that the library brings along with a message of its own. */
const PESAN_ATURAN: Readonly<Record<string, string>> = { whitelistValidation: 'isian ini tidak dikenal', nestedValidation: 'harus berupa objek' };

function uraikan(error: ValidationError, induk: readonly string[]): readonly FieldSalah[] {
  const jalur = [...induk, error.property];
  const sendiri = Object.entries(error.constraints ?? {}).map(([aturan, pesan]) => ({ field: jalur.join('.'), pesan: PESAN_ATURAN[aturan] ?? pesan }));
  return [...sendiri, ...(error.children ?? []).flatMap((anak) => uraikan(anak, jalur))];
}
