import fc from 'fast-check';
import { unreachable } from '../decider';
import type { Anggota, Keluarga } from './keluarga';
import type { KartuAktif, KasusKartu, KumpulanKartu } from './kumpulan-kartu';
import type { MutasiAnggota } from './sebab-mutasi';
import { keluar, masuk, orang, rumah, sebagai } from './situasi/situasi.fixture';

export const MACAM_KASUS = ['keluarga-baru', 'lahir', 'meninggal', 'pisah', 'pindah', 'menumpang', 'menyerahkan', 'perkawinan', 'perceraian', 'ganti-kepala'] as const;
export type MacamKasus = (typeof MACAM_KASUS)[number];

/** Faults that a case may have; `tanpa` is none. */
export const CACAT = ['tanpa', 'mutasi-hilang', 'kartu-lain-salah', 'kepala-ganda', 'orang-kartu-lain', 'nomor-terpakai', 'baris-ganda'] as const;
export type Cacat = (typeof CACAT)[number];

/** What shall happen next, whatever the cards then are: the numbers choose among cards and members. */
export interface LangkahAcak {
  readonly macam: MacamKasus;
  readonly cacat: Cacat;
  readonly pilih: readonly [kartu: number, lain: number, anggota: number];
}

export const langkahAcak: fc.Arbitrary<LangkahAcak> = fc.record({
  macam: fc.constantFrom(...MACAM_KASUS),
  cacat: fc.oneof({ weight: 4, arbitrary: fc.constant('tanpa' as const) }, { weight: 1, arbitrary: fc.constantFrom(...CACAT) }),
  pilih: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
});

/** The case that a step is, given the cards in force; `ke` makes its number and people new. Undefined where the step finds nobody. */
export function kasusDari({ macam, cacat, pilih }: LangkahAcak, kumpulan: KumpulanKartu, ke: number): KasusKartu | undefined {
  const kartu = ambil([...kumpulan.aktif.values()], pilih[0]);
  const lain = ambil([...kumpulan.aktif.values()].filter((satu) => satu !== kartu), pilih[1]);
  const kasus = macam === 'keluarga-baru' || kartu === undefined ? keluargaBaru(ke) : kasusKartu(macam, kartu, lain, pilih[2], ke);
  return kasus && rusak(kasus, cacat, lain);
}

function kasusKartu(macam: Exclude<MacamKasus, 'keluarga-baru'>, kartu: KartuAktif, lain: KartuAktif | undefined, pilihan: number, ke: number): KasusKartu | undefined {
  const { anggota } = kartu.keluarga;
  const satu = ambil(anggota, pilihan);
  const tamu = lain && ambil(lain.keluarga.anggota, pilihan);
  if (satu === undefined) return undefined;
  const tanpaDia = anggota.filter((orangLain) => orangLain !== satu);
  switch (macam) {
    case 'lahir': {
      const bayi = orang('Bayi Contoh', 'P', '2026-11-01', 4, { nik: nikBaru(ke, 9) });
      return berubah(kartu, [...anggota, bayi], masuk(bayi, 'kelahiran'));
    }
    case 'meninggal':
      return berubah(kartu, tanpaDia, keluar(satu, 'kematian'));
    case 'pindah':
      return berubah(kartu, tanpaDia, keluar(satu, 'pindah'));
    case 'menyerahkan':
      return lain && berubah(kartu, tanpaDia, keluar(satu, 'menumpang', lain.nomorKk));
    case 'menumpang':
      return tamu && berubah(kartu, [...anggota, sebagai(tamu, 9)], masuk(tamu, 'menumpang', lain.nomorKk));
    case 'pisah':
      return baru(ke, [sebagai(satu, 1)], masuk(satu, 'pisah', kartu.nomorKk));
    case 'perceraian':
      return baru(ke, [sebagai(satu, 1, { statusPerkawinan: 4 })], masuk(satu, 'perceraian', kartu.nomorKk));
    case 'perkawinan':
      return tamu && baru(ke, [sebagai(satu, 1), sebagai(tamu, 9)], masuk(satu, 'perkawinan', kartu.nomorKk), masuk(tamu, 'perkawinan', lain.nomorKk));
    case 'ganti-kepala': {
      const [penerus, ...sisanya] = tanpaDia;
      if (penerus === undefined || satu.shdk !== 1) return undefined;
      return { nomorLama: kartu.nomorKk, nomorKk: nomorBaru(ke), keluarga: keluargaDari([sebagai(penerus, 1), ...sisanya], keluar(satu, 'kematian')) };
    }
    default:
      return unreachable(macam);
  }
}

function keluargaBaru(ke: number): KasusKartu {
  const anggota = [1, 2, 3].map((urutan) => orang(`Contoh ${'ABC'[urutan - 1]}`, 'L', '1990-01-31', urutan === 1 ? 1 : 9, { nik: nikBaru(ke, urutan) }));
  return baru(ke, anggota, ...anggota.map((satu) => masuk(satu, 'pendaftaran-pertama')));
}

function berubah({ nomorKk }: KartuAktif, anggota: readonly Anggota[], ...mutasi: readonly MutasiAnggota[]): KasusKartu {
  return { nomorLama: nomorKk, nomorKk, keluarga: keluargaDari(anggota, ...mutasi) };
}

function baru(ke: number, anggota: readonly Anggota[], ...mutasi: readonly MutasiAnggota[]): KasusKartu {
  return { nomorKk: nomorBaru(ke), keluarga: keluargaDari(anggota, ...mutasi) };
}

function keluargaDari(anggota: readonly Anggota[], ...mutasi: readonly MutasiAnggota[]): Keluarga {
  return { ...rumah(...anggota), mutasi };
}

function rusak(kasus: KasusKartu, cacat: Cacat, lain: KartuAktif | undefined): KasusKartu {
  const { anggota, mutasi = [] } = kasus.keluarga;
  const dengan = (ubah: Partial<Keluarga>): KasusKartu => ({ ...kasus, keluarga: { ...kasus.keluarga, ...ubah } });
  switch (cacat) {
    case 'tanpa':
      return kasus;
    case 'mutasi-hilang':
      return dengan({ mutasi: mutasi.slice(1) });
    case 'kartu-lain-salah':
      return dengan({ mutasi: mutasi.map((satu) => ({ ...satu, nomorKk: lain?.nomorKk })) });
    case 'kepala-ganda':
      return dengan({ anggota: anggota.map((satu) => sebagai(satu, 1)) });
    case 'orang-kartu-lain':
      return dengan({ anggota: [...anggota, ...(lain?.keluarga.anggota.slice(0, 1) ?? []).map((satu) => sebagai(satu, 9))] });
    case 'nomor-terpakai':
      return { ...kasus, nomorKk: lain?.nomorKk ?? kasus.nomorKk };
    case 'baris-ganda':
      return dengan({ anggota: [...anggota, ...anggota.slice(0, 1).map((satu) => sebagai(satu, 9))] });
    default:
      return unreachable(cacat);
  }
}

function ambil<Satu>(daftar: readonly Satu[], pilihan: number): Satu | undefined {
  return daftar[pilihan % daftar.length];
}

function nikBaru(ke: number, urutan: number): string {
  return `320406310190${String(ke * 10 + urutan).padStart(4, '0')}`;
}

function nomorBaru(ke: number): string {
  return `320406010110${String(ke + 1).padStart(4, '0')}`;
}
