import { createPrivateKey } from 'node:crypto';
import { buatNomorDokumen } from '@kk-lintas/domain';
import { penandaToken, type PenandaToken } from './kunci-token';
import type { TokenKartu } from './token-kartu';

/** A key for tests: the same each time, from a number that everybody may know. */
export function penandaContoh(angka = 1): PenandaToken {
  const d = Buffer.alloc(32, angka);
  // SEC 1 private key without its public half, in PKCS #8: OpenSSL works that out itself.
  const awal = Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex');
  return penandaToken(createPrivateKey({ key: Buffer.concat([awal, d]), format: 'der', type: 'pkcs8' }));
}

export const TOKEN_CONTOH: TokenKartu = {
  nomorDokumen: buatNomorDokumen('32.04', 2026, Uint8Array.of(7, 99, 200, 31, 5)),
  versi: 3,
  dikeluarkan: '2026-11-23',
  sidik: '0123456789abcdef'.repeat(4),
};
