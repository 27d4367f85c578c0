import { X509Certificate, type KeyObject } from 'node:crypto';
import { PembacaDer } from '../der/der-baca';
import { TAG } from '../der/der-tulis';
import { OID } from '../der/oid';

const DIGITAL_SIGNATURE_ATAU_NON_REPUDIATION = 0xc0;

const tetap = new WeakMap<Uint8Array, Sertifikat>();

/** The parts of a certificate (RFC 5280) that signing and checking need. OpenSSL, which is slow at it, reads it at first need. */
export class Sertifikat {
  #x509: X509Certificate | undefined;

  private constructor(
    readonly der: Buffer,
    /** Issuer name, as its whole DER element. */
    readonly penerbit: Buffer,
    /** Serial number, as its whole DER element. */
    readonly nomorSeri: Buffer,
    private readonly kegunaan: number,
  ) {}

  /** @throws BukanDer for bytes that are no certificate */
  static baca(der: Buffer): Sertifikat {
    const luar = PembacaDer.isi(PembacaDer.satuSatunya(der, TAG.sequence));
    const tbs = PembacaDer.isi(luar.ambil(TAG.sequence));
    tbs.bila(0xa0);
    const nomorSeri = tbs.ambil(TAG.integer).utuh;
    tbs.ambil(TAG.sequence);
    const penerbit = tbs.ambil(TAG.sequence).utuh;
    return new Sertifikat(der, penerbit, nomorSeri, kegunaanKunci(tbs));
  }

  /** The same for one that comes again and again, such as a root: read once. @throws Error also when OpenSSL finds it broken */
  static tetap(der: Uint8Array): Sertifikat {
    const dikenal = tetap.get(der);
    if (dikenal !== undefined) return dikenal;
    const sertifikat = Sertifikat.baca(Buffer.from(der));
    sertifikat.#x509 = new X509Certificate(sertifikat.der);
    tetap.set(der, sertifikat);
    return sertifikat;
  }

  /** @throws Error of OpenSSL when it finds the certificate broken */
  get x509(): X509Certificate {
    this.#x509 ??= new X509Certificate(this.der);
    return this.#x509;
  }

  get kunci(): KeyObject {
    return this.x509.publicKey;
  }

  /** Whether documents may be signed with it: no CA, and keyUsage has digitalSignature or nonRepudiation. */
  get untukDokumen(): boolean {
    return (this.kegunaan & DIGITAL_SIGNATURE_ATAU_NON_REPUDIATION) !== 0 && !this.x509.ca;
  }

  /** Whether it was valid at that moment; both ends count. */
  berlaku(saat: Date): boolean {
    return Date.parse(this.x509.validFrom) <= saat.getTime() && saat.getTime() <= Date.parse(this.x509.validTo);
  }

  /** The subject in words: its common name, or its organisation. */
  get namaSubjek(): string {
    const baris = this.x509.subject.split('\n');
    const bagian = (nama: string) => baris.find((satu) => satu.startsWith(`${nama}=`))?.slice(nama.length + 1);
    return bagian('CN') ?? bagian('O') ?? this.x509.subject;
  }
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
