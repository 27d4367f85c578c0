/** The field of 32 elements, modulo x^5 + x^2 + 1: addition is XOR, and 2 generates all elements but 0. */
const POLINOMIAL = 0b100101;

function kali2(nilai: number): number {
  const ganda = nilai << 1;
  return ganda < 32 ? ganda : ganda ^ POLINOMIAL;
}

/**
 * Check value of up to 31 values of 0 to 31: the sum of value × 2^place. With one value appended it tells every single
 * wrong value and every swap of two unequal neighbours from the right row.
 */
export function nilaiPeriksa(deret: readonly number[]): number {
  return deret.reduceRight((jumlah, nilai) => kali2(jumlah ^ nilai), 0);
}
