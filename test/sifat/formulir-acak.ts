import { unreachable, usiaPada, type Alamat, type Anggota, type Keluarga, type KodeJenisPermohonan, type MutasiAnggota } from '@kk-lintas/domain';
import fc from 'fast-check';
import { anak } from '../../services/siak-simulator/src/populasi/baris-peraga';
import type { KeluargaTerdaftar, Penduduk } from '../../services/siak-simulator/src/populasi/penduduk';

export const MACAM = ['nikah', 'pisah', 'ganti-kepala', 'pendaftaran', 'pindah-alamat', 'menumpang', 'lahir', 'meninggal', 'menyerahkan', 'ke-luar', 'elemen', 'hilang', 'rusak', 'pembaruan'] as const;
export type Macam = (typeof MACAM)[number];

/** What somebody applies for, whatever the cards then are: the numbers choose among cards and members. */
export interface Permintaan {
  readonly macam: Macam;
  readonly pilih: readonly [kartu: number, lain: number, anggota: number];
}

export const permintaan: fc.Arbitrary<Permintaan> = fc.record({ macam: fc.constantFrom(...MACAM), pilih: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(10)) });

export interface Formulir {
  readonly jenis: KodeJenisPermohonan;
  readonly keluarga: Keluarga;
}

const HARI_INI = '2026-11-23';
const DEWASA = 17;

/** A form as a family would fill it in, given the cards in force; undefined where nobody fits. */
export function formulirDari({ macam, pilih: [kartuKe, lainKe, anggotaKe] }: Permintaan, kartu: readonly KeluargaTerdaftar[], alamatLain: readonly Alamat[]): Formulir | undefined {
  const satu = pilih(kartu, kartuKe);
  const lain = pilih(kartu.filter((yang) => yang !== satu), lainKe);
  if (satu === undefined || lain === undefined) return undefined;
  const tamu = lain.anggota.length === 1 ? lain.anggota[0] : pilih(bukanKepala(lain), anggotaKe);
  const pergi = pilih(bukanKepala(satu), anggotaKe);
  const tanpaDia = satu.anggota.filter((orang) => orang !== pergi);
  switch (macam) {
    case 'nikah':
      return nikah(satu.alamat, [...kartu.slice(lainKe % kartu.length), ...kartu.slice(0, lainKe % kartu.length)]);
    case 'pisah':
      return pergi && dewasa(pergi) ? baru('A3-pisah-kk', satu.alamat, [{ ...pergi, shdk: 1 }]) : undefined;
    case 'ganti-kepala':
      return gantiKepala(satu);
    case 'pendaftaran':
      return baru('A6-rentan-adminduk', satu.alamat, [{ ...orangBaru(anggotaKe), shdk: 1 }], [{ arah: 'masuk', sebab: 'pendaftaran-pertama' }]);
    case 'pindah-alamat':
      return { jenis: 'A4-pindah-datang', keluarga: { ...satu, alamat: pilih(alamatLain, anggotaKe) ?? satu.alamat } };
    case 'menumpang':
      return tamu && tetap('B1-menumpang', satu, [...satu.anggota, { ...tamu, shdk: 9 }], [{ arah: 'masuk', sebab: 'menumpang', nik: tamu.nik, nomorKk: lain.nomorKk }]);
    case 'lahir':
      return tetap('B2a-kelahiran', satu, [...satu.anggota, anak(`BAYI ${'ABCDEFGHIJK'[anggotaKe]}`, '2026-10-09', { jenisKelamin: 1, ayah: 'AYAH CONTOH', ibu: 'IBU CONTOH' })]);
    case 'meninggal':
      return pergi && tetap('B2b-kematian', satu, tanpaDia);
    case 'menyerahkan':
      return pergi && tetap('B2c-pindah-keluar', satu, tanpaDia, [{ arah: 'keluar', sebab: 'pindah', nik: pergi.nik, nomorKk: lain.nomorKk }]);
    case 'ke-luar':
      return pergi && tetap('B2c-pindah-keluar', satu, tanpaDia, [{ arah: 'keluar', sebab: 'pindah-ke-luar-negeri', nik: pergi.nik }]);
    case 'elemen':
      return tetap('B3-perubahan-elemen', satu, satu.anggota.map((orang, ke) => (ke === 0 ? { ...orang, pekerjaan: orang.pekerjaan === 15 ? 88 : 15 } : orang)));
    case 'hilang':
      return tetap('C1-hilang', satu, satu.anggota);
    case 'rusak':
      return tetap('C2-rusak', satu, satu.anggota);
    case 'pembaruan':
      return tetap('C2-pembaruan', satu, satu.anggota);
    default:
      return unreachable(macam);
  }
}

