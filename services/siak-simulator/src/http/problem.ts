/** RFC 9457 problem details; `type` is stable, the texts are for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly errors?: readonly FieldSalah[];
}

/** One field of the input and what is wrong with it. */
export interface FieldSalah {
  readonly field: string;
  readonly pesan: string;
}

/** Carries a problem to the filter that answers with it. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.title);
  }
}

/** 405 for a method that the address does not take. @param boleh those that it does, told as `Allow` */
export function metodeSalah(boleh: readonly string[]): ProblemError {
  return new ProblemError(problem('metode-salah', 405, `Alamat ini hanya menerima ${boleh.join(', ')}`).problem, { allow: boleh.join(', ') });
}

export function problem(kode: string, status: number, title: string, errors?: readonly FieldSalah[]): ProblemError {
  return new ProblemError({ type: `urn:siak-simulator:masalah:${kode}`, title, status, ...(errors === undefined ? {} : { errors }) });
}
