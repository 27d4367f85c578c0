import type { PenandaToken } from '../token/kunci-token';

/**
 * Whoever signs documents for the Kepala Dinas. Asynchronous, so that a service (BSrE) or a key store in another house fits.
 */
export interface Signer {
  /** Certificates in DER, the signer's first, then each one's issuer. */
  readonly sertifikat: readonly Uint8Array[];
  /** Whether this is a demonstration: then the document must say so. */
  readonly demo: boolean;
  /**
   * Signature of the first certificate's key with SHA-256 over these bytes, in the form that CMS carries: PKCS #1 v1.5 for
   * RSA, DER for ECDSA.
   */
  tandatangani(data: Uint8Array): Promise<Uint8Array>;
}

/** What an issuing office holds: one key for documents, another for the tokens in their QR. */
export interface KunciPenerbit {
  readonly signer: Signer;
  readonly penanda: PenandaToken;
}
