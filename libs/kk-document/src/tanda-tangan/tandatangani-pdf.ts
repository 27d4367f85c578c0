import { createHash } from 'node:crypto';
import { bacaKerangka, type Kerangka } from './bidang-tanda-tangan';
import { buatCms } from './cms';
import { kamusTandaTangan, LEBAR_BYTE_RANGE, teksByteRange, type KeteranganTandaTangan } from './kamus-tanda-tangan';
import type { Signer } from './signer.port';

/**
 * Signs a card rendered for it (`jenis: 'tte'`) as PAdES B-B (ETSI.CAdES.detached) over the whole file, in one incremental update
 * that fills the signature field.
 * @throws Error when the file is no such card, or the signer fails
 */
export async function tandatanganiPdf(pdf: Uint8Array, signer: Signer, keterangan: KeteranganTandaTangan): Promise<Uint8Array> {
  const asal = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { berkas, celah } = denganCelah(asal, bacaKerangka(asal), keterangan, tempatCms(signer));
  const sidik = createHash('sha256').update(berkas.subarray(0, celah.dari)).update(berkas.subarray(celah.sampai)).digest();
  const cms = await buatCms(sidik, signer);
  berkas.write(cms.toString('hex').padEnd(celah.sampai - celah.dari - 2, '0'), celah.dari + 1, 'latin1');
  return berkas;
}

interface Celah {
  /** Of the opening bracket of the Contents. */
  readonly dari: number;
  /** Behind its closing bracket. */
  readonly sampai: number;
}

/** Bytes kept for the CMS: certificates, a signature of up to 8192 bits, and all around them. */
function tempatCms({ sertifikat }: Signer): number {
  return sertifikat.reduce((jumlah, satu) => jumlah + satu.length, 0) + 2048;
}

function denganCelah(asal: Buffer, kerangka: Kerangka, keterangan: KeteranganTandaTangan, tempat: number): { berkas: Buffer; celah: Celah } {
  const { bidang, size } = kerangka;
  const objekBidang = `${bidang.nomor} 0 obj\n${bidang.kamus}\n/V ${size} 0 R\n>>\nendobj\n`;
  const kamus = kamusTandaTangan(keterangan);
  const awalTanda = asal.length + objekBidang.length;
  const pembuka = `${size} 0 obj\n${kamus}\n/ByteRange `;
  const dari = awalTanda + pembuka.length + LEBAR_BYTE_RANGE + '\n/Contents '.length;
  const sampai = dari + 2 + tempat * 2;
  const penutup = `\n>>\nendobj\n${ekor(kerangka, asal.length, awalTanda, sampai + '\n>>\nendobj\n'.length)}`;
  const byteRange = teksByteRange(dari, sampai, penutup.length);
  const tambahan = `${objekBidang}${pembuka}${byteRange}\n/Contents <${'0'.repeat(tempat * 2)}>${penutup}`;
  return { berkas: Buffer.concat([asal, Buffer.from(tambahan, 'latin1')]), celah: { dari, sampai } };
}

/** Cross-references of the two objects and the trailer of the update. */
function ekor({ bidang, size, root, info, id, startxref }: Kerangka, bidangDi: number, tandaDi: number, xrefDi: number): string {
  const baris = (tempat: number) => `${String(tempat).padStart(10, '0')} 00000 n \n`;
  const idBaru = createHash('sha256').update(`${id} ${tandaDi}`).digest('hex').slice(0, 32);
  return (
    `xref\n${bidang.nomor} 1\n${baris(bidangDi)}${size} 1\n${baris(tandaDi)}` +
    `trailer\n<<\n/Size ${size + 1}\n/Root ${root}\n/Info ${info}\n/ID [<${id}> <${idBaru}>]\n/Prev ${startxref}\n>>\nstartxref\n${xrefDi}\n%%EOF\n`
  );
}
