const HARI_TERBANYAK = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the day exists in the month of 19YY or 20YY: a two-digit year says no century. */
export function hariAdaDiBulan(hari: number, bulan: number, tahunDuaAngka: number): boolean {
  const terbanyak = HARI_TERBANYAK[bulan - 1];
  if (terbanyak === undefined || hari < 1 || hari > terbanyak) return false;
  const kabisatDiSalahSatuAbad = tahunDuaAngka % 4 === 0;
  return bulan !== 2 || hari < 29 || kabisatDiSalahSatuAbad;
}
