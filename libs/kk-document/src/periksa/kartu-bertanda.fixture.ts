import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISI_CONTOH } from '../contoh/keluarga-contoh';
import { CATATAN_PERAGA } from '../halaman/isi-dokumen';
import { renderKk } from '../halaman/render-kk';
import { bukaCaPeraga } from '../tanda-tangan/ca-peraga/ca-peraga';
import type { KeteranganTandaTangan } from '../tanda-tangan/kamus-tanda-tangan';
import type { KunciPenerbit, Signer } from '../tanda-tangan/signer.port';
import { tandatanganiPdf } from '../tanda-tangan/tandatangani-pdf';
import { TOKEN_CONTOH } from '../token/token-kartu.fixture';
import { tulisToken } from '../token/tulis-token';

export const KETERANGAN: KeteranganTandaTangan = { waktu: new Date('2026-11-23T03:00:00Z'), alasan: 'Penerbitan Kartu Keluarga', tempat: 'Kabupaten Bandung' };

/** Keys of a demonstration that nobody keeps. */
export function caSekaliPakai(): KunciPenerbit {
  const folder = mkdtempSync(join(tmpdir(), 'ca-peraga-'));
  try {
    return bukaCaPeraga(folder, 'Dinas Contoh');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The card of the example, ready to be signed. @param versi of the card: another one is another file */
export function kartuContoh({ penanda }: Pick<KunciPenerbit, 'penanda'>, versi = 1): Promise<Uint8Array> {
  const qr = tulisToken({ ...TOKEN_CONTOH, versi }, penanda, 'kk.contoh.go.id');
  return renderKk(ISI_CONTOH, { jenis: 'tte', nomorDokumen: TOKEN_CONTOH.nomorDokumen, versi, qr, catatan: CATATAN_PERAGA });
}

export async function kartuBertanda(kunci: KunciPenerbit, versi = 1): Promise<Buffer> {
  return Buffer.from(await tandatanganiPdf(await kartuContoh(kunci, versi), kunci.signer, KETERANGAN));
}

export function akarDari({ sertifikat }: Signer): readonly Uint8Array[] {
  return sertifikat.slice(-1);
}
