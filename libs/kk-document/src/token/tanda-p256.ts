const ORDE = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const PARUH = ORDE / 2n;

/**
 * With (r, s) also (r, n - s) is a valid ECDSA signature, so that anybody could make a second token out of a first one.
 * Only the one with the lower s counts.
 */
export function keSRendah(tanda: Buffer): Buffer {
  const s = nilaiS(tanda);
  if (s <= PARUH) return tanda;
  return Buffer.concat([tanda.subarray(0, 32), Buffer.from((ORDE - s).toString(16).padStart(64, '0'), 'hex')]);
}

/** Whether a signature has 64 bytes and the lower s. */
export function tandaKanonis(tanda: Uint8Array): boolean {
  return tanda.length === 64 && nilaiS(tanda) <= PARUH;
}

function nilaiS(tanda: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(tanda.subarray(32)).toString('hex')}`);
}
