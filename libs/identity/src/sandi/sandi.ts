import { hash, verify, type Options } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage). `algorithm` 2 is argon2id: a const enum of the library. */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Well-formed hash of a password that nobody knows: gives an unknown NIP the same answering time as a known one. */
const HASH_TANPA_PEMILIK = '$argon2id$v=19$m=19456,t=2,p=1$c2VhcmFuZy10YW5wYS1wZW1pbGlr$Xe3cH2z8b7T1q5uJm0yQn4kR9sVwLdA6fGpOiYtEhBo';

/**
 * Hashes a password into a PHC string; runs off the event loop. Check it by `periksaSandi` first.
 * @param garam 16 bytes that no other password is hashed with, for a command that must come out the same when it is sent
 * again; fresh random ones when absent
 */
export function hashSandi(sandi: string, garam?: Uint8Array): Promise<string> {
  return hash(sandi, garam === undefined ? ARGON2ID : { ...ARGON2ID, salt: garam });
}

/**
 * Whether a password belongs to a stored hash. For an account that does not exist pass undefined: the answer is false and
 * takes as long as a true one, so that nobody learns which NIPs exist.
 * @throws Error for a stored hash that is not a PHC string
 */
export async function sandiCocok(sandiHash: string | undefined, sandi: string): Promise<boolean> {
  const cocok = await verify(sandiHash ?? HASH_TANPA_PEMILIK, sandi);
  return cocok && sandiHash !== undefined;
}

/** Whether a text looks like what {@link hashSandi} gives out. */
export function adalahHashSandi(teks: string): boolean {
  return /^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/.test(teks);
}
