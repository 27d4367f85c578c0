import type { PesanKeluar } from '@kk-lintas/contracts';
import type { Keluarga } from '@kk-lintas/domain';
import type { Direktori, KantorTerdaftar, PublishContext } from '@kk-lintas/office';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { kasusKartuLain } from './kasus-kartu-lain';

interface KartuTersentuh {
  /** -1 for the card of the case itself. */
  readonly kartuKe: number;
  readonly nasib: 'berubah' | 'berakhir' | 'pindah';
  readonly nomorKk: string;
  readonly versi: number;
  readonly keluarga?: Keluarga;
  /** Kode wilayah by which the Dinas is found that issued it before. */
  readonly wilayah: string;
}

/**
 * Cards of other kabupaten that a case changed, ended or took over: each told to the Dinas there, where the directory has one. After
 * a loss nothing is told again: what the case did to them counts since its first stamp.
 */
export function kartuWilayahLain({ berjalan, kartu, dokumen = [], hilang }: PermohonanDinas, { direktori }: Pick<PublishContext, 'direktori'>): PesanKeluar[] {
  const utama = dokumen.find(({ kartuKe }) => kartuKe < 0);
  // Without its personal data, destroyed since, nobody can be told.
  if (berjalan === undefined || kartu === undefined || utama === undefined || hilang !== undefined) return [];
  const { permohonanId, nomor, jenis } = berjalan;
  const lain = (kartu.kartuLain ?? []).map(({ nomorKk, versi, berakhir, keluarga }, kartuKe): KartuTersentuh => {
    const wilayah = keluarga?.alamat.desa ?? kabupatenAsal(nomorKk);
    return { kartuKe, nasib: berakhir ? 'berakhir' : 'berubah', nomorKk, versi, wilayah, ...(keluarga !== undefined && { keluarga }) };
  });
  // A number that goes on here under the prefix of another kabupaten was issued there before.
  const pindah: KartuTersentuh[] = utama.versi > 1 ? [{ kartuKe: -1, nasib: 'pindah', nomorKk: kartu.nomorKk, versi: utama.versi, wilayah: kabupatenAsal(kartu.nomorKk) }] : [];
  return [...pindah, ...lain].flatMap(({ kartuKe, nasib, nomorKk, versi, wilayah, keluarga }): PesanKeluar[] => {
    const dinas = dinasLain(wilayah, berjalan.desa, direktori);
    if (dinas === undefined) return [];
    const kasus = kasusKartuLain(permohonanId, nomor, kartuKe);
    const data = { permohonanId, nomor, jenis, kasus, nasib, versi, sejak: utama.dikeluarkan, ...(keluarga !== undefined && { desaKeluarga: keluarga.alamat.desa }) };
    return [{ type: 'kk.dinas.kartu-wilayah-lain.v1', tujuan: [dinas.id], data, pribadi: { nomorKk, ...(keluarga !== undefined && { keluarga }) } }];
  });
}

/** Where a nomor KK was first issued: its first four digits. The family may have moved since. */
function kabupatenAsal(nomorKk: string): string {
  return `${nomorKk.slice(0, 2)}.${nomorKk.slice(2, 4)}`;
}

function dinasLain(wilayah: string, desaSendiri: string, direktori: Direktori): KantorTerdaftar | undefined {
  const sendiri = direktori.pembina('dinas', desaSendiri);
  if (direktori.melayani(sendiri, wilayah)) return undefined;
  return direktori.semua.find((kantor) => kantor.layanan === 'dinas' && direktori.melayani(kantor, wilayah));
}
