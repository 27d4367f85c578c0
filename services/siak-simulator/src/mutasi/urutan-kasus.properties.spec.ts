import { SEBAB_MUTASI, type Anggota, type Keluarga, type MutasiAnggota, type SebabMutasi } from '@kk-lintas/domain';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { aturanUntuk } from '../biodata/aturan-jenis';
import { AktivasiKartu } from '../kartu/aktivasi-kartu';
import { Pelepasan } from '../kartu/pelepasan';
import { PenerbitanNomor } from '../nomor/penerbitan';
import type { NomorTerbit } from '../nomor/nomor-terbit';
import { Penahanan } from '../penahanan/penahanan';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { keluargaPerjalanan } from '../populasi/keluarga-perjalanan';
import type { KeluargaTerdaftar } from '../populasi/penduduk';
import { RegisterPenduduk } from '../register/register-penduduk';
import { SKEMA } from '../register/skema';

const SEJAK = '2026-01-01T00:00:00.000Z';
const JENIS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'B1', 'B2a', 'B2b', 'B2c', 'B2d', 'B3', 'C1'] as const;
const { perantau: _, ...LAIN } = keluargaPerjalanan();
const KELUARGA: readonly KeluargaTerdaftar[] = [...Object.values(keluargaPeraga()).flatMap(({ kartuLama }) => kartuLama), ...Object.values(LAIN)];
const BAYI = keluargaPeraga().kelahiran.permohonan.anggota[3] as Anggota;

/** One thing that somebody asks of SIAK; the numbers choose among what the register has then. */
interface Langkah {
  readonly tindakan: 'nomor' | 'aktifkan' | 'lepaskan';
  readonly permohonan: number;
  readonly jenis: (typeof JENIS)[number];
  readonly kartu: number;
  readonly tinggalkan: readonly number[];
  readonly tambah: readonly number[];
  readonly kepala: number;
  readonly bayi: boolean;
  readonly mutasi: 'tanpa' | 'benar' | 'acak';
  readonly sebab: number;
  /** The form is of a shape that its kind is for. */
  readonly wajar: boolean;
}

const langkah: fc.Arbitrary<Langkah> = fc.record({
  tindakan: fc.constantFrom('nomor', 'nomor', 'nomor', 'aktifkan', 'aktifkan', 'lepaskan'),
  permohonan: fc.nat(100),
  jenis: fc.constantFrom(...JENIS),
  kartu: fc.nat(30),
  tinggalkan: fc.oneof(fc.constant([]), fc.array(fc.nat(4), { maxLength: 2 })),
  tambah: fc.oneof(fc.constant([]), fc.array(fc.nat(60), { maxLength: 2 })),
  kepala: fc.constantFrom(0, 0, 0, 1, 2),
  bayi: fc.constantFrom(false, false, true),
  mutasi: fc.constantFrom('tanpa', 'benar', 'acak'),
  sebab: fc.nat(20),
  wajar: fc.constantFrom(true, true, false),
});

function sebagaiKepala(orang: Anggota, kepala: boolean): Anggota {
  if (kepala) return { ...orang, shdk: 1 };
  return orang.shdk === 1 ? { ...orang, shdk: 9 } : orang;
}

const SEMUA_BARIS = Array.from({ length: 12 }, (_satu, ke) => ke);

/** Most forms mean something: others are refused at once and move nobody. */
function seperlunya(satu: Langkah): Langkah {
  if (!satu.wajar) return satu;
  const dasar: Langkah = { ...satu, tinggalkan: [], tambah: [], kepala: 0, bayi: false, mutasi: satu.mutasi === 'acak' ? 'benar' : satu.mutasi };
  const tambah = satu.tambah.length > 0 ? satu.tambah : [satu.sebab];
  switch (satu.jenis) {
    case 'A2':
      return { ...dasar, tinggalkan: [0], kepala: 0 };
    case 'B1':
      return { ...dasar, tambah };
    case 'B2a':
      return { ...dasar, bayi: true };
    case 'B2b':
    case 'B2c':
    case 'B2d':
      return { ...dasar, tinggalkan: [1 + (satu.sebab % 3)] };
    case 'B3':
    case 'C1':
      return dasar;
    default:
      return { ...dasar, tinggalkan: SEMUA_BARIS, tambah };
  }
}

