import { canonicalJson } from '../canonical/canonical-json';
import type { DataKey } from './data-key';
import type { Sealed } from './sealed';

/**
 * Seals personal data for an event (UU 27/2022 on personal data: it can be destroyed without touching history).
 * @param context the place it belongs to (stream and event id): moved elsewhere it no longer opens
 * @throws TypeError when the data holds what JSON cannot
 */
export function sealPribadi(key: DataKey, plain: object, context: string): Sealed {
  return key.encrypt(canonicalJson(plain), context);
}

/** @throws Error when the key, the context or the sealed data are not those it was sealed with */
export function openPribadi(key: DataKey, sealed: Sealed, context: string): object {
  return JSON.parse(key.decrypt(sealed, context)) as object;
}
