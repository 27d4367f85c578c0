import { reject, type Rejected } from '../decider';
import type { Anggota, Keluarga } from '../keluarga/keluarga';
import { jenisPermohonan } from './daftar-jenis';

/** What an office knows of a family from before, and what it may become. */
export interface DataLama {
  readonly keluarga: Keluarga;
  /** Faults that SIAK found in it, or the Dinas. */
  readonly koreksi: readonly Koreksi[];
}

/** One value that may be mended; see `NilaiTemuan`. */
export interface Koreksi {
  /** Index in `anggota`; of no meaning for what concerns the family as a whole. From the number of rows on: a row that SIAK missed, told as SIAK holds it. */
  readonly anggotaKe: number;
  /** Member of `Anggota`, or a path in `Keluarga` (`alamat.rt`, `nomorKk`); `anggota` for a member that the form left out. */
  readonly field: string;
  /** The only value it may take, as text; absent where SIAK knows none. */
  readonly nilai?: string;
  /** The member is on the card no more: the row may be left out, and says nobody else but one whom SIAK missed. */
  readonly pergi?: true;
}

/** Somebody whose name the office knows from another paper of the same case. */
export interface OrangDikenal {
  readonly nama: string;
  readonly nik: string;
}

/**
 * Rule R15: a kind of application that changes no data (C1 lost, C2 damaged) is a mere reprint. What the office knows of
 * the family may not come out otherwise: nobody comes or goes, whoever is known keeps his or her name, and against the data from
 * before only what SIAK found wrong may change, to what SIAK holds, and what the Dinas refused. Who left the card meanwhile by another case is no change of
 * this one: the row may be left out. Case, spacing and how a letter's mark was typed are no change.
 * @param jenis code of the kind of application, a known one
 * @returns `tidak-sah` with the field, without any value; undefined when nothing changes, and for a kind that may change data
 */
export function periksaPerubahanData(jenis: string, keluarga: Keluarga, dikenal: { readonly orang?: OrangDikenal; readonly lama?: DataLama }): Rejected | undefined {
  if (jenisPermohonan(jenis).bolehUbahData) return undefined;
  const jalur = bermutasi(keluarga) ?? tanpaNik(keluarga) ?? gantiNama(keluarga, dikenal.orang) ?? (dikenal.lama && berubah(keluarga, dikenal.lama));
  if (jalur === undefined) return undefined;
  return reject('tidak-sah', 'Penggantian KK yang hilang atau rusak tidak boleh mengubah data keluarga.', { field: `keluarga.${jalur}`, details: { aturan: 'R15' } });
}

function bermutasi({ mutasi = [] }: Keluarga): string | undefined {
  return mutasi.length === 0 ? undefined : 'mutasi';
}

function tanpaNik({ anggota }: Keluarga): string | undefined {
  const ke = anggota.findIndex(({ nik }) => nik === undefined);
  return ke < 0 ? undefined : `anggota.${ke}.nik`;
}

function gantiNama({ anggota }: Keluarga, orang: OrangDikenal | undefined): string | undefined {
  const ke = anggota.findIndex(({ nik, namaLengkap }) => nik === orang?.nik && rapikan(namaLengkap) !== rapikan(orang?.nama));
  return ke < 0 ? undefined : `anggota.${ke}.namaLengkap`;
}

/** Path of the first value that is another and may not be, compared with the rows from before and with those of them that are left. */
function berubah(keluarga: Keluarga, lama: DataLama): string | undefined {
  return bedaDengan(keluarga, lama) && bedaDengan(keluarga, tanpaYangPergi(keluarga, lama));
}

/** Members that SIAK missed may come after the others, as SIAK holds them. */
function bedaDengan(keluarga: Keluarga, dataLama: DataLama): string | undefined {
  const { keluarga: lama, koreksi } = dataLama;
  const kini = nilai(keluarga);
  const dulu = new Map([...nilai(lama), ...nilaiKurang(keluarga, dataLama)]);
  const jalur = new Set([...dulu.keys(), ...kini.keys()]);
  return [...jalur].find((satu) => kini.get(satu) !== dulu.get(satu) && !boleh(satu, kini, koreksi, lama.anggota.length));
}

