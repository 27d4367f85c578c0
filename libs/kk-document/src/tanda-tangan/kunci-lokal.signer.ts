import { sign, type KeyObject } from 'node:crypto';
import type { Signer } from './signer.port';

/** Signs with a private key in this process. Printing or serialising it shows no key. */
export class KunciLokalSigner implements Signer {
  readonly #kunci: KeyObject;

  /** @param sertifikat DER, the key's own first */
  constructor(
    kunci: KeyObject,
    readonly sertifikat: readonly Uint8Array[],
    readonly demo: boolean,
  ) {
    this.#kunci = kunci;
  }

  tandatangani(data: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => sign('sha256', data, this.#kunci, (galat, tanda) => (galat === null ? resolve(tanda) : reject(galat))));
  }
}
