import { X509Certificate, type KeyObject } from 'node:crypto';
import { PembacaDer } from '../der/der-baca';
import { TAG } from '../der/der-tulis';
import { OID } from '../der/oid';

/** The parts of a certificate (RFC 5280) that signing and checking need. */
export interface Sertifikat {
  readonly der: Buffer;
  /** Issuer name, as its whole DER element. */
  readonly penerbit: Buffer;
  /** Serial number, as its whole DER element. */
  readonly nomorSeri: Buffer;
  readonly kunci: KeyObject;
  readonly x509: X509Certificate;
  /** Whether documents may be signed with it: no CA, and keyUsage has digitalSignature or nonRepudiation. */
  readonly untukDokumen: boolean;
  /** Milliseconds since 1970, both inclusive. */
  readonly berlakuDari: number;
  readonly berlakuSampai: number;
}

const DIGITAL_SIGNATURE_ATAU_NON_REPUDIATION = 0xc0;

/** @throws BukanDer (or an error of OpenSSL) for bytes that are no certificate */
export function bacaSertifikat(der: Buffer): Sertifikat {
  const luar = PembacaDer.isi(PembacaDer.satuSatunya(der, TAG.sequence));
  const tbs = PembacaDer.isi(luar.ambil(TAG.sequence));
  tbs.bila(0xa0);
  const nomorSeri = tbs.ambil(TAG.integer).utuh;
  tbs.ambil(TAG.sequence);
  const penerbit = tbs.ambil(TAG.sequence).utuh;
  const x509 = new X509Certificate(der);
  return {
    der,
    penerbit,
    nomorSeri,
    kunci: x509.publicKey,
    x509,
    untukDokumen: !x509.ca && (kegunaanKunci(tbs) & DIGITAL_SIGNATURE_ATAU_NON_REPUDIATION) !== 0,
    berlakuDari: Date.parse(x509.validFrom),
    berlakuSampai: Date.parse(x509.validTo),
  };
}

/** First byte of keyUsage; 0 when the certificate does not say. */
function kegunaanKunci(sisaTbs: PembacaDer): number {
  const perluasan = sisaTbs.semua().find(({ tag }) => tag === 0xa3);
  if (perluasan === undefined) return 0;
  for (const { isi } of PembacaDer.isi(PembacaDer.satuSatunya(perluasan.isi, TAG.sequence)).semua()) {
    const pembaca = new PembacaDer(isi);
    if (!pembaca.ambil(TAG.oid).utuh.equals(OID.kegunaanKunci)) continue;
    pembaca.bila(TAG.boolean);
    return PembacaDer.satuSatunya(pembaca.ambil(TAG.octetString).isi, TAG.bitString).isi[1] ?? 0;
  }
  return 0;
}

/** The certificate's subject in words: its common name, or its organisation */
export function namaSubjek({ x509 }: Sertifikat): string {
  const baris = x509.subject.split('\n');
  const bagian = (nama: string) => baris.find((satu) => satu.startsWith(`${nama}=`))?.slice(nama.length + 1);
  return bagian('CN') ?? bagian('O') ?? x509.subject;
}
