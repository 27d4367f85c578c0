import { createHash, verify } from 'node:crypto';
import { BukanDer, PembacaDer } from '../der/der-baca';
import { bilangan, elemen, NOL, TAG, urutan } from '../der/der-tulis';
import { OID } from '../der/oid';
import { Sertifikat } from '../sertifikat/sertifikat';

/** A CMS signature, read but not yet checked. */
export interface TandaCms {
  /** SHA-256 of what was signed, as the signature says. */
  readonly sidik: Buffer;
  readonly penandatangan: Sertifikat;
  /** The other certificates that came along. */
  readonly lainnya: readonly Sertifikat[];
  /** Whether the signer's key signed these attributes. */
  tandaCocok(): boolean;
}

const VERSI_1 = bilangan(1);
const SHA256 = [urutan(OID.sha256), urutan(OID.sha256, NOL)];
const ECDSA = [urutan(OID.sha256DenganEcdsa)];
const RSA = [urutan(OID.sha256DenganRsa, NOL), urutan(OID.rsa, NOL)];

/**
 * Reads a detached CMS SignedData (RFC 5652) with one signer, SHA-256, and the signed attributes that PAdES B-B asks for.
 * What a signature does not cover may have one form only; unsigned attributes and revocation lists are refused.
 * @throws BukanDer (or an error of OpenSSL about a certificate) for anything else
 */
export function bacaCms(cms: Buffer): TandaCms {
  const luar = PembacaDer.isi(PembacaDer.satuSatunya(cms, TAG.sequence));
  pastikan(luar.ambil(TAG.oid).utuh.equals(OID.signedData));
  const isi = PembacaDer.isi(PembacaDer.satuSatunya(luar.ambil(0xa0).isi, TAG.sequence));
  luar.selesai();
  pastikan(isi.ambil(TAG.integer).utuh.equals(VERSI_1));
  pastikan(salahSatu(PembacaDer.satuSatunya(isi.ambil(TAG.set).isi, TAG.sequence).utuh, SHA256));
  pastikan(isi.ambil(TAG.sequence).utuh.equals(urutan(OID.data)));
  const sertifikat = PembacaDer.isi(isi.ambil(0xa0)).semua().map(({ utuh }) => Sertifikat.baca(utuh));
  const info = PembacaDer.satuSatunya(isi.ambil(TAG.set).isi, TAG.sequence);
  isi.selesai();
  return bacaInfoPenanda(PembacaDer.isi(info), sertifikat);
}

function bacaInfoPenanda(info: PembacaDer, sertifikat: readonly Sertifikat[]): TandaCms {
  pastikan(info.ambil(TAG.integer).utuh.equals(VERSI_1));
  const pengenal = info.ambil(TAG.sequence).isi;
  pastikan(salahSatu(info.ambil(TAG.sequence).utuh, SHA256));
  const atribut = info.ambil(0xa0).isi;
  const algoritma = info.ambil(TAG.sequence).utuh;
  const tanda = info.ambil(TAG.octetString).isi;
  info.selesai();
  const [penandatangan, ...kembar] = sertifikat.filter(({ penerbit, nomorSeri }) => Buffer.concat([penerbit, nomorSeri]).equals(pengenal));
  pastikan(penandatangan !== undefined && kembar.length === 0);
  const sidik = bacaAtribut(atribut, penandatangan);
  return {
    sidik,
    penandatangan,
    lainnya: sertifikat.filter((satu) => satu !== penandatangan),
    tandaCocok: () => salahSatu(algoritma, penandatangan.kunci.asymmetricKeyType === 'rsa' ? RSA : ECDSA) && verify('sha256', elemen(TAG.set, atribut), penandatangan.kunci, tanda),
  };
}

/** @returns the message digest. The signing certificate must be the one named: no other can be put in its place */
function bacaAtribut(atribut: Buffer, penandatangan: Sertifikat): Buffer {
  const nilai = new Map<string, Buffer>();
  for (const { isi, tag } of new PembacaDer(atribut).semua()) {
    const satu = new PembacaDer(isi);
    const jenis = satu.ambil(TAG.oid).utuh.toString('hex');
    const himpunan = satu.ambil(TAG.set).isi;
    satu.selesai();
    pastikan(tag === TAG.sequence && !nilai.has(jenis));
    nilai.set(jenis, himpunan);
  }
  const milik = (jenis: Buffer): Buffer => {
    const himpunan = nilai.get(jenis.toString('hex'));
    pastikan(himpunan !== undefined);
    return himpunan;
  };
  pastikan(milik(OID.contentType).equals(OID.data));
  pastikan(menyebut(milik(OID.signingCertificateV2), penandatangan));
  const sidik = PembacaDer.satuSatunya(milik(OID.messageDigest), TAG.octetString).isi;
  pastikan(sidik.length === 32);
  return sidik;
}

/** SigningCertificateV2 (RFC 5035): its first entry is the signer's, by SHA-256 (the default, or spelled out). */
function menyebut(nilai: Buffer, { der }: Sertifikat): boolean {
  const daftar = PembacaDer.isi(PembacaDer.satuSatunya(nilai, TAG.sequence)).ambil(TAG.sequence);
  const pertama = PembacaDer.isi(PembacaDer.isi(daftar).ambil(TAG.sequence));
  const algoritma = pertama.bila(TAG.sequence);
  if (algoritma !== undefined && !salahSatu(algoritma.utuh, SHA256)) return false;
  return pertama.ambil(TAG.octetString).isi.equals(createHash('sha256').update(der).digest());
}

function salahSatu(bytes: Buffer, bentuk: readonly Buffer[]): boolean {
  return bentuk.some((satu) => satu.equals(bytes));
}

function pastikan(benar: boolean): asserts benar {
  if (!benar) throw new BukanDer('not as expected');
}
