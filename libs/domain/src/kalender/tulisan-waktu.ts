import { jamWibMs, tanggalWib } from './tanggal';

/** A civil date as cards show it: `2026-11-28` becomes `28-11-2026`. */
export function tanggalTertulis(tanggal: string): string {
  return tanggal.split('-').reverse().join('-');
}

/** A moment (ISO 8601 UTC) as people here read it: `28-11-2026 13.27 WIB`. */
export function saatTertulis(saat: string): string {
  const menit = Math.floor(jamWibMs(saat) / 60_000);
  const [jam, sisa] = [Math.floor(menit / 60), menit % 60].map((satu) => String(satu).padStart(2, '0'));
  return `${tanggalTertulis(tanggalWib(saat))} ${jam}.${sisa} WIB`;
}
