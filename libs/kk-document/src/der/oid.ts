import { oid } from './der-tulis';

/** Object identifiers, each as its whole DER element. */
export const OID = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  rsa: oid('1.2.840.113549.1.1.1'),
  sha256DenganRsa: oid('1.2.840.113549.1.1.11'),
  sha256DenganEcdsa: oid('1.2.840.10045.4.3.2'),
  namaUmum: oid('2.5.4.3'),
  negara: oid('2.5.4.6'),
  organisasi: oid('2.5.4.10'),
  unit: oid('2.5.4.11'),
  pengenalKunciSubjek: oid('2.5.29.14'),
  kegunaanKunci: oid('2.5.29.15'),
  batasDasar: oid('2.5.29.19'),
  pengenalKunciPenerbit: oid('2.5.29.35'),
} as const;
