import { createHash } from 'node:crypto';
import { tanggalWib } from '@kk-lintas/domain';
import { Sertifikat } from '../sertifikat/sertifikat';
import { bacaCms, type TandaCms } from './baca-cms';
import { TidakSah, type HasilPeriksaPdf } from './hasil-periksa';
import { cariTandaTangan } from './letak-tanda-tangan';
import { berlakuPada, type MasaKunci } from './masa-kunci';
import { rantaiSah } from './rantai-sertifikat';

/** A pinned root certificate, DER, and the time of what was signed under it. */
export interface AkarTepercaya extends MasaKunci {
  readonly der: Uint8Array;
}

interface AkarTerbuka extends MasaKunci {
  readonly sertifikat: Sertifikat;
}

/** Bytes. A card has some ten thousand; whatever is larger is not even looked at. */
export const PDF_TERBESAR = 8 * 1024 * 1024;

/**
 * Checks the PAdES signature of a card by its bytes alone: that it covers the whole file, that no byte changed, who signed
 * it and that the signer's certificate leads to a pinned root and was valid at the time of signing. Whatever the bytes are,
 * it answers, in time and memory proportional to their number.
 * @param akar pinned root certificates; DER alone: without an end
 * @throws Error when a pinned root is no certificate: a mistake in what was pinned
 */
export async function periksaPdf(bytes: Uint8Array, akar: readonly (Uint8Array | AkarTepercaya)[]): Promise<HasilPeriksaPdf> {
  const dipercaya = akar.map((satu): AkarTerbuka => (satu instanceof Uint8Array ? { sertifikat: Sertifikat.tetap(satu) } : { ...satu, sertifikat: Sertifikat.tetap(satu.der) }));
  try {
    return periksa(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), dipercaya);
  } catch (galat) {
    return { hasil: 'tidak-sah', sebab: galat instanceof TidakSah ? galat.sebab : 'tanda-tangan' };
  }
}

function periksa(pdf: Buffer, akar: readonly AkarTerbuka[]): HasilPeriksaPdf {
  if (pdf.length > PDF_TERBESAR || !pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new TidakSah('bukan-pdf');
  const { bertanda, cms, waktu } = cariTandaTangan(pdf);
  const tanda = bacaCms(cms);
  if (!sidikDari(bertanda).equals(tanda.sidik)) throw new TidakSah('berubah');
  pastikanPenandatangan(tanda, akar, waktu);
  return {
    hasil: 'sah',
    penandatangan: tanda.penandatangan.namaSubjek,
    sertifikat: tanda.penandatangan.der,
    waktu,
    sidikPdf: createHash('sha256').update(pdf).digest('hex'),
  };
}

function pastikanPenandatangan(tanda: TandaCms, akar: readonly AkarTerbuka[], waktu: Date): void {
  const saatItu = akar.filter((satu) => berlakuPada(satu, tanggalWib(waktu.toISOString()))).map(({ sertifikat }) => sertifikat);
  if (!rantaiSah(tanda.penandatangan, tanda.lainnya, saatItu, waktu)) throw new TidakSah('sertifikat-tidak-dikenal');
  if (!tanda.tandaCocok()) throw new TidakSah('tanda-tangan');
}

function sidikDari(bagian: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const satu of bagian) hash.update(satu);
  return hash.digest();
}
