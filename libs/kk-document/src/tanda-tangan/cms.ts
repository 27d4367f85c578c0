import { createHash } from 'node:crypto';
import { bilangan, himpunan, konteks, NOL, untaianOktet, urutan } from '../der/der-tulis';
import { OID } from '../der/oid';
import { Sertifikat } from '../sertifikat/sertifikat';
import type { Signer } from './signer.port';

const ALGORITMA_SHA256 = urutan(OID.sha256);
const ECDSA = urutan(OID.sha256DenganEcdsa);
const RSA = urutan(OID.sha256DenganRsa, NOL);

/**
 * A detached CMS signature of PAdES baseline B-B (ETSI EN 319 142-1, EN 319 122-1): content-type, message-digest and
 * signing-certificate-v2; no signing-time, which PAdES forbids since the dictionary's M entry says it.
 * @param sidik SHA-256 of the signed bytes
 */
export async function buatCms(sidik: Uint8Array, signer: Signer): Promise<Buffer> {
  const [pertama] = signer.sertifikat;
  if (pertama === undefined) throw new Error('a signer has a certificate');
  const sertifikat = Sertifikat.tetap(pertama);
  const atribut = atributBertanda(sidik, sertifikat);
  const tanda = await signer.tandatangani(himpunan(...atribut));
  return urutan(
    OID.signedData,
    konteks(
      0,
      urutan(
        bilangan(1),
        himpunan(ALGORITMA_SHA256),
        urutan(OID.data),
        konteks(0, ...urutkan(signer.sertifikat)),
        himpunan(infoPenanda(sertifikat, atribut, tanda)),
      ),
    ),
  );
}

/** The signed attributes in the order of DER: the bytes that are signed are these inside of a SET. */
function atributBertanda(sidik: Uint8Array, sertifikat: Sertifikat): readonly Buffer[] {
  const sidikSertifikat = createHash('sha256').update(sertifikat.der).digest();
  return urutkan([
    urutan(OID.contentType, himpunan(OID.data)),
    urutan(OID.messageDigest, himpunan(untaianOktet(sidik))),
    urutan(OID.signingCertificateV2, himpunan(urutan(urutan(urutan(untaianOktet(sidikSertifikat)))))),
  ]);
}

function infoPenanda(sertifikat: Sertifikat, atribut: readonly Buffer[], tanda: Uint8Array): Buffer {
  return urutan(
    bilangan(1),
    urutan(sertifikat.penerbit, sertifikat.nomorSeri),
    ALGORITMA_SHA256,
    konteks(0, ...atribut),
    sertifikat.kunci.asymmetricKeyType === 'rsa' ? RSA : ECDSA,
    untaianOktet(tanda),
  );
}

function urutkan(elemen: readonly Uint8Array[]): Buffer[] {
  return elemen.map((satu) => Buffer.from(satu)).sort((a, b) => Buffer.compare(a, b));
}
