import { sha256Hex } from '../canonical/sha256';

/** What offices keep of an applicant's secret. The secret has 60 random bits, so a plain hash cannot be searched. */
export function sidikRahasia(permohonanId: string, rahasia: string): string {
  return sha256Hex(`${permohonanId}/${rahasia.toUpperCase()}`);
}
