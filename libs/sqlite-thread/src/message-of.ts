/** What went wrong, as text: errors of one thread or realm are not always `Error` in another. */
export function messageOf(error: unknown): string {
  const described = error as { message?: unknown } | null | undefined;
  return typeof described?.message === 'string' ? described.message : String(error);
}
