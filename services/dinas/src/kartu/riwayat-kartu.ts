import { sebabDigantikan, type SebabDigantikan } from '@kk-lintas/domain';
import type { TerbitanKartu } from './terbitan.projection';

/** Whether an issue holds. Of the issues of one nomor KK only the last can be `aktif`. */
export type StatusTerbitan =
  | { readonly status: 'aktif' }
  /** `oleh` is the nomor dokumen of the issue that took its place, absent while a lost one has none; `sejak` the moment (ISO 8601 UTC). */
  | { readonly status: 'digantikan'; readonly sebab: SebabDigantikan; readonly oleh?: string; readonly sejak: string }
  /** The card ended with this entry: nobody is left on it. */
  | { readonly status: 'berakhir' };

export type TerbitanBerstatus = TerbitanKartu & StatusTerbitan;

/** The issues of one nomor KK in their order, each with whether it holds: the next one supersedes it at once (rule R18). */
export function riwayatKartu(semua: readonly TerbitanKartu[]): readonly TerbitanBerstatus[] {
  const urut = [...semua].sort(urutan);
  return urut.map((satu, ke) => ({ ...satu, ...status(satu, urut[ke + 1]) }));
}

function status(satu: TerbitanKartu, berikut: TerbitanKartu | undefined): StatusTerbitan {
  if (satu.hilang !== undefined) return { status: 'digantikan', sebab: 'hilang', ...(berikut !== undefined && { oleh: berikut.nomorDokumen }), sejak: satu.hilang };
  if (berikut !== undefined) return { status: 'digantikan', sebab: sebabDigantikan(berikut), oleh: berikut.nomorDokumen, sejak: berikut.sejak };
  return satu.berakhir ? { status: 'berakhir' } : { status: 'aktif' };
}

/** SIAK counts the issues of a number; the end of a card has the number of its last issue. */
function urutan(a: TerbitanKartu, b: TerbitanKartu): number {
  return a.versi - b.versi || Number(a.berakhir) - Number(b.berakhir) || (a.sejak < b.sejak ? -1 : 1);
}
