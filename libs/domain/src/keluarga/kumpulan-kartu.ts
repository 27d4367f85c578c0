import { isRejected, reject, type Rejected } from '../decider';
import { urutkanAnggota } from './aturan/r19-urutan-anggota';
import type { Anggota, Keluarga } from './keluarga';
import { kepalaKeluarga } from './keluarga';
import { periksaMutasi } from './mutasi';
import type { MutasiAnggota } from './sebab-mutasi';

/** A card in force. */
export interface KartuAktif {
  readonly nomorKk: string;
  /** Grows by one with every change and begins at 1. */
  readonly versi: number;
  readonly keluarga: Keluarga;
}

/** All cards that concern one another: those in force, and the last version of those that ended, both by nomor KK. */
export interface KumpulanKartu {
  readonly aktif: ReadonlyMap<string, KartuAktif>;
  readonly berakhir: ReadonlyMap<string, number>;
}

export const TANPA_KARTU: KumpulanKartu = { aktif: new Map(), berakhir: new Map() };

/** A case whose card becomes active. */
export interface KasusKartu {
  /** Number of the family's card in force; absent for a family that has none. */
  readonly nomorLama?: string;
  /** Number that the card has from now on: the old one, or one never used where the law asks for a new one. */
  readonly nomorKk: string;
  /** The family as it is from now on, empty when its last member left; everybody has a NIK, and `mutasi` names all who come and go. */
  readonly keluarga: Keluarga;
}

/** Whether a version of a card is in force (rule R18: a new version supersedes the older one at once). */
export function keadaanKartu({ aktif, berakhir }: KumpulanKartu, nomorKk: string, versi: number): 'aktif' | 'digantikan' | 'tidak-dikenal' {
  const terakhir = aktif.get(nomorKk)?.versi ?? berakhir.get(nomorKk);
  if (terakhir === undefined || versi < 1 || versi > terakhir) return 'tidak-dikenal';
  return versi === terakhir && aktif.has(nomorKk) ? 'aktif' : 'digantikan';
}

/**
 * Makes the card of a case active together with every other card that it takes members from or gives members to: all advance
 * by one version or none does (rule R16, UU 23/2006 Ps. 62). A card whose last member leaves ends, and so does the old
 * number of a family that gets a new one; both numbers are never used again.
 * @returns `tidak-ditemukan` for a card that is not in force, `tidak-sah` with the rule in `details.aturan` otherwise
 */
export function terapkanKasus(kumpulan: KumpulanKartu, kasus: KasusKartu): KumpulanKartu | Rejected {
  const lama = kasus.nomorLama === undefined ? undefined : kumpulan.aktif.get(kasus.nomorLama);
  if (kasus.nomorLama !== undefined && lama === undefined) {
    return reject('tidak-ditemukan', 'Kartu lama keluarga ini tidak berlaku.', { field: 'nomorLama' });
  }
  const salah = periksaKartuSendiri(kumpulan, kasus, lama?.keluarga);
  if (salah !== undefined) return salah;
  const lain = kartuLainSesudah(kumpulan, kasus);
  if (isRejected(lain)) return lain;
  const { mutasi: _, ...keluarga } = kasus.keluarga;
  const semula = kasus.nomorKk === kasus.nomorLama ? lama : undefined;
  return ganti(kumpulan, lama, [...lain, versiBerikut(semula, kasus.nomorKk, { ...keluarga, nomorKk: kasus.nomorKk })]);
}

function periksaKartuSendiri(kumpulan: KumpulanKartu, kasus: KasusKartu, lama: Keluarga | undefined): Rejected | undefined {
  const { aktif, berakhir } = kumpulan;
  const { nomorKk, nomorLama, keluarga } = kasus;
  if (nomorKk !== nomorLama && (aktif.has(nomorKk) || berakhir.has(nomorKk))) return tidakSah('R18', 'Nomor KK ini sudah pernah dipakai.');
  const nik = keluarga.anggota.map((satu) => satu.nik);
  if (nik.includes(undefined)) return tidakSah('R14', 'Anggota tanpa NIK belum dapat aktif pada kartu.');
  if (new Set(nik).size < nik.length) return tidakSah('R2', 'Satu NIK tercantum lebih dari sekali.');
  const berakhirSendiri = lama !== undefined && keluarga.anggota.length === 0;
  if (!berakhirSendiri && kepalaKeluarga(keluarga) === undefined) return tidakSah('R1', 'Kartu harus memiliki tepat satu kepala keluarga.');
  const [temuan] = periksaMutasi(lama, keluarga);
  return temuan === undefined ? undefined : tidakSah(temuan.aturan, temuan.pesan);
}

