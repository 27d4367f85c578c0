import { terbitkanKartu } from '../bengkel/kerja';
import type { KunciPenerbit } from '../tanda-tangan/signer.port';
import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen } from '@kk-lintas/domain';
import { PANJANG_GARAM } from '../token/sidik-isi';
import { ISI_CONTOH } from './keluarga-contoh';

/** Cards until everything is loaded and compiled. */
const PEMANASAN = 20;

/** Cards that one core digests, renders and signs in a second of its time, measured over `banyak` cards of five members. */
export async function lajuKartu(kunci: KunciPenerbit, banyak: number): Promise<number> {
  await terbitkan(kunci, PEMANASAN);
  const mulai = process.cpuUsage();
  await terbitkan(kunci, banyak);
  const { user, system } = process.cpuUsage(mulai);
  return banyak / ((user + system) / 1e6);
}

async function terbitkan(kunci: KunciPenerbit, banyak: number): Promise<void> {
  const garam = new Uint8Array(PANJANG_GARAM);
  const keterangan = { waktu: new Date('2026-11-23T03:00:00Z'), alasan: 'Penerbitan Kartu Keluarga', tempat: 'Kabupaten Bandung', alamat: 'kk.contoh.go.id' };
  for (let versi = 1; versi <= banyak; versi++) {
    const nomorDokumen = buatNomorDokumen('32.04', 2026, new Uint8Array(ACAK_NOMOR_DOKUMEN).fill(versi));
    await terbitkanKartu(kunci, ISI_CONTOH, { ...keterangan, nomorDokumen, versi, garam });
  }
}
