import type { Kebijakan } from '@kk-lintas/domain';
import type { PermohonanKecamatan, TahapKecamatan } from './permohonan.state';

const MS_PER_HARI = 86_400_000;
/** Nothing ends sooner than this after its family was reminded, in days. */
const JEDA_SESUDAH_PENGINGAT = 7;

/** Data that the loket corrects together with the family. */
export const DIPERBAIKI: ReadonlySet<TahapKecamatan> = new Set<TahapKecamatan>(['temuan-siak', 'pembetulan']);
/** What another case holds in SIAK: nobody at this loket can mend it. */
const DITAHAN: ReadonlySet<string> = new Set(['kartu-ditahan', 'nik-ditahan']);

/** When a case that waits at the loket ends; undefined for one that is only reminded of, or whose family was not reminded yet. */
export function akhirMenunggu(state: PermohonanKecamatan, sejak: string, kebijakan: Kebijakan): string | undefined {
  if (hanyaDiingatkan(state)) return undefined;
  const { kedaluwarsaLoketHari, kedaluwarsaPerbaikanHari = kedaluwarsaLoketHari, pengingatLoketHari } = kebijakan;
  if (!DIPERBAIKI.has(state.tahap)) return setelah(sejak, kedaluwarsaLoketHari);
  const habis = setelah(sejak, kedaluwarsaPerbaikanHari);
  if (sudahTiba(state)) return habis;
  if (!state.pengingat.includes('datang-ke-loket')) return undefined;
  const { diingatkanPada } = state;
  if (diingatkanPada === undefined) return habis;
  const sesudahPengingat = setelah(diingatkanPada, Math.max(JEDA_SESUDAH_PENGINGAT, kedaluwarsaPerbaikanHari - pengingatLoketHari));
  return sesudahPengingat > habis ? sesudahPengingat : habis;
}

/** A family that brought its correction back stands at the counter: nobody asks it to come. */
export function sudahTiba({ tahap, tibaSejak }: PermohonanKecamatan): boolean {
  return tahap === 'pembetulan' && tibaSejak !== undefined;
}

/** An end would leave the family with a void card while SIAK has one in force (ADR 0026), or blame it for what another case holds. */
function hanyaDiingatkan({ tahap, pokok, hilang, asalHilang, temuan }: PermohonanKecamatan): boolean {
  return asalHilang === true || hilang !== undefined || pokok?.kartuLainDari?.sebab === 'dinyatakan-hilang' || (tahap === 'temuan-siak' && temuan.some(({ kode }) => DITAHAN.has(kode)));
}

export function setelah(instant: string, hari: number): string {
  return new Date(Date.parse(instant) + hari * MS_PER_HARI).toISOString();
}