/** A register of a few families, and the cards as the people have them in their hands. */
class Dunia {
  readonly db = new Database(':memory:');
  readonly register = new RegisterPenduduk(this.db);
  private readonly penahanan = new Penahanan(this.db);
  private readonly pelepasan = new Pelepasan(this.db, this.penahanan, () => new Date(SEJAK));
  private readonly penerbitan = new PenerbitanNomor(this.db.exec(SKEMA), this.register, this.penahanan, this.pelepasan, () => new Date(SEJAK));
  private readonly aktivasi = new AktivasiKartu(this.db, this.register, this.penerbitan, this.penahanan, this.pelepasan, () => new Date(SEJAK));
  private readonly dijanjikan = new Map<string, { readonly nomor: NomorTerbit; readonly formulir: Keluarga }>();
  private readonly permohonan: string[] = [];
  private readonly kartu = new Map<string, readonly Anggota[]>();
  readonly sudah = new Set<string>();

  constructor() {
    for (const { nomorKk, alamat, anggota } of KELUARGA) {
      this.register.aktifkan(nomorKk, alamat, SEJAK);
      for (const orang of anggota) this.register.simpanPenduduk(orang, nomorKk);
      this.kartu.set(nomorKk, anggota);
    }
  }

  jalankan(satu: Langkah): void {
    if (satu.tindakan === 'nomor') return this.minta(`p-${this.permohonan.length}`, satu);
    const id = this.permohonan[satu.permohonan % this.permohonan.length] ?? 'tidak-ada';
    if (satu.tindakan === 'aktifkan') return this.aktifkan(id);
    if (this.pelepasan.lepaskan(id) === 'dilepaskan') this.dijanjikan.delete(id);
  }

  private minta(id: string, satu: Langkah): void {
    const formulir = this.formulir(satu);
    const nomor = this.penerbitan.terbitkan(id, aturanUntuk(satu.jenis), formulir);
    if ('halangan' in nomor) return;
    this.permohonan.push(id);
    this.dijanjikan.set(id, { nomor, formulir });
  }

  private aktifkan(id: string): void {
    const janji = this.dijanjikan.get(id);
    if ('halangan' in this.aktivasi.aktifkan(id) !== (janji === undefined)) throw new Error(`${id} was promised ${JSON.stringify(janji)}`);
    if (janji === undefined || this.sudah.has(id)) return;
    this.sudah.add(id);
    const { nomor, formulir } = janji;
    this.kartu.set(nomor.nomorKk, formulir.anggota.map((orang, ke) => ({ ...orang, nik: orang.nik ?? nomor.nik.find(({ anggotaKe }) => anggotaKe === ke)?.nik })));
    for (const { nomorKk, keluarga } of nomor.kartuLain) {
      if (keluarga === undefined) this.kartu.delete(nomorKk);
      else this.kartu.set(nomorKk, keluarga.anggota);
    }
  }

  private formulir(satu: Langkah): Keluarga {
    const { jenis, kartu, tinggalkan, tambah, kepala, bayi, mutasi, sebab, wajar } = seperlunya(satu);
    const nomorKk = [...this.kartu.keys()][kartu % this.kartu.size] ?? '';
    const lama = this.register.kartu(nomorKk)?.keluarga;
    if (lama === undefined) throw new Error('a card in hand that is not active');
    const semua = this.db.prepare<[], { nik: string }>('SELECT nik FROM penduduk ORDER BY nik').all();
    const tambahan = tambah.flatMap((ke) => this.register.penduduk(semua[ke % semua.length]?.nik ?? '')?.biodata ?? []);
    const anggota: Anggota[] = [...lama.anggota.filter((_orang, ke) => !tinggalkan.includes(ke)), ...tambahan.map((orang) => ({ ...orang, shdk: 9 as const })), ...(bayi ? [BAYI] : [])];
    const berkepala = wajar && jenis.startsWith('A') ? 0 : kepala > 0 && kepala < anggota.length ? kepala : undefined;
    const baru = berkepala === undefined ? anggota : anggota.map((orang, ke) => sebagaiKepala(orang, ke === berkepala));
    const tetap = !jenis.startsWith('A') || (!wajar && kartu % 2 === 0);
    return { ...(tetap ? { nomorKk } : {}), alamat: lama.alamat, anggota: baru.length > 0 ? baru : lama.anggota, ...(mutasi === 'tanpa' ? {} : { mutasi: this.mutasi(lama, baru, mutasi, jenis, sebab) }) };
  }

