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
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export function problem(kode: string, status: number, title: string, errors?: readonly FieldSalah[]): ProblemError {
  return new ProblemError({ type: `urn:siak-simulator:masalah:${kode}`, title, status, ...(errors === undefined ? {} : { errors }) });
}
