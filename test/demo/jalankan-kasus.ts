import { setTimeout as sleep } from 'node:timers/promises';
import type { Layanan } from '@kk-lintas/contracts';
import { uuidV5 } from '@kk-lintas/trust';
import { ketuaRtPeraga, PETUGAS_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { kantorUntuk, langkahPeristiwa, type AlamatKantor } from './alamat-kantor';
import { CATATAN_AWAL, catat } from './catatan';
import type { Jawaban, Klien, Pengirim } from './klien';
import type { Kasus, Langkah, Tempat } from './skenario';

/** One event of a case as the demonstration prints it. */
export interface BarisDemo {
  readonly langkah: string;
  readonly kantor: string;
  readonly oleh: string;
  readonly peristiwa: string;
}

export interface KasusSelesai {
  readonly permohonanId: string;
  readonly nomor: string;
}

const SABAR_MS = 60_000;

/** Drives one case through all offices as its people would. Driven again, every command is answered from history. */
export async function jalankanKasus(kasus: Kasus, kantor: readonly AlamatKantor[], klien: Klien, cetak: (baris: BarisDemo) => void): Promise<KasusSelesai> {
  const { desa, pemohon } = kasus.peraga;
  const kunci = kasus.kunci ?? kasus.jenis;
  const alamat = (tempat: Tempat) => kantorUntuk(kantor, tempat, desa);
  const surat = await klien.perintah(alamat('desa').url, kasus.penerbit === 'kepala-desa' ? petugas('desa', alamat('desa').kode, ['lurah']) : { nip: ketuaRtPeraga({ ...kasus.peraga.permohonan.alamat, desa }).nip }, '/permohonan/terbitkan-surat-pengantar', uuidV5(`demo/${kunci}/surat`), {
    penerbit: kasus.penerbit,
    permintaan: { jenis: kasus.jenis, rt: kasus.peraga.permohonan.alamat.rt, rw: kasus.peraga.permohonan.alamat.rw, pemohon },
  });
  const { id: permohonanId, nomor = '', rahasia = '' } = surat;
  cetakSemua(surat, alamat('desa'), kasus.penerbit, cetak);
  let catatan = CATATAN_AWAL;
  for (const [urutan, langkah] of kasus.langkah.entries()) {
    const tempat = alamat(langkah.tempat);
    const pengirim: Pengirim = langkah.oleh[0] === 'pemohon' ? { nomor, rahasia } : petugas(tempat.layanan, tempat.kode, langkah.oleh);
    const jawaban = await klien.perintah(tempat.url, pengirim, `/permohonan/${permohonanId}/${langkah.aksi}`, uuidV5(`demo/${kunci}/${urutan}`), langkah.isi?.(catatan) ?? {});
    cetakSemua(jawaban, tempat, langkah.oleh[0], cetak);
    catatan = catat(catatan, jawaban);
    if (langkah.sampai !== undefined) await tunggu(langkah, permohonanId, tempat, pengirim, klien, cetak);
  }
  return { permohonanId, nomor };
}

function petugas(layanan: Layanan, kode: string, [peran, ke = 0]: Langkah['oleh']): Pengirim {
  const found = PETUGAS_PERAGA.filter((satu) => satu.layanan === layanan && satu.kantor === kode && satu.peran.includes(peran))[ke];
  if (found === undefined) throw new Error(`no ${peran} in ${layanan} ${kode}`);
  return { nip: found.nip };
}

function cetakSemua(jawaban: Jawaban, alamat: AlamatKantor, oleh: string, cetak: (baris: BarisDemo) => void): void {
  for (const { type } of jawaban.peristiwa) cetak({ langkah: langkahPeristiwa(alamat.layanan, type), kantor: alamat.id, oleh, peristiwa: type });
}

async function riwayat(permohonanId: string, url: string, pengirim: Pengirim, klien: Klien): Promise<readonly { peristiwa: string }[]> {
  return (await klien.lihat<{ peristiwa: string }[]>(url, pengirim, `/permohonan/${permohonanId}/riwayat`)) ?? [];
}

async function tunggu(langkah: Langkah, permohonanId: string, alamat: AlamatKantor, pengirim: Pengirim, klien: Klien, cetak: (baris: BarisDemo) => void): Promise<void> {
  const peristiwa = langkah.sampai ?? '';
  // What several offices do one after another takes at least as long as one of them may take.
  const sampai = Date.now() + Math.max(SABAR_MS, klien.sabarMs);
  while (!(await riwayat(permohonanId, alamat.url, pengirim, klien)).some((satu) => satu.peristiwa === peristiwa)) {
    if (Date.now() > sampai) throw new Error(`${peristiwa} did not happen`);
    await sleep(25);
  }
  cetak({ langkah: langkahPeristiwa(alamat.layanan, peristiwa), kantor: alamat.id, oleh: 'sistem', peristiwa });
}
