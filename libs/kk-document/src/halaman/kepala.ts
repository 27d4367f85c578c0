import { kepalaKeluarga } from '@kk-lintas/domain';
import { bungkus } from './bungkus';
import type { IsiDokumenKk } from './isi-dokumen';
import type { Kanvas } from './kanvas';
import { kapital } from './tulisan';
import { KERTAS, LEBAR_ISI } from './ukuran';

const HURUF = 8;
const SPASI = 10.5;
const LEBAR_LABEL = 104;
const LEBAR_KIRI = 470;
const MULAI_BUTIR = 42;

/** The head block of every sheet, ready to be drawn: an address of many words makes it higher. */
export interface Kepala {
  readonly tinggi: number;
  gambar(lembarKe: number, dari: number): void;
}

type Butir = readonly [label: string, nilai: readonly string[]];

/** @param nomorKk undefined where no number may stand */
export function kepalaLembar(kanvas: Kanvas, isi: IsiDokumenKk, nomorKk: string | undefined): Kepala {
  const kiri = butirKiri(isi).map((butir) => terbungkus(kanvas, butir, LEBAR_KIRI - LEBAR_LABEL - 12));
  const kanan = butirKanan(isi).map((butir) => terbungkus(kanvas, butir, LEBAR_ISI - LEBAR_KIRI - LEBAR_LABEL - 8));
  const baris = Math.max(jumlahBaris(kiri), jumlahBaris(kanan));
  return {
    tinggi: MULAI_BUTIR + baris * SPASI,
    gambar: (lembarKe, dari) => {
      gambarJudul(kanvas, nomorKk, lembarKe, dari);
      gambarButir(kanvas, kiri, KERTAS.tepi + 2);
      gambarButir(kanvas, kanan, KERTAS.tepi + LEBAR_KIRI);
    },
  };
}

function butirKiri({ keluarga }: IsiDokumenKk): readonly (readonly [string, string])[] {
  const { alamat } = keluarga;
  return [
    ['Nama Kepala Keluarga', kapital(kepalaKeluarga(keluarga)?.namaLengkap)],
    ['Alamat', kapital(alamat.jalan)],
    ['RT/RW', `${kapital(alamat.rt)}/${kapital(alamat.rw)}`],
    ['Kode Pos', kapital(alamat.kodePos)],
  ];
}

function butirKanan({ wilayah }: IsiDokumenKk): readonly (readonly [string, string])[] {
  return [
    ['Desa/Kelurahan', kapital(wilayah.desa)],
    ['Kecamatan', kapital(wilayah.kecamatan)],
    ['Kabupaten/Kota', kapital(wilayah.kabupaten)],
    ['Provinsi', kapital(wilayah.provinsi)],
  ];
}

function terbungkus(kanvas: Kanvas, [label, nilai]: readonly [string, string], lebar: number): Butir {
  return [label, bungkus(nilai, lebar, (teks) => kanvas.lebar(teks, 'biasa', HURUF))];
}

function jumlahBaris(butir: readonly Butir[]): number {
  return butir.reduce((jumlah, [, nilai]) => jumlah + nilai.length, 0);
}

function gambarJudul(kanvas: Kanvas, nomorKk: string | undefined, lembarKe: number, dari: number): void {
  const tengah = { huruf: 'tebal', rata: 'tengah', lebar: LEBAR_ISI } as const;
  kanvas.teks('KARTU KELUARGA', KERTAS.tepi, KERTAS.atas, { ...tengah, ukuran: 17 });
  kanvas.teks(`No. ${nomorKk ?? '-'}`, KERTAS.tepi, KERTAS.atas + 19, { ...tengah, ukuran: 12 });
  const lembar = `Lembar ${lembarKe} dari ${dari}`;
  kanvas.teks(lembar, KERTAS.tepi + LEBAR_ISI - kanvas.lebar(lembar, 'biasa', 7), KERTAS.atas, { ukuran: 7 });
}

function gambarButir(kanvas: Kanvas, butir: readonly Butir[], x: number): void {
  let y = KERTAS.atas + MULAI_BUTIR;
  for (const [label, nilai] of butir) {
    kanvas.teks(label, x, y, { ukuran: HURUF });
    kanvas.teks(':', x + LEBAR_LABEL - 6, y, { ukuran: HURUF });
    for (const baris of nilai) {
      kanvas.teks(baris, x + LEBAR_LABEL, y, { ukuran: HURUF });
      y += SPASI;
    }
  }
}
