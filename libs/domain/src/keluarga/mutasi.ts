import type { Anggota, Keluarga } from './keluarga';
import type { ArahMutasi } from './sebab-mutasi';
import { periksaSebutan } from './sebutan-mutasi';
import type { KonteksPemeriksaan, Temuan } from './temuan';

/** How the members of two states of one card differ. */
export interface SelisihAnggota {
  /** Indexes in the new `anggota` of those who were not on the card. */
  readonly masuk: readonly number[];
  /** Those who were on the card and are no more. */
  readonly keluar: readonly Anggota[];
}

/**
 * Who came and who went, known by NIK; a member without NIK is new.
 * @param lama the card as it was; undefined where there was none, so that everybody is new
 */
export function selisihAnggota(lama: Keluarga | undefined, baru: Keluarga): SelisihAnggota {
  const dulu = nikDari(lama);
  const kini = nikDari(baru);
  return {
    masuk: baru.anggota.flatMap(({ nik }, ke) => (nik !== undefined && dulu.has(nik) ? [] : [ke])),
    keluar: lama?.anggota.filter(({ nik }) => nik === undefined || !kini.has(nik)) ?? [],
  };
}

/**
 * Rule R16 for two states of one card: every difference between them is named once in `baru.mutasi`, with the other card
 * where one must exist, and nothing is named that is not there.
 * @param lama the card as it was; undefined for a card that is made anew, whose members all come
 * @param dikenal the other cards, as far as they are known, and the kind of application
 */
export function periksaMutasi(
  lama: Keluarga | undefined,
  baru: Keluarga,
  dikenal: Pick<KonteksPemeriksaan, 'kartuLain' | 'jenis'> = {},
): readonly Temuan[] {
  return [...periksaSebutan(baru, { lama, kartuLain: dikenal.kartuLain }), ...tidakDisebut(lama, baru, dikenal.jenis)];
}

/** What a kind of application says by itself about who comes and goes, so that a form need not name it (tree of F-1.02). */
const TERSIRAT: Readonly<Record<string, Partial<Record<ArahMutasi, 'semua' | 'tanpa-nik'>>>> = {
  A1: { masuk: 'semua' },
  A2: { keluar: 'semua' },
  B2a: { masuk: 'tanpa-nik' },
  B2b: { keluar: 'semua' },
  B2c: { keluar: 'semua' },
};

/** Whether the kind of application implies that a person comes or goes; never when the form names its changes itself. */
export function mutasiTersirat({ mutasi }: Keluarga, arah: ArahMutasi, { nik }: Anggota, jenis: string | undefined): boolean {
  const [kode = ''] = jenis?.split('-', 1) ?? [];
  const tersirat = mutasi === undefined ? TERSIRAT[kode]?.[arah] : undefined;
  return tersirat === 'semua' || (tersirat === 'tanpa-nik' && nik === undefined);
}

function tidakDisebut(lama: Keluarga | undefined, baru: Keluarga, jenis: string | undefined): readonly Temuan[] {
  const { masuk, keluar } = selisihAnggota(lama, baru);
  const { mutasi = [] } = baru;
  const tanpaNikDisebut = mutasi.filter(({ arah, nik }) => arah === 'masuk' && nik === undefined).length;
  const tanpaNik = masuk.filter((ke) => baru.anggota[ke]?.nik === undefined);
  const disebut = (arah: ArahMutasi, nik: string | undefined) => mutasi.some((satu) => satu.arah === arah && satu.nik === nik);
  return [
    ...masuk.flatMap((anggotaKe): Temuan[] => {
      const satu = baru.anggota[anggotaKe];
      if (satu === undefined || mutasiTersirat(baru, 'masuk', satu, jenis)) return [];
      if (satu.nik === undefined ? tanpaNik.indexOf(anggotaKe) < tanpaNikDisebut : disebut('masuk', satu.nik)) return [];
      return [{ aturan: 'R16', tingkat: 'galat', anggotaKe, field: 'nik', pesan: 'Sebutkan asal anggota yang baru masuk ini dan sebabnya.' }];
    }),
    ...keluar.flatMap((satu): Temuan[] => {
      if (disebut('keluar', satu.nik) || mutasiTersirat(baru, 'keluar', satu, jenis)) return [];
      return [{ aturan: 'R16', tingkat: 'galat', field: 'mutasi', pesan: 'Seorang anggota kartu yang berlaku tidak tercantum lagi; sebutkan sebab keluarnya.' }];
    }),
  ];
}

function nikDari(keluarga: Keluarga | undefined): ReadonlySet<string> {
  return new Set(keluarga?.anggota.flatMap(({ nik }) => nik ?? []));
}