/** The rows that SIAK missed and told, each where the form has it now. */
function nilaiKurang({ anggota }: Keluarga, { keluarga: lama, koreksi }: DataLama): readonly (readonly [string, string])[] {
  return anggota.flatMap(({ nik }, ke) => {
    const baris = ke < lama.anggota.length ? undefined : barisKurang(rapikan(nik), koreksi, lama.anggota.length);
    const isi = koreksi.filter((satu) => baris !== undefined && satu.anggotaKe === baris.anggotaKe && satu.field !== 'anggota');
    return isi.map(({ field, nilai: ada }) => [`anggota.${ke}.${field}`, rapikan(ada)] as const);
  });
}

/** Where SIAK told the row of this NIK; undefined where it told the NIK alone. */
function barisKurang(nik: string, koreksi: readonly Koreksi[], jumlahLama: number): Koreksi | undefined {
  return koreksi.find(({ anggotaKe, field, nilai: ada }) => anggotaKe >= jumlahLama && field === 'nik' && rapikan(ada) === nik);
}

/** SIAK that tells the NIK alone compares the row at its next check. */
function boleh(jalur: string, kini: ReadonlyMap<string, string>, koreksi: readonly Koreksi[], jumlahLama: number): boolean {
  const ke = Number(/^anggota\.(\d+)\./.exec(jalur)?.[1] ?? -1);
  if (ke >= jumlahLama) {
    const nik = kini.get(`anggota.${ke}.nik`) ?? '';
    return koreksi.some(({ field, nilai: kurang }) => field === 'anggota' && rapikan(kurang) === nik) && barisKurang(nik, koreksi, jumlahLama) === undefined;
  }
  const berlaku = koreksi.find(({ anggotaKe, field }) => jalur === field || jalur === `anggota.${anggotaKe}.${field}`);
  if (berlaku?.pergi === true) return koreksi.some(({ field, nilai: nik }) => field === 'anggota' && rapikan(nik) === kini.get(jalur));
  return berlaku !== undefined && (berlaku.nilai === undefined || rapikan(berlaku.nilai) === (kini.get(jalur) ?? ''));
}

/** What was known before, without the rows of those who left and are on the form no more; what SIAK found goes with its row. */
function tanpaYangPergi({ anggota }: Keluarga, { keluarga: lama, koreksi }: DataLama): DataLama {
  const kini = new Set(anggota.map(({ nik }) => nik));
  const pergi = new Set(koreksi.flatMap((satu) => (satu.pergi === true ? [satu.anggotaKe] : [])));
  const tinggal = lama.anggota.flatMap(({ nik }, ke) => (pergi.has(ke) && !kini.has(nik) ? [] : [ke]));
  return {
    keluarga: { ...lama, anggota: lama.anggota.filter((_, ke) => tinggal.includes(ke)) },
    koreksi: koreksi.map((satu) => ({ ...satu, anggotaKe: satu.anggotaKe < lama.anggota.length ? tinggal.indexOf(satu.anggotaKe) : satu.anggotaKe - lama.anggota.length + tinggal.length })),
  };
}

/** Every value of a family by its path; what is empty is not there. */
function nilai({ nomorKk, alamat, anggota }: Keluarga): ReadonlyMap<string, string> {
  const semua: [string, unknown][] = [['nomorKk', nomorKk], ...di('alamat', alamat), ...anggota.flatMap((satu: Anggota, ke) => di(`anggota.${ke}`, satu))];
  return new Map(semua.map(([jalur, isi]): [string, string] => [jalur, rapikan(isi)]).filter(([, isi]) => isi !== ''));
}

function di(awalan: string, isi: object): [string, unknown][] {
  return Object.entries(isi).map(([field, satu]) => [`${awalan}.${field}`, satu]);
}

/** The dash that a card prints is nothing, and a letter with its mark is one however it was recorded. */
function rapikan(isi: unknown): string {
  const teks = String(isi ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
  return teks === '-' ? '' : teks;
}
