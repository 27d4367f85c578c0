export function adalahPort(nilai: string): boolean {
  return /^\d{1,5}$/.test(nilai) && Number(nilai) >= 1 && Number(nilai) <= 65_535;
}
