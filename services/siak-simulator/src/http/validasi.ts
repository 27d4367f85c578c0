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

function uraikan(error: ValidationError, induk: readonly string[]): readonly FieldSalah[] {
  const jalur = [...induk, error.property];
  const sendiri = Object.values(error.constraints ?? {}).map((pesan) => ({ field: jalur.join('.'), pesan }));
  return [...sendiri, ...(error.children ?? []).flatMap((anak) => uraikan(anak, jalur))];
}
