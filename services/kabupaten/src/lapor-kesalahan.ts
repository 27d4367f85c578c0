/** One line per failure of a background part; the text of an error names streams and codes, never a person. */
export function laporKesalahan(message: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), message, detail })}\n`);
}
