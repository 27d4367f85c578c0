import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { asn1, pkcs12, pki, util } from 'node-forge';

export interface IsiP12 {
  readonly kunci: KeyObject;
  /** DER, the key's own certificate first, then each one's issuer as far as the file has it. */
  readonly sertifikat: readonly Buffer[];
}

/** The file cannot be used for signing; says why, never with its content or passphrase. */
export class P12Ditolak extends Error {
  override readonly name = 'P12Ditolak';
}

/** Opens a PKCS #12 file with one key, RSA or EC. @throws P12Ditolak */
export function bacaP12(berkas: Uint8Array, sandi: string): IsiP12 {
  const p12 = buka(berkas, sandi);
  const kunci = p12.flatMap(kunciDari)[0];
  if (kunci === undefined) throw new P12Ditolak('the PKCS #12 file holds no key');
  const semua = p12.flatMap(sertifikatDari).map((der) => new X509Certificate(der));
  const milikKunci = semua.find((satu) => satu.checkPrivateKey(kunci));
  if (milikKunci === undefined) throw new P12Ditolak('the PKCS #12 file holds no certificate of its key');
  return { kunci, sertifikat: rantai(milikKunci, semua).map(({ raw }) => raw) };
}

function buka(berkas: Uint8Array, sandi: string): readonly pkcs12.Bag[] {
  try {
    const isi = asn1.fromDer(util.createBuffer(Buffer.from(berkas).toString('latin1')));
    return pkcs12.pkcs12FromAsn1(isi, true, sandi).safeContents.flatMap(({ safeBags }) => safeBags);
  } catch {
    throw new P12Ditolak('the PKCS #12 file is none, or its passphrase is another');
  }
}

/** The library knows RSA alone and hands over any other key unread. */
function kunciDari({ type, key, asn1: mentah }: pkcs12.Bag): readonly KeyObject[] {
  if (type !== pki.oids.pkcs8ShroudedKeyBag && type !== pki.oids.keyBag) return [];
  const pkcs8 = key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : mentah;
  return [createPrivateKey({ key: derDari(pkcs8), format: 'der', type: 'pkcs8' })];
}

function sertifikatDari({ type, cert, asn1: mentah }: pkcs12.Bag): readonly Buffer[] {
  if (type !== pki.oids.certBag) return [];
  return [derDari(cert ? pki.certificateToAsn1(cert) : mentah)];
}

function derDari(isi: asn1.Asn1): Buffer {
  return Buffer.from(asn1.toDer(isi).getBytes(), 'latin1');
}

function rantai(pertama: X509Certificate, semua: readonly X509Certificate[]): readonly X509Certificate[] {
  const deret = [pertama];
  for (;;) {
    const terakhir = deret.at(-1);
    const penerbit = terakhir && semua.find((calon) => !deret.includes(calon) && terakhir.checkIssued(calon));
    if (penerbit === undefined) return deret;
    deret.push(penerbit);
  }
}
