import type { Keluarga } from '@kk-lintas/domain';
import type { AturanJenis, SebabNomor } from '../biodata/aturan-jenis';
import { temuan, type TemuanSiak } from '../biodata/temuan';
import type { Pencarian } from '../register/pencarian';
import { periksaKepalaKartuLain, susunKartuLain, type KartuLain } from './kartu-lain';
import { jelaskanMutasi, type Kepergian } from './penjelasan';
import { periksaNik, periksaNomorKk } from './periksa-nomor';
import { selisihAnggota, type Selisih } from './selisih';

/** What an application does to the register: its own card, every other card, and everybody concerned. */
export interface Rencana {
  /** The number that the card keeps; undefined when it gets a new one. */
  readonly nomorTetap: string | undefined;
  readonly sebabNomor: SebabNomor;
  readonly kartuLain: readonly KartuLain[];
  readonly pergi: readonly Kepergian[];
  /** Cards that nobody else may change until the application ends. */
  readonly kartu: readonly string[];
  /** NIK of all who are on the form, or leave by it. */
  readonly nik: readonly string[];
}

/** Plans an application against the register as it is now, with all that SIAK holds against the plan. */
export function susunRencana(formulir: Keluarga, aturan: AturanJenis, register: Pencarian): { readonly rencana: Rencana; readonly temuan: readonly TemuanSiak[] } {
  const selisih = selisihAnggota(formulir, aturan, register);
  const { temuan: salah, pergi } = jelaskanMutasi(formulir, aturan, selisih, register);
  const nomorTetap = aturan.nomorKk === 'berganti' ? undefined : selisih.kartu?.keluarga.nomorKk;
  const lain = [...kartuBerakhir(selisih, nomorTetap), ...susunKartuLain(selisih, pergi, register)];
  return {
    rencana: {
      nomorTetap,
      sebabNomor: nomorTetap === undefined ? aturan.sebabBaru : aturan.sebabTetap,
      kartuLain: lain,
      pergi,
      kartu: [...(nomorTetap === undefined ? [] : [nomorTetap]), ...lain.map(({ nomorKk }) => nomorKk)],
      nik: [...new Set([...formulir.anggota.flatMap(({ nik }) => nik ?? []), ...pergi.map(({ penduduk }) => penduduk.nik)])],
    },
    temuan: [
      ...periksaNomorKk(formulir, aturan, selisih.kartu, register),
      ...periksaNik(formulir, register),
      ...salah,
      ...periksaKepala(formulir, selisih, nomorTetap),
      ...periksaKepalaKartuLain(lain, selisih),
    ],
  };
}

/** The family's own card, when the family goes on under another number. */
function kartuBerakhir({ kartu }: Selisih, nomorTetap: string | undefined): readonly KartuLain[] {
  return kartu === undefined || nomorTetap !== undefined ? [] : [{ nomorKk: kartu.keluarga.nomorKk, versi: kartu.versi, berakhir: true }];
}

/** Exactly one head (rule R1), and the same one while the number stays (UU 23/2006 Ps. 61(3)). */
function periksaKepala({ anggota }: Keluarga, { kartu }: Selisih, nomorTetap: string | undefined): readonly TemuanSiak[] {
  const [kepala, kedua] = anggota.filter(({ shdk }) => shdk === 1);
  if (kepala === undefined) return [temuan(0, 'shdk', 'kepala-keluarga-tidak-ada', undefined, undefined)];
  if (kedua !== undefined) return [temuan(anggota.indexOf(kedua), 'shdk', 'kepala-keluarga-ganda', undefined, undefined)];
  const dahulu = kartu?.keluarga.anggota.find(({ shdk }) => shdk === 1)?.nik;
  if (nomorTetap === undefined || dahulu === undefined || kepala.nik === dahulu) return [];
  return [temuan(anggota.indexOf(kepala), 'shdk', 'kepala-keluarga-berganti', kepala.nik, dahulu)];
}
