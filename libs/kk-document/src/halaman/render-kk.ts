import type { Lambang } from '../lambang/lambang';
import { tambahBidangTandaTangan } from './bidang-kosong';
import { penggambarLambang } from './gambar-lambang';
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
 * @param lambang the state emblem; its place stays empty without
 */
export async function renderKk(isi: IsiDokumenKk, cetakan: CetakanKk, lambang?: Lambang): Promise<Uint8Array> {
  const kanvas = new Kanvas(judulBerkas(cetakan), new Date(`${isi.dikeluarkan}T00:00:00Z`));
  const gambarLambang = penggambarLambang(kanvas, lambang);
  const gambarSet = siapkan(kanvas, isi, cetakan, gambarLambang);
  for (const lembar of cetakan.jenis === 'blanko' ? cetakan.lembar : [undefined]) gambarSet(lembar);
  for (const lain of cetakan.jenis === 'draf' ? (cetakan.lain ?? []) : []) siapkan(kanvas, lain, cetakan, gambarLambang)(undefined);
  return kanvas.akhiri();
}

/** How many sheets one copy of the card on blanko takes. */
export function helaiSerangkap(isi: IsiDokumenKk): number {
  return ukur(new Kanvas('', new Date(0)), isi, isi.nomorKk).rencana.length;
}

function judulBerkas(cetakan: CetakanKk): string {
  if (cetakan.jenis === 'draf') return 'Draf Kartu Keluarga - bukan dokumen';
  return cetakan.jenis === 'tte' ? `Kartu Keluarga ${cetakan.nomorDokumen}` : 'Kartu Keluarga';
}

/** The head of a sheet, and what stands on each sheet below it. */
function ukur(kanvas: Kanvas, isi: IsiDokumenKk, nomorKk: string | undefined) {
  const kepala = kepalaLembar(kanvas, isi, nomorKk);
  const tabelDi = KERTAS.atas + kepala.tinggi + 2;
  const baris = isi.keluarga.anggota.map((anggota, nomor) => ({
    tabel1: barisAnggota(KOLOM_TABEL_1, anggota, nomor + 1, kanvas),
    tabel2: barisAnggota(KOLOM_TABEL_2, anggota, nomor + 1, kanvas),
  }));
  return { kepala, tabelDi, rencana: rencanakanLembar(baris, ATAS_KAKI - tabelDi - 2 * TINGGI_KEPALA_TABEL - JARAK_TABEL, tinggiBaris) };
}

/** Measures once; what it returns draws one sheet of blanko, or all sheets where they are not told apart. */
function siapkan(kanvas: Kanvas, isi: IsiDokumenKk, cetakan: CetakanKk, gambarLambang: () => void): (lembarBlanko: LembarBlanko | undefined) => void {
  const { kepala, tabelDi, rencana } = ukur(kanvas, isi, cetakan.jenis === 'draf' ? undefined : isi.nomorKk);
  if (cetakan.jenis === 'blanko') pastikanLengkap(cetakan.lembar, rencana.length);
  return (lembarBlanko) =>
    rencana.forEach((lembar, nomor) => {
      if (lembarBlanko?.helai !== undefined && lembarBlanko.helai !== nomor + 1) return;
      kanvas.halamanBaru();
      if (cetakan.jenis === 'tte' && nomor === 0) tambahBidangTandaTangan(kanvas);
      gambarLambang();
      kepala.gambar(nomor + 1, rencana.length);
      const tabel1 = lembar.baris.map((satu) => satu.tabel1);
      const bawah = gambarTabel(kanvas, KOLOM_TABEL_1, tabel1, lembar.tinggi1, tabelDi);
      const tabel2 = lembar.baris.map((satu) => satu.tabel2);
      gambarTabel(kanvas, KOLOM_TABEL_2, tabel2, lembar.tinggi2, bawah + JARAK_TABEL);
      gambarKaki(kanvas, isi, cetakan, lembarBlanko);
      if (cetakan.jenis === 'draf') gambarTandaAir(kanvas, TANDA_AIR_DRAF);
    });
}

/** No member may be missing on paper: each copy has exactly the sheets that its pages need. */
function pastikanLengkap(lembar: readonly LembarBlanko[], perlu: number): void {
  for (const { no, helai } of lembar) {
    if (helai === undefined) continue;
    const serangkap = lembar.filter((satu) => satu.no === no).map((satu) => satu.helai ?? 0);
    if (serangkap.length !== perlu || new Set(serangkap).size !== perlu || helai > perlu) throw new RangeError(`copy ${no} needs ${perlu} sheets of blanko`);
  }
}
