import { saatTertulis, type IsianSalah, type Rejected, type RejectionCode } from '@kk-lintas/domain';
import type { CommandResult, LastAct } from '../command/command';
import { ukuran } from './batas-isi';

/** RFC 9457 problem details. `type` is stable; `title` and `detail` are for people, in Indonesian. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** What is wrong with which input. */
  readonly errors?: readonly IsianSalah[];
  readonly [extension: string]: unknown;
}

/** Carries a problem to the filter that answers with it. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

const TYPE = 'urn:kk-lintas:masalah:';

export function problem(code: string, status: number, title: string, more: Partial<Problem> = {}): ProblemError {
  return new ProblemError({ type: `${TYPE}${code}`, title, status, ...more });
}

const JSON_SAJA = 'application/json';

const PERMINTAAN_SALAH: Readonly<Record<number, string>> = {
  400: 'Permintaan tidak dapat dibaca; isinya harus JSON yang sah dan tidak kosong',
  404: 'Alamat ini tidak ada di kantor ini',
};

/** A request that the web server refused before any of our code saw it. @param status of 400 to 499 */
export function requestProblem(status: number): ProblemError {
  return status === 415 ? jenisIsiSalah(JSON_SAJA) : problem(`http-${status}`, status, PERMINTAAN_SALAH[status] ?? 'Permintaan tidak dapat dilayani');
}

/** 413 of a body that nobody reads to its end. @param byte the largest that its address takes */
export function isiTerlaluBesar(byte: number, judul = 'Isi permintaan terlalu besar'): ProblemError {
  return problem('http-413', 413, judul, { detail: `Paling besar ${ukuran(byte)}.` });
}

/** 415 for a body of another kind. @param jenis media types that this address takes */
export function jenisIsiSalah(...jenis: readonly string[]): ProblemError {
  const boleh = jenis.join(' atau ');
  return problem('http-415', 415, `Isi permintaan harus ${boleh}`, { detail: `Kirim dengan kepala Content-Type: ${boleh}.` });
}

/** 405 for a method that the address does not take. @param boleh those that it does, told as `Allow` */
export function metodeSalah(boleh: readonly string[]): ProblemError {
  const { problem: isi } = problem('http-405', 405, 'Alamat ini tidak menerima metode itu', { detail: `Metode yang diterima: ${boleh.join(', ')}.` });
  return new ProblemError(isi, { allow: boleh.join(', ') });
}

/** Of a body that has no fields to name. */
export const BUKAN_OBJEK_JSON: IsianSalah = { field: '', reason: 'isi permintaan harus berupa objek JSON' };
/** Of a field that an address does not take. */
export const TIDAK_DIKENAL = 'isian ini tidak dikenal';

/** Input that is refused because of single fields, each with its reason. */
export function invalidInput(errors: NonNullable<Problem['errors']>): ProblemError {
  return problem('masukan-tidak-sah', 400, 'Isian tidak sah', { errors });
}

/** 429 of a limiter; `Retry-After` says in seconds when to come again (RFC 9110, 10.2.3). */
export function terlaluBanyak(kode: string, judul: string, tungguDetik: number): ProblemError {
  const { problem: isi } = problem(kode, 429, judul, { detail: `Coba lagi ${lamanya(tungguDetik)} lagi.` });
  return new ProblemError(isi, { 'retry-after': String(tungguDetik) });
}

/** As people count: minutes, rounded up, from where seconds say little. */
function lamanya(detik: number): string {
  return detik > 90 ? `${Math.ceil(detik / 60)} menit` : `${detik} detik`;
}

const STATUS: Readonly<Record<RejectionCode, number>> = {
  'tidak-ditemukan': 404,
  'belum-waktunya': 409,
  'sudah-dilakukan': 409,
  'empat-mata': 403,
  'bukan-wewenang': 403,
  'salah-kantor': 403,
  'tidak-lengkap': 422,
  'tidak-sah': 422,
  kedaluwarsa: 409,
};

/** @param last who acted last on the case, named in every conflict */
export function rejectionProblem(rejection: Rejected, last: (LastAct & { readonly nama?: string }) | undefined): ProblemError {
  const status = STATUS[rejection.code];
  const errors = rejection.errors ?? (rejection.field === undefined ? undefined : [{ field: rejection.field, reason: rejection.reason }]);
  return problem(rejection.code, status, rejection.reason, {
    ...(errors !== undefined && { errors }),
    ...(rejection.details !== undefined && { rincian: rejection.details }),
    ...(status === 409 && last !== undefined && { terakhir: last }),
  });
}

export function conflictProblem(result: Extract<CommandResult, { kind: 'conflict' }>, last: (LastAct & { readonly nama?: string }) | undefined): ProblemError {
  const who = last === undefined ? '' : `: ${last.nama === undefined ? last.jabatan : `${last.nama} (${last.jabatan})`} pada ${saatTertulis(last.time)}`;
  return problem('sudah-berubah', 409, 'Permohonan ini sudah diubah orang lain', {
    detail: `Permohonan sudah berubah sejak dilihat${who}.`,
    revisi: result.revision,
    ...(last !== undefined && { terakhir: last }),
  });
}
