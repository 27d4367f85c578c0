import type { Anggota, Keluarga, MutasiAnggota, SebabMutasi } from '@kk-lintas/domain';
import type { AturanJenis, Tersirat } from '../biodata/aturan-jenis';
import { temuan, type KodeTemuan, type TemuanSiak } from '../biodata/temuan';
import type { Penduduk } from '../populasi/penduduk';
import type { Pencarian } from '../register/pencarian';
import { keadaanSetelah } from './keadaan-penduduk';
import type { Datang, Selisih } from './selisih';

/** Somebody leaves the family's card, for this cause. */
export interface Kepergian {
  readonly penduduk: Penduduk;
  readonly sebab: SebabMutasi;
  /** The card that gains the person; undefined for one who is on no card then. */
  readonly tujuan: string | undefined;
}

/** What is wrong with the changes of membership, and who leaves for which cause. */
export interface Penjelasan {
  readonly temuan: readonly TemuanSiak[];
  readonly pergi: readonly Kepergian[];
}

/** Every member that joins or leaves is named with its cause and the other card, or the kind of application implies it (rule R16). */
export function jelaskanMutasi(formulir: Keluarga, aturan: AturanJenis, { kartu, datang, pergi }: Selisih, register: Pencarian): Penjelasan {
  const sisa = [...(formulir.mutasi ?? [])];
  const ambil = (arah: MutasiAnggota['arah'], nik: string | undefined) => {
    const ke = sisa.findIndex((satu) => satu.arah === arah && satu.nik === nik);
    return ke < 0 ? undefined : sisa.splice(ke, 1)[0];
  };
  const kedatangan = datang.flatMap((satu) => periksaKedatangan(satu, ambil('masuk', satu.dikenal?.biodata.nik), formulir, aturan));
  const kepergian = pergi.map((penduduk) => periksaKepergian(penduduk, ambil('keluar', penduduk.nik), { aturan, seorang: pergi.length === 1, sendiri: kartu?.keluarga.nomorKk, register }));
  return {
    temuan: [
      ...kedatangan,
      ...kepergian.flatMap((satu) => ('kode' in satu ? [satu] : [])),
      ...sisa.map(({ nik }) => temuan(barisDari(formulir.anggota, nik), 'mutasi', 'mutasi-tidak-terjadi', nik, undefined)),
    ],
    pergi: kepergian.flatMap((satu) => ('kode' in satu ? [] : [satu])),
  };
}

function periksaKedatangan({ anggotaKe, dikenal }: Datang, disebut: MutasiAnggota | undefined, { anggota }: Keluarga, aturan: AturanJenis): readonly TemuanSiak[] {
  const nik = anggota[anggotaKe]?.nik;
  const asal = dikenal?.nomorKk;
  const diNik = (kode: KodeTemuan) => [temuan(anggotaKe, 'nik', kode, nik, asal)];
  const diMutasi = (kode: KodeTemuan) => [temuan(anggotaKe, 'mutasi', kode, disebut?.nomorKk, asal)];
  if (dikenal === undefined && !aturan.tanpaNik) return diNik('nik-belum-ada');
  if (dikenal?.keadaan === 'meninggal') return diNik('penduduk-meninggal');
  const sebab = disebut?.sebab ?? (dikenal === undefined ? 'pendaftaran-pertama' : aturan.masukTersirat?.sebab);
  if (sebab === undefined && aturan.masuk.length === 0) return diNik(asal === undefined ? 'nik-tidak-aktif' : 'nik-aktif-di-kk-lain');
  if (sebab === undefined) return diMutasi('mutasi-tidak-disebut');
  if (disebut !== undefined && !(aturan.masuk.includes(sebab) && pantas(sebab, dikenal))) return diMutasi('mutasi-bukan-untuk-jenis-ini');
  if (disebut !== undefined && disebut.nomorKk !== asal) return diMutasi('kartu-asal-berbeda');
  return dikenal?.keadaan === 'pindah-ke-luar-negeri' && sebab !== 'datang-dari-luar-negeri' ? diNik('penduduk-di-luar-negeri') : [];
}

/** Whoever has a NIK was born and registered before. */
function pantas(sebab: SebabMutasi, dikenal: Datang['dikenal']): boolean {
  return dikenal === undefined || (sebab !== 'kelahiran' && sebab !== 'pendaftaran-pertama');
}

interface LatarKepergian {
  readonly aturan: AturanJenis;
  /** Nobody else leaves. */
  readonly seorang: boolean;
  /** The card that the person leaves. */
  readonly sendiri: string | undefined;
  readonly register: Pencarian;
}

function periksaKepergian(penduduk: Penduduk, disebut: MutasiAnggota | undefined, { aturan, seorang, sendiri, register }: LatarKepergian): Kepergian | TemuanSiak {
  const { nik } = penduduk;
  if (disebut === undefined) {
    const sebab = sebabTersirat(aturan.keluarTersirat, penduduk, seorang);
    if (sebab !== undefined) return { penduduk, sebab, tujuan: undefined };
    return temuan(0, 'anggota', aturan.keluar.length === 0 ? 'anggota-kurang' : 'mutasi-tidak-disebut', undefined, nik);
  }
  const { sebab, nomorKk: tujuan } = disebut;
  if (!aturan.keluar.includes(sebab)) return temuan(0, 'mutasi', 'mutasi-bukan-untuk-jenis-ini', tujuan, nik);
  if (tujuan === undefined) return { penduduk, sebab, tujuan };
  const diterima = keadaanSetelah(sebab) === undefined && tujuan !== sendiri && register.kartu(tujuan) !== undefined;
  return diterima ? { penduduk, sebab, tujuan } : temuan(0, 'mutasi', 'kartu-tujuan-tidak-aktif', tujuan, undefined);
}

function sebabTersirat(tersirat: Tersirat | undefined, { shdk }: Penduduk, seorang: boolean): SebabMutasi | undefined {
  if (tersirat === undefined) return undefined;
  if (tersirat.hanya === 'kepala' && shdk !== 1) return undefined;
  return tersirat.hanya === 'seorang' && !seorang ? undefined : tersirat.sebab;
}

function barisDari(anggota: readonly Anggota[], nik: string | undefined): number {
  return Math.max(0, anggota.findIndex((satu) => satu.nik === nik));
}
