import { berlakuPada } from '../periksa/masa-kunci';
import { dariBase32 } from './base32';
import { bacaIsi, PANJANG_ISI, PANJANG_TOKEN } from './bentuk-token';
import { tandaCocok, type KunciToken } from './kunci-token';
import type { TokenKartu } from './token-kartu';

export type HasilToken =
  | { readonly hasil: 'sah'; readonly token: TokenKartu; readonly kunci: KunciToken }
  /** Some other text: nothing in it can be checked, so nothing in it is forged either. */
  | { readonly hasil: 'bukan-token' }
  | { readonly hasil: 'palsu'; readonly sebab: SebabPalsu };

/**
 * As long as a token, but with bytes that no issuer writes; signed by a key that is not pinned; not signed by the key that it
 * names; issued when that key signed no more, or was withdrawn.
 */
export type SebabPalsu = 'bentuk' | 'kunci-tidak-dikenal' | 'tanda-tangan' | 'kunci-tidak-berlaku';

/** An address and a token; far above any real one, so that hostile text costs nothing. */
const TERPANJANG = 600;
/** 181 characters of base32 hold {@link PANJANG_TOKEN} bytes. */
const TEKS = /^(?:https?:\/\/[^\s/?#]+\/c\/)?([a-z2-7]{181})$/i;

/**
 * Checks the text of a QR without network and without trusting its address: any host, or the bare token. Letters may
 * have any case (people and browsers change it), but of each content only one token is valid. Never throws on what was scanned.
 * @param kunci the pinned keys
 */
export function bacaToken(teks: string, kunci: readonly KunciToken[]): HasilToken {
  const base32 = base32Dari(teks);
  if (base32 === undefined) return { hasil: 'bukan-token' };
  const bytes = bytesDari(base32);
  const isi = bytes && bacaIsi(bytes.subarray(0, PANJANG_ISI));
  if (bytes === undefined || isi === undefined) return palsu('bentuk');
  const calon = kunci.filter(({ id }) => id === isi.idKunci);
  if (calon.length === 0) return palsu('kunci-tidak-dikenal');
  const cocok = calon.find((satu) => tandaCocok(bytes.subarray(0, PANJANG_ISI), bytes.subarray(PANJANG_ISI), satu));
  if (cocok === undefined) return palsu('tanda-tangan');
  return berlakuPada(cocok, isi.token.dikeluarkan) ? { hasil: 'sah', token: isi.token, kunci: cocok } : palsu('kunci-tidak-berlaku');
}

function base32Dari(teks: string): string | undefined {
  return teks.length <= TERPANJANG ? TEKS.exec(teks.trim())?.[1]?.toUpperCase() : undefined;
}

function bytesDari(base32: string): Buffer | undefined {
  const bytes = dariBase32(base32);
  return bytes && bytes.length === PANJANG_TOKEN ? Buffer.from(bytes) : undefined;
}

function palsu(sebab: SebabPalsu): HasilToken {
  return { hasil: 'palsu', sebab };
}
