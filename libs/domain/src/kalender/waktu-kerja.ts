import { LIBUR_NASIONAL, type HariLibur } from './libur-nasional';
import { geserTanggal, jamWibMs, saatWib, tanggalWib } from './tanggal';

const SEJAM_MS = 3_600_000;
/** Offices work Monday to Friday from 08:00 to 16:00 WIB. */
const BUKA_MS = 8 * SEJAM_MS;
const TUTUP_MS = 16 * SEJAM_MS;

/** Whether offices work on a civil date (`YYYY-MM-DD`, WIB). */
export function hariKerja(tanggal: string, libur: readonly HariLibur[] = LIBUR_NASIONAL): boolean {
  const hariDalamMinggu = new Date(`${tanggal}T00:00:00Z`).getUTCDay();
  return hariDalamMinggu !== 0 && hariDalamMinggu !== 6 && !libur.some((satu) => satu.tanggal === tanggal);
}

/**
 * The moment after so many hours of work.
 * @param saat ISO 8601 UTC; outside working hours the count begins at the next opening
 * @param jam hours of work, 0 or more, fractions allowed
 * @returns ISO 8601 UTC, at the latest the closing time of a working day
 */
export function tambahJamKerja(saat: string, jam: number, libur: readonly HariLibur[] = LIBUR_NASIONAL): string {
  let { tanggal, jamMs } = mulaiKerja(saat, libur);
  let sisaMs = jam * SEJAM_MS;
  while (jamMs + sisaMs > TUTUP_MS) {
    sisaMs -= TUTUP_MS - jamMs;
    tanggal = hariKerjaBerikut(tanggal, libur);
    jamMs = BUKA_MS;
  }
  return saatWib(tanggal, jamMs + sisaMs);
}

/**
 * The same time of day so many working days later.
 * @param saat ISO 8601 UTC; outside working hours the count begins at the next opening
 * @param hari whole working days, 0 or more
 * @returns ISO 8601 UTC
 */
export function tambahHariKerja(saat: string, hari: number, libur: readonly HariLibur[] = LIBUR_NASIONAL): string {
  const mulai = mulaiKerja(saat, libur);
  let { tanggal } = mulai;
  for (let ke = 0; ke < hari; ke += 1) tanggal = hariKerjaBerikut(tanggal, libur);
  return saatWib(tanggal, mulai.jamMs);
}

/** The moment itself within working hours, else the next opening. */
function mulaiKerja(saat: string, libur: readonly HariLibur[]): { tanggal: string; jamMs: number } {
  const tanggal = tanggalWib(saat);
  const jamMs = jamWibMs(saat);
  if (!hariKerja(tanggal, libur) || jamMs >= TUTUP_MS) return { tanggal: hariKerjaBerikut(tanggal, libur), jamMs: BUKA_MS };
  return { tanggal, jamMs: Math.max(jamMs, BUKA_MS) };
}

function hariKerjaBerikut(tanggal: string, libur: readonly HariLibur[]): string {
  let berikut = geserTanggal(tanggal, 1);
  while (!hariKerja(berikut, libur)) berikut = geserTanggal(berikut, 1);
  return berikut;
}
