/** Why a program could not start, in one line for the person who started it. */
export function sebabGagal(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port, path } = error as Error & { readonly code?: string; readonly port?: number; readonly path?: string };
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} sudah dipakai program lain`;
    case 'EACCES':
      return path === undefined ? `port ${port} tidak boleh dipakai` : `${path} tidak boleh ditulis`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return '--host: alamat itu bukan milik komputer ini';
    case 'EPERM':
    case 'EROFS':
      return `${path} tidak boleh ditulis`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${path} bukan folder`;
    default:
      return error.message;
  }
}
