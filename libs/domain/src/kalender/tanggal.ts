const BENTUK = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Western Indonesia Time is UTC+7 all year; Kabupaten offices of the demonstration live in it. */
const SELISIH_WIB_MS = 7 * 3_600_000;
export const SEHARI_MS = 86_400_000;

/** Whether the text is a civil date `YYYY-MM-DD` that exists in the calendar. */
export function tanggalSah(teks: string): boolean {
  if (!BENTUK.test(teks)) return false;
  const saat = new Date(`${teks}T00:00:00Z`);
  return !Number.isNaN(saat.getTime()) && saat.toISOString().startsWith(teks);
}

/** Civil date in WIB of a moment (ISO 8601 UTC in, `YYYY-MM-DD` out). */
export function tanggalWib(saat: string): string {
  return new Date(Date.parse(saat) + SELISIH_WIB_MS).toISOString().slice(0, 10);
}

/** Milliseconds since midnight WIB of a moment. */
export function jamWibMs(saat: string): number {
  return (Date.parse(saat) + SELISIH_WIB_MS) % SEHARI_MS;
}

/** The moment (ISO 8601 UTC) of a civil date and a time since midnight, both WIB. */
export function saatWib(tanggal: string, sejakTengahMalamMs: number): string {
  return new Date(Date.parse(`${tanggal}T00:00:00Z`) + sejakTengahMalamMs - SELISIH_WIB_MS).toISOString();
}

/** The civil date `hari` days later (earlier when negative). */
export function geserTanggal(tanggal: string, hari: number): string {
  return new Date(Date.parse(`${tanggal}T00:00:00Z`) + hari * SEHARI_MS).toISOString().slice(0, 10);
}

/** Completed years of life on a date; negative before birth. Both are civil dates `YYYY-MM-DD`. */
export function usiaPada(tanggalLahir: string, tanggal: string): number {
  const tahun = Number(tanggal.slice(0, 4)) - Number(tanggalLahir.slice(0, 4));
  return tanggal.slice(5) < tanggalLahir.slice(5) ? tahun - 1 : tahun;
}
