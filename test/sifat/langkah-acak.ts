import { unreachable } from '@kk-lintas/domain';
import fc from 'fast-check';
import type { Dunia } from './dunia';
import { permintaan, type Permintaan } from './formulir-acak';
import { SIMPANGAN, type Simpangan } from './tindakan';

/** What happens next in the world, whatever it then is: the numbers choose among the cases. */
export type Langkah =
  | { readonly jenis: 'ajukan'; readonly permintaan: Permintaan }
  | { readonly jenis: 'maju'; readonly kasus: number; readonly banyak: number; readonly benih: number }
  /** `baru`: to a case that is begun for it. */
  | { readonly jenis: 'menyimpang'; readonly kasus: number; readonly baru: Permintaan | undefined; readonly simpangan: Simpangan; readonly banyak: number; readonly benih: number }
  | { readonly jenis: 'tahan'; readonly kasus: number; readonly jalur: number }
  | { readonly jenis: 'ulangi'; readonly pesan: number }
  | { readonly jenis: 'portal' };

const angka = fc.nat(60);
// A card that was lost is rare among what may happen, and is where an issue is stamped twice.
const simpangan = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SIMPANGAN) }, { weight: 1, arbitrary: fc.constantFrom('SahkanKartuHilang', 'hilang-sampai', 'hilang-diserahkan') });

const langkah: fc.Arbitrary<Langkah> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ jenis: fc.constant('ajukan' as const), permintaan }) },
  { weight: 20, arbitrary: fc.record({ jenis: fc.constant('maju' as const), kasus: angka, banyak: fc.integer({ min: 1, max: 40 }), benih: angka }) },
  { weight: 10, arbitrary: fc.record({ jenis: fc.constant('menyimpang' as const), kasus: angka, baru: fc.option(permintaan, { nil: undefined, freq: 1 }), simpangan, banyak: fc.integer({ min: 10, max: 80 }), benih: angka }) },
  { weight: 3, arbitrary: fc.record({ jenis: fc.constant('tahan' as const), kasus: angka, jalur: angka }) },
  { weight: 2, arbitrary: fc.record({ jenis: fc.constant('ulangi' as const), pesan: fc.nat(1000) }) },
  { weight: 5, arbitrary: fc.constant({ jenis: 'portal' as const }) },
);

export const urutanLangkah = fc.array(langkah, { minLength: 20, maxLength: 80, size: 'max' });

export async function jalankan(dunia: Dunia, satu: Langkah): Promise<void> {
  switch (satu.jenis) {
    case 'ajukan':
      return dunia.ajukan(satu.permintaan);
    case 'maju':
      return dunia.majukan(satu.kasus, satu.banyak, satu.benih);
    case 'menyimpang':
      if (satu.baru !== undefined) dunia.ajukan(satu.baru);
      return dunia.menyimpang(satu.baru === undefined ? satu.kasus : dunia.kasus.length - 1, satu);
    case 'tahan':
      return dunia.tahan(satu.kasus, satu.jalur);
    case 'ulangi':
      return dunia.ulangi(satu.pesan);
    case 'portal':
      return dunia.portalDengar();
    default:
      return unreachable(satu);
  }
}
