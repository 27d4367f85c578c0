import { bacaNomorKk } from '../nomor-kk/nomor-kk';
import type { Keluarga } from './keluarga';
import { kartuLainMutasi, type MutasiAnggota } from './sebab-mutasi';
import type { KonteksPemeriksaan, Temuan } from './temuan';

type KartuDikenal = Pick<KonteksPemeriksaan, 'lama' | 'kartuLain'>;

/**
 * Whether every person named in `mutasi` is named rightly (rule R16): once, as one who really comes or goes as far as the
 * known cards show, and with the other card where one must exist.
 */
export function periksaSebutan(keluarga: Keluarga, dikenal: KartuDikenal): readonly Temuan[] {
  const { mutasi = [] } = keluarga;
  return mutasi.flatMap((satu, ke) => {
    const salah = salahOrang(satu, ke, keluarga, dikenal) ?? salahKartu(satu, keluarga, dikenal);
    return salah === undefined ? [] : [{ aturan: 'R16', tingkat: 'galat' as const, field: `mutasi.${ke}.${salah.field}`, pesan: salah.pesan }];
  });
}

interface Salah {
  readonly field: keyof MutasiAnggota;
  readonly pesan: string;
}

function salahOrang(satu: MutasiAnggota, ke: number, keluarga: Keluarga, { lama }: KartuDikenal): Salah | undefined {
  const { mutasi = [] } = keluarga;
  if (satu.nik === undefined) return satu.arah === 'keluar' ? nik('Anggota yang keluar disebut dengan NIK-nya.') : salahTanpaNik(ke, keluarga);
  if (mutasi.findIndex((lain) => lain.nik === satu.nik) < ke) return nik('Orang ini sudah disebut pada perubahan lain dalam permohonan ini.');
  const tercantum = ada(keluarga, satu.nik);
  const semula = lama !== undefined && ada(lama, satu.nik);
  if (satu.arah === 'masuk') {
    if (!tercantum) return nik('Orang yang disebut masuk tidak ada dalam daftar anggota.');
    return semula ? nik('Orang yang disebut masuk sudah menjadi anggota pada kartu yang berlaku.') : undefined;
  }
  if (tercantum) return nik('Orang yang disebut keluar masih ada dalam daftar anggota.');
  return lama !== undefined && !semula ? nik('Orang yang disebut keluar tidak ada pada kartu yang berlaku.') : undefined;
}

/** Newcomers without NIK are only counted: there is nothing to tell them apart by. */
function salahTanpaNik(ke: number, { anggota, mutasi = [] }: Keluarga): Salah | undefined {
  const sebelumnya = mutasi.slice(0, ke).filter((lain) => lain.nik === undefined && lain.arah === 'masuk').length;
  const tanpaNik = anggota.filter((satu) => satu.nik === undefined).length;
  return sebelumnya < tanpaNik ? undefined : nik('Orang tanpa NIK yang disebut masuk tidak ada dalam daftar anggota.');
}

function salahKartu(satu: MutasiAnggota, keluarga: Keluarga, { lama, kartuLain = [] }: KartuDikenal): Salah | undefined {
  const { nomorKk } = satu;
  const diminta = kartuLainMutasi(satu);
  if (diminta === 'mustahil') return { field: 'sebab', pesan: `Sebab ini tidak mungkin bagi anggota yang ${satu.arah}.` };
  if (nomorKk === undefined) return diminta === 'wajib' ? kartu(`Sebutkan nomor KK ${satu.arah === 'masuk' ? 'asal' : 'tujuan'}.`) : undefined;
  if (diminta === 'tanpa') return kartu('Perubahan dengan sebab ini tidak menyebut kartu lain.');
  if (bacaNomorKk(nomorKk) === undefined) return kartu('Nomor KK yang disebut bukan nomor KK yang sah.');
  if (nomorKk === (lama ?? keluarga).nomorKk) return kartu('Kartu lain yang disebut adalah kartu keluarga ini sendiri.');
  const asal = kartuLain.find((lain) => lain.nomorKk === nomorKk);
  if (satu.arah === 'keluar' || asal === undefined || satu.nik === undefined || ada(asal, satu.nik)) return undefined;
  return kartu('Orang yang disebut masuk tidak ada pada kartu asal yang disebut.');
}

function ada({ anggota }: Keluarga, dicari: string): boolean {
  return anggota.some((satu) => satu.nik === dicari);
}

function nik(pesan: string): Salah {
  return { field: 'nik', pesan };
}

function kartu(pesan: string): Salah {
  return { field: 'nomorKk', pesan };
}