/** The other cards as they are afterwards; without members where nobody stays. */
function kartuLainSesudah(kumpulan: KumpulanKartu, { nomorLama, keluarga }: KasusKartu): readonly KartuAktif[] | Rejected {
  const { mutasi = [] } = keluarga;
  const tanpaKartu = new Set(mutasi.filter(({ arah, nomorKk }) => arah === 'masuk' && nomorKk === undefined).map(({ nik }) => nik));
  const aktif = [...kumpulan.aktif.values()].flatMap((kartu) => kartu.keluarga.anggota);
  if (aktif.some(({ nik }) => tanpaKartu.has(nik))) return tidakSah('R2', 'Seorang yang masuk masih aktif pada KK lain; sebutkan kartu itu.');
  const baris = (nomorLama === undefined ? undefined : kumpulan.aktif.get(nomorLama))?.keluarga.anggota ?? [];
  const hasil: KartuAktif[] = [];
  for (const nomorKk of new Set(mutasi.flatMap((satu) => satu.nomorKk ?? []))) {
    const kartu = kumpulan.aktif.get(nomorKk);
    if (kartu === undefined) return reject('tidak-ditemukan', 'Kartu lain yang disebut tidak berlaku.', { field: 'keluarga.mutasi' });
    const sesudah = kartuSesudah(kartu, mutasi.filter((satu) => satu.nomorKk === nomorKk), baris);
    if ('rejected' in sesudah) return sesudah;
    hasil.push(sesudah);
  }
  return hasil;
}

/** @param baris rows of the family's card before the case, from which those who go to this card are taken */
function kartuSesudah(kartu: KartuAktif, mutasi: readonly MutasiAnggota[], baris: readonly Anggota[]): KartuAktif | Rejected {
  const { anggota } = kartu.keluarga;
  const menurutArah = (arah: MutasiAnggota['arah']) => mutasi.filter((satu) => satu.arah === arah);
  const diambil = new Set(menurutArah('masuk').map(({ nik }) => nik));
  if ([...diambil].some((nik) => !anggota.some((satu) => satu.nik === nik))) return tidakSah('R16', 'Seorang yang masuk tidak ada pada kartu asal yang disebut.');
  const diberi = menurutArah('keluar').flatMap(({ nik, sebab }) => barisDiKartuTujuan(baris.find((satu) => satu.nik === nik), sebab));
  const keluarga = { ...kartu.keluarga, anggota: urutkanAnggota([...anggota.filter(({ nik }) => !diambil.has(nik)), ...diberi]) };
  if (keluarga.anggota.length > 0 && kepalaKeluarga(keluarga) === undefined) {
    return tidakSah('R17', 'Kepala keluarga tidak dapat keluar sendiri; tunjuk dahulu penggantinya di kartu yang ditinggalkan.');
  }
  return versiBerikut(kartu, kartu.nomorKk, keluarga);
}

/** A card without members ends with the version that it had: nothing is issued for nobody. */
function versiBerikut(semula: KartuAktif | undefined, nomorKk: string, keluarga: Keluarga): KartuAktif {
  const tambahan = keluarga.anggota.length === 0 ? 0 : 1;
  return { nomorKk, versi: (semula?.versi ?? 0) + tambahan, keluarga };
}

/** On a card that somebody else heads: an adopted or acknowledged child is a child, anybody else FAMILI LAIN until that card says more. */
function barisDiKartuTujuan(baris: Anggota | undefined, sebab: MutasiAnggota['sebab']): readonly Anggota[] {
  if (baris === undefined) return [];
  return [{ ...baris, shdk: sebab === 'pengangkatan-anak' || sebab === 'pengakuan-anak' ? 4 : 9 }];
}

function ganti(kumpulan: KumpulanKartu, lama: KartuAktif | undefined, baru: readonly KartuAktif[]): KumpulanKartu {
  const aktif = new Map(kumpulan.aktif);
  const berakhir = new Map(kumpulan.berakhir);
  const akhiri = ({ nomorKk, versi }: KartuAktif) => {
    aktif.delete(nomorKk);
    berakhir.set(nomorKk, versi);
  };
  if (lama !== undefined) akhiri(lama);
  for (const kartu of baru) {
    if (kartu.keluarga.anggota.length === 0) akhiri(kartu);
    else aktif.set(kartu.nomorKk, kartu);
  }
  for (const nomorKk of aktif.keys()) berakhir.delete(nomorKk);
  return { aktif, berakhir };
}

function tidakSah(aturan: string, pesan: string): Rejected {
  return reject('tidak-sah', pesan, { details: { aturan } });
}