/** A man and a woman who are not married leave their cards, whichever these are. */
function nikah(alamat: Alamat, kartu: readonly KeluargaTerdaftar[]): Formulir | undefined {
  const lajang = kartu.flatMap((satu) => satu.anggota).filter((orang) => dewasa(orang) && orang.statusPerkawinan === 1 && orang.shdk !== 1);
  const [pria, wanita] = [lajang.find(({ jenisKelamin }) => jenisKelamin === 1), lajang.find(({ jenisKelamin }) => jenisKelamin === 2)];
  if (pria === undefined || wanita === undefined) return undefined;
  const kawin = { statusPerkawinan: 2, tanggalPerkawinan: '2026-11-01' } as const;
  return baru('A1-membentuk-keluarga-baru', alamat, [{ ...pria, ...kawin, shdk: 1 }, { ...wanita, ...kawin, shdk: 3 }]);
}

/** The head died; the first adult is the head after him or her. */
function gantiKepala({ nomorKk, alamat, anggota }: KeluargaTerdaftar): Formulir | undefined {
  const sisa = anggota.filter(({ shdk }) => shdk !== 1);
  const penerus = sisa.find(dewasa);
  if (penerus === undefined) return undefined;
  const lainnya = sisa.filter((orang) => orang !== penerus).map((orang) => ({ ...orang, shdk: orang.shdk === 3 || orang.shdk === 2 ? (9 as const) : orang.shdk }));
  return { jenis: 'A2-penggantian-kepala-keluarga', keluarga: { nomorKk, alamat, anggota: [{ ...penerus, shdk: 1 }, ...lainnya] } };
}

function baru(jenis: KodeJenisPermohonan, alamat: Alamat, anggota: readonly Anggota[], mutasi?: readonly MutasiAnggota[]): Formulir {
  return { jenis, keluarga: { alamat, anggota, ...(mutasi !== undefined && { mutasi }) } };
}

function tetap(jenis: KodeJenisPermohonan, { nomorKk, alamat }: KeluargaTerdaftar, anggota: readonly Anggota[], mutasi?: readonly MutasiAnggota[]): Formulir {
  return { jenis, keluarga: { nomorKk, alamat, anggota, ...(mutasi !== undefined && { mutasi }) } };
}

function orangBaru(ke: number): Anggota {
  return { ...anak(`ORANG ${'ABCDEFGHIJK'[ke]}`, `199${ke % 10}-05-17`, { jenisKelamin: ke % 2 === 0 ? 2 : 1, ayah: 'AYAH CONTOH', ibu: 'IBU CONTOH' }), pendidikan: 5, pekerjaan: 15 };
}

function bukanKepala({ anggota }: KeluargaTerdaftar): readonly Penduduk[] {
  return anggota.filter(({ shdk }) => shdk !== 1);
}

function dewasa({ tanggalLahir }: Anggota): boolean {
  return usiaPada(tanggalLahir, HARI_INI) >= DEWASA;
}

function pilih<Satu>(daftar: readonly Satu[], ke: number): Satu | undefined {
  return daftar[ke % daftar.length];
}
