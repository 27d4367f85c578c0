/** A public key as JSON Web Key (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519' | 'X25519';
  /** The key, base64url. */
  readonly x: string;
}

/** What other offices must know of a node; goes into their directory. */
export interface PublicNodeKeys {
  /** Ed25519: checks what the node signed. */
  readonly signing: PublicJwk;
  /** X25519: encrypts for the node. */
  readonly encryption: PublicJwk;
}
