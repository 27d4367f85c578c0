import { tambahBidangTandaTangan } from './bidang-kosong';
import type { CetakanKk, IsiDokumenKk, LembarBlanko } from './isi-dokumen';
import { ATAS_KAKI, gambarKaki } from './kaki';
import { Kanvas } from './kanvas';
import { kepalaLembar } from './kepala';
import { KOLOM_TABEL_1, KOLOM_TABEL_2 } from './kolom';
import { rencanakanLembar } from './rencana-lembar';
import { barisAnggota, gambarTabel, tinggiBaris, TINGGI_KEPALA_TABEL } from './tabel';
import { gambarTandaAir, TANDA_AIR_DRAF } from './tanda-air';
import { KERTAS } from './ukuran';

const JARAK_TABEL = 5;

/**
 * The card as a PDF: A4 landscape, ten members a sheet, fonts embedded. The same input gives the same bytes. Its metadata
 * names nobody.
 */
export async function renderKk(isi: IsiDokumenKk, cetakan: CetakanKk): Promise<Uint8Array> {
  const kanvas = new Kanvas(judulBerkas(cetakan), new Date(`${isi.dikeluarkan}T00:00:00Z`));
  const gambarSet = siapkan(kanvas, isi, cetakan);
  for (const lembar of cetakan.jenis === 'blanko' ? cetakan.lembar : [undefined]) gambarSet(lembar);
  return kanvas.akhiri();
}

function judulBerkas(cetakan: CetakanKk): string {
  if (cetakan.jenis === 'draf') return 'Draf Kartu Keluarga - bukan dokumen';
  return cetakan.jenis === 'tte' ? `Kartu Keluarga ${cetakan.nomorDokumen}` : 'Kartu Keluarga';
}

/** Measures once; what it returns draws one whole set of sheets. */
function siapkan(kanvas: Kanvas, isi: IsiDokumenKk, cetakan: CetakanKk): (lembarBlanko: LembarBlanko | undefined) => void {
  const kepala = kepalaLembar(kanvas, isi, cetakan.jenis === 'draf' ? undefined : isi.nomorKk);
  const tabelDi = KERTAS.atas + kepala.tinggi + 2;
  const baris = isi.keluarga.anggota.map((anggota, nomor) => ({
    tabel1: barisAnggota(KOLOM_TABEL_1, anggota, nomor + 1, kanvas),
    tabel2: barisAnggota(KOLOM_TABEL_2, anggota, nomor + 1, kanvas),
  }));
  const rencana = rencanakanLembar(baris, ATAS_KAKI - tabelDi - 2 * TINGGI_KEPALA_TABEL - JARAK_TABEL, tinggiBaris);
  return (lembarBlanko) =>
    rencana.forEach((lembar, nomor) => {
      kanvas.halamanBaru();
      if (cetakan.jenis === 'tte' && nomor === 0) tambahBidangTandaTangan(kanvas);
      kepala.gambar(nomor + 1, rencana.length);
      const tabel1 = lembar.baris.map((satu) => satu.tabel1);
      const bawah = gambarTabel(kanvas, KOLOM_TABEL_1, tabel1, lembar.tinggi1, tabelDi);
      const tabel2 = lembar.baris.map((satu) => satu.tabel2);
      gambarTabel(kanvas, KOLOM_TABEL_2, tabel2, lembar.tinggi2, bawah + JARAK_TABEL);
      gambarKaki(kanvas, isi, cetakan, lembarBlanko);
      if (cetakan.jenis === 'draf') gambarTandaAir(kanvas, TANDA_AIR_DRAF);
    });
}
