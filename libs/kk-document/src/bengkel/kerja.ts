import { createHash } from 'node:crypto';
import { CATATAN_PERAGA, type IsiDokumenKk } from '../halaman/isi-dokumen';
import { renderKk } from '../halaman/render-kk';
import type { Lambang } from '../lambang/lambang';
import { periksaPdf } from '../periksa/periksa-pdf';
import type { KunciPenerbit, Signer } from '../tanda-tangan/signer.port';
import { tandatanganiPdf } from '../tanda-tangan/tandatangani-pdf';
import { sidikIsi } from '../token/sidik-isi';
import { tulisToken } from '../token/tulis-token';
import type { KartuTerbit, PermintaanTerbit, Tugas } from './pesan-utas';

/** Does one task with the issuer's keys; printing needs none. @throws Error when a card is to be signed without any */
export async function kerjakan(kunci: KunciPenerbit | undefined, tugas: Tugas, lambang?: Lambang): Promise<KartuTerbit | Uint8Array> {
  if (tugas.jenis === 'cetak') return renderKk(tugas.isi, tugas.cetakan, lambang);
  if (kunci === undefined) throw new Error('a workshop without keys signs nothing');
  return terbitkanKartu(kunci, tugas.isi, tugas.permintaan, lambang);
}

/** Digest, token, page and signature of one card, from its content. */
export async function terbitkanKartu({ signer, penanda }: KunciPenerbit, isi: IsiDokumenKk, permintaan: PermintaanTerbit, lambang?: Lambang): Promise<KartuTerbit> {
  const { nomorDokumen, versi, alamat, garam } = permintaan;
  const token = { nomorDokumen, versi, dikeluarkan: isi.dikeluarkan, sidik: sidikIsi(isi, garam) };
  const qr = tulisToken(token, penanda, alamat);
  const asal = signer.demo ? { catatan: CATATAN_PERAGA } : { penerbitSertifikat: permintaan.penerbitSertifikat };
  const lembar = await renderKk(isi, { jenis: 'tte', nomorDokumen, versi, qr, ...asal }, lambang);
  const pdf = await tandatanganiPdf(lembar, signer, permintaan);
  await harusSah(pdf, signer);
  return { pdf, qr, token, sidikPdf: createHash('sha256').update(pdf).digest('hex') };
}

/** No card leaves that the public check would refuse: an expired certificate shows here, not at a school. */
async function harusSah(pdf: Uint8Array, { sertifikat }: Signer): Promise<void> {
  const hasil = await periksaPdf(pdf, sertifikat.slice(-1));
  if (hasil.hasil !== 'sah') throw new Error(`the signed card does not hold: ${hasil.sebab}`);
}
