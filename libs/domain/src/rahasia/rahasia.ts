/** Letters and digits that cannot be mistaken for one another on paper; 32 of them, so that a byte maps evenly. */
const HURUF = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * The applicant's secret on the surat pengantar: 12 signs of 5 random bits, 60 bits in all.
 * @param random at least 24 random hex digits
 */
export function rahasiaDari(random: string): string {
  return Array.from({ length: 12 }, (_, index) => HURUF[parseInt(random.slice(index * 2, index * 2 + 2), 16) % HURUF.length]).join('');
}
