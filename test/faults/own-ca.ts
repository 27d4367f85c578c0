import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { md, pki } from 'node-forge';

/** A certificate authority of a test, and what it vouches for. */
export interface OwnCa {
  /** PEM file of its certificate, for clients. */
  readonly file: string;
  /** PEM file with private key and certificate of a server on 127.0.0.1. */
  readonly server: string;
}

/** @param name tells two authorities apart that trust each other in nothing */
export function makeOwnCa(folder: string, name: string): OwnCa {
  const ca = newKey();
  const authority = certificate(ca.publicKey, `CA ${name}`, `CA ${name}`, ca.privateKey, [{ name: 'basicConstraints', cA: true }]);
  const key = newKey();
  const server = certificate(key.publicKey, 'broker', `CA ${name}`, ca.privateKey, [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }]);
  const [file, store] = [join(folder, `${name}-ca.pem`), join(folder, `${name}-server.pem`)];
  writeFileSync(file, pki.certificateToPem(authority));
  writeFileSync(store, `${key.pem}${pki.certificateToPem(server)}`);
  return { file, server: store };
}

/** Made by Node, which is faster at it than forge by far. */
function newKey(): pki.rsa.KeyPair & { readonly pem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { privateKey: pki.privateKeyFromPem(privateKey), publicKey: pki.publicKeyFromPem(publicKey), pem: privateKey };
}

function certificate(publicKey: pki.rsa.PublicKey, subject: string, issuer: string, signer: pki.rsa.PrivateKey, extensions: object[]): pki.Certificate {
  const made = pki.createCertificate();
  made.publicKey = publicKey;
  made.serialNumber = '01';
  made.validity.notBefore = new Date(Date.now() - 86_400_000);
  made.validity.notAfter = new Date(Date.now() + 86_400_000);
  made.setSubject([{ name: 'commonName', value: subject }]);
  made.setIssuer([{ name: 'commonName', value: issuer }]);
  made.setExtensions(extensions);
  made.sign(signer, md.sha256.create());
  return made;
}
