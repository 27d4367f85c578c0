import type { YangDiperiksa } from './periksa-keaslian';

/**
 * Whether the text of a QR leads to another address than the official one, where a look-alike page can say anything. A genuine token
 * copied into another address stays genuine; a bare token leads nowhere.
 * @param resmi address of this portal
 */
export function menujuAlamatLain(yang: YangDiperiksa, resmi: string): boolean {
  if (yang.cara !== 'token' || !/^\s*https?:\/\//i.test(yang.token)) return false;
  return !URL.canParse(yang.token) || new URL(yang.token).host !== new URL(resmi).host;
}