  private mutasi(lama: KeluargaTerdaftar, baru: readonly Anggota[], cara: 'benar' | 'acak', jenis: string, ke: number): readonly MutasiAnggota[] {
    const aturan = aturanUntuk(jenis);
    const sebab = (boleh: readonly SebabMutasi[]) => (cara === 'acak' ? SEBAB_MUTASI : boleh)[ke % Math.max(1, boleh.length)] ?? 'pindah';
    const lain = [...this.kartu.keys()][0];
    const asal = (nik: string | undefined) => (cara === 'acak' ? lain : nik === undefined ? undefined : this.register.penduduk(nik)?.nomorKk);
    const masuk = baru.filter(({ nik }) => !lama.anggota.some((satu) => satu.nik === nik));
    const keluar = lama.anggota.filter(({ nik }) => !baru.some((satu) => satu.nik === nik));
    return [
      ...masuk.map(({ nik }): MutasiAnggota => ({ nik, arah: 'masuk', sebab: nik === undefined ? 'kelahiran' : sebab(aturan.masuk), nomorKk: asal(nik) })),
      ...keluar.map(({ nik }): MutasiAnggota => ({ nik, arah: 'keluar', sebab: sebab(aturan.keluar), ...(ke % 3 === 0 ? { nomorKk: lain } : {}) })),
    ];
  }

  /** What must hold after every step, and does not. */
  salah(): readonly string[] {
    const diTangan = [...this.kartu.values()].flatMap((anggota) => anggota.map(({ nik }) => nik));
    const aktif = this.db.prepare<[], { nomor_kk: string }>("SELECT nomor_kk FROM kartu WHERE status = 'aktif'").all();
    const isi = (anggota: readonly Anggota[]) => anggota.map(({ nik }) => nik).sort().join();
    const mengambang = this.db.prepare("SELECT 1 FROM penduduk WHERE nomor_kk NOT IN (SELECT nomor_kk FROM kartu WHERE status = 'aktif')").all();
    const pergi = this.db.prepare('SELECT 1 FROM penduduk JOIN keadaan_penduduk USING (nik) WHERE nomor_kk IS NOT NULL').all();
    return [
      ...(new Set(diTangan).size === diTangan.length ? [] : ['a NIK on two cards']),
      ...[...this.kartu].flatMap(([nomorKk, anggota]) => (anggota.filter(({ shdk }) => shdk === 1).length === 1 ? [] : [`${nomorKk} without exactly one head`])),
      ...[...this.kartu].flatMap(([nomorKk, anggota]) => (isi(this.register.anggota(nomorKk)) === isi(anggota) ? [] : [`${nomorKk} is not as promised`])),
      ...(aktif.map((satu) => satu.nomor_kk).sort().join() === [...this.kartu.keys()].sort().join() ? [] : ['other cards are active']),
      ...(mengambang.length === 0 ? [] : ['somebody on a card that ended']),
      ...(pergi.length === 0 ? [] : ['somebody on a card who died or went abroad']),
    ];
  }
}

describe('any sequence of applications', () => {
  it('leaves nobody on two active cards, every active card with one head, and every card as its numbers promised', () => {
    let diaktifkan = 0;
    fc.assert(
      fc.property(fc.array(langkah, { minLength: 1, maxLength: 80, size: 'max' }), (urutan) => {
        const dunia = new Dunia();
        try {
          for (const satu of urutan) {
            dunia.jalankan(satu);
            expect(dunia.salah()).toEqual([]);
          }
        } finally {
          dunia.db.close();
        }
        diaktifkan += dunia.sudah.size;
      }),
      { numRuns: 100, seed: 2026 },
    );
    expect(diaktifkan).toBeGreaterThan(200);
  });
});
