/**
 * The check of a token in a browser, without network. A browser is given the source text of this one function, so nothing
 * outside of it may be used but what browsers have: the bytes and rules are those of `bacaToken` of libs/kk-document, and a
 * spec holds the two together.
 */

/** A pinned public key, as `KunciToken`. */
export interface KunciLuring {
  readonly id: string;
  readonly spki: string;
  readonly sampai?: string;
  readonly dicabut?: string;
}

export type HasilLuring =
  | { readonly hasil: 'sah'; readonly nomorDokumen: string; readonly versi: number; readonly dikeluarkan: string }
  | { readonly hasil: 'bukan-token' }
  | { readonly hasil: 'palsu'; readonly sebab: 'bentuk' | 'kunci-tidak-dikenal' | 'tanda-tangan' | 'kunci-tidak-berlaku' };

/** Checks the text of a QR against the pinned keys; never rejects for what was scanned. */
export async function periksaTokenLuring(teks: string, kunci: readonly KunciLuring[]): Promise<HasilLuring> {
  const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const PARUH_ORDE = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n;
  const [PANJANG_ISI, PANJANG_TOKEN, HARI_PERTAMA, SEHARI_MS] = [49, 113, Date.UTC(2000, 0, 1), 86_400_000];

  function dariBase32(huruf: string): Uint8Array<ArrayBuffer> | undefined {
    const bytes = new Uint8Array(Math.floor((huruf.length * 5) / 8));
    let [sisa, bit, tempat] = [0, 0, 0];
    for (const satu of huruf) {
      sisa = (sisa << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(satu);
      bit += 5;
      if (bit < 8) continue;
      bit -= 8;
      bytes[tempat++] = sisa >> bit;
      sisa &= (1 << bit) - 1;
    }
    return sisa === 0 && bytes.length === PANJANG_TOKEN ? bytes : undefined;
  }

  /** The check character in the field of 32 elements, modulo x^5 + x^2 + 1. */
  function hurufPeriksa(awal: string): string {
    const nilai = [...awal].map((satu) => CROCKFORD.indexOf(satu)).reduceRight((jumlah, satu) => ganda(jumlah ^ satu), 0);
    return CROCKFORD.charAt(nilai);
  }

  function ganda(nilai: number): number {
    return nilai < 16 ? nilai << 1 : (nilai << 1) ^ 0b100101;
  }

  function bacaIsi(bytes: Uint8Array): { idKunci: string; nomorDokumen: string; versi: number; dikeluarkan: string } | undefined {
    const angka = (dari: number, sampai: number) => bytes.slice(dari, sampai).reduce((jumlah, byte) => jumlah * 256 + byte, 0);
    const [wilayah, tahun, acak, versi] = [angka(5, 7), angka(7, 8), angka(8, 13), angka(13, 15)];
    if (angka(0, 1) !== 1 || wilayah > 9999 || tahun > 99 || acak >= 2 ** 35 || versi === 0) return undefined;
    const huruf = Array.from({ length: 7 }, (_, ke) => CROCKFORD.charAt(Math.floor(acak / 32 ** (6 - ke)) % 32)).join('');
    const [kabupaten, tahunDua] = [String(wilayah).padStart(4, '0'), String(tahun).padStart(2, '0')];
    const nomorDokumen = `${kabupaten}-${tahunDua}-${huruf}${hurufPeriksa(kabupaten + tahunDua + huruf)}`;
    const dikeluarkan = new Date(HARI_PERTAMA + angka(15, 17) * SEHARI_MS).toISOString().slice(0, 10);
    return { idKunci: heksa(bytes.slice(1, 5)), nomorDokumen, versi, dikeluarkan };
  }

  function heksa(bytes: Uint8Array): string {
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** The token's own key, by the digest of the key itself: a pinned id is not believed. */
  async function tandaCocok(bytes: Uint8Array<ArrayBuffer>, { id, spki }: KunciLuring): Promise<boolean> {
    const [data, tanda] = [bytes.slice(0, PANJANG_ISI), bytes.slice(PANJANG_ISI)];
    if (BigInt(`0x${heksa(tanda.slice(32))}`) > PARUH_ORDE) return false;
    const der = Uint8Array.from(atob(spki), (satu) => satu.charCodeAt(0));
    const sidik = new Uint8Array(await crypto.subtle.digest('SHA-256', der));
    if (heksa(sidik.slice(0, 4)) !== id) return false;
    const publik = await crypto.subtle.importKey('spki', der, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const awalan = new TextEncoder().encode('kk-lintas/kartu/v1\0');
    return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publik, tanda, new Uint8Array([...awalan, ...data]));
  }

  const token = teks.length <= 600 ? /^(?:https?:\/\/[^\s/?#]+\/c\/)?([a-z2-7]{181})$/i.exec(teks.trim())?.[1] : undefined;
  if (token === undefined) return { hasil: 'bukan-token' };
  const bytes = dariBase32(token.toUpperCase());
  const isi = bytes && bacaIsi(bytes);
  if (bytes === undefined || isi === undefined) return { hasil: 'palsu', sebab: 'bentuk' };
  const { idKunci, ...keterangan } = isi;
  const calon = kunci.filter(({ id }) => id === idKunci);
  if (calon.length === 0) return { hasil: 'palsu', sebab: 'kunci-tidak-dikenal' };
  for (const satu of calon) {
    if (!(await tandaCocok(bytes, satu))) continue;
    const { sampai = '9999', dicabut = '9999' } = satu;
    return isi.dikeluarkan <= sampai && isi.dikeluarkan < dicabut ? { hasil: 'sah', ...keterangan } : { hasil: 'palsu', sebab: 'kunci-tidak-berlaku' };
  }
  return { hasil: 'palsu', sebab: 'tanda-tangan' };
}
