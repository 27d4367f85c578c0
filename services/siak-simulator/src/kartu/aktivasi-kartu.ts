import type { Anggota } from '@kk-lintas/domain';
import type { Database } from 'better-sqlite3';
import type { Penerbitan, PenerbitanNomor } from '../nomor/penerbitan';
import type { Penduduk } from '../populasi/penduduk';
import type { RegisterPenduduk } from '../register/register-penduduk';

/** A card that became active, and those whose former version is no longer valid. */
export interface KartuDiaktifkan {
  readonly nomorKk: string;
  readonly versi: number;
  readonly digantikan: readonly { readonly nomorKk: string; readonly aktifLagi: boolean }[];
}

/** Makes the card of an application the active one: all cards that gain or lose members change in one transaction (rule R16). */
export class AktivasiKartu {
  constructor(
    private readonly db: Database,
    private readonly register: RegisterPenduduk,
    private readonly penerbitan: PenerbitanNomor,
    private readonly clock: () => Date,
  ) {}

  /** @returns the same answer for ever; undefined for an application that has no numbers yet */
  aktifkan(permohonanId: string): KartuDiaktifkan | undefined {
    return this.db
      .transaction(() => {
        const dahulu = this.sudahDiaktifkan(permohonanId);
        if (dahulu !== undefined) return dahulu;
        const terbit = this.penerbitan.cari(permohonanId);
        if (terbit === undefined) return undefined;
        const kartu = this.catat(permohonanId, terbit);
        this.db.prepare('UPDATE penerbitan SET aktivasi = ? WHERE permohonan_id = ?').run(JSON.stringify(kartu), permohonanId);
        return kartu;
      })
      .immediate();
  }

  private sudahDiaktifkan(permohonanId: string): KartuDiaktifkan | undefined {
    const baris = this.db.prepare<[string], { aktivasi: string | null }>('SELECT aktivasi FROM penerbitan WHERE permohonan_id = ?').get(permohonanId);
    return baris?.aktivasi ? (JSON.parse(baris.aktivasi) as KartuDiaktifkan) : undefined;
  }

  private catat(permohonanId: string, { nomor, keluarga }: Penerbitan): KartuDiaktifkan {
    const sejak = this.clock().toISOString();
    const { nomorKk } = nomor;
    const anggota = keluarga.anggota.map((satu, ke) => bernik(satu, ke, nomor.nik));
    const asal = this.kartuAsal(anggota, nomorKk);
    for (const { nik } of this.register.anggota(nomorKk)) this.register.lepaskan(nik);
    for (const orang of anggota) this.register.simpanPenduduk(orang, nomorKk);
    const lamaDiganti = this.register.gantikan(nomorKk);
    const versi = this.register.aktifkan(nomorKk, keluarga.alamat, sejak, permohonanId);
    const ditinggalkan = asal.map((lama) => this.terbitkanUlang(lama, sejak, permohonanId));
    return { nomorKk, versi, digantikan: [...(lamaDiganti ? [{ nomorKk, aktifLagi: true }] : []), ...ditinggalkan] };
  }

  /** Other cards that the members are on until now. */
  private kartuAsal(anggota: readonly Penduduk[], nomorKk: string): readonly string[] {
    const asal = anggota.flatMap(({ nik }) => this.register.penduduk(nik)?.nomorKk ?? []);
    return [...new Set(asal)].filter((lama) => lama !== nomorKk);
  }

  /** A card that lost members goes on with those who stay, and ends when nobody does. */
  private terbitkanUlang(nomorKk: string, sejak: string, permohonanId: string): KartuDiaktifkan['digantikan'][number] {
    const alamat = this.register.kartu(nomorKk)?.keluarga.alamat;
    this.register.gantikan(nomorKk);
    const aktifLagi = alamat !== undefined && this.register.anggota(nomorKk).length > 0;
    if (aktifLagi) this.register.aktifkan(nomorKk, alamat, sejak, permohonanId);
    return { nomorKk, aktifLagi };
  }
}

function bernik(anggota: Anggota, ke: number, nikBaru: Penerbitan['nomor']['nik']): Penduduk {
  const nik = anggota.nik ?? nikBaru.find(({ anggotaKe }) => anggotaKe === ke)?.nik;
  if (nik === undefined) throw new Error(`member ${ke} has neither an old nor a new NIK`);
  return { ...anggota, nik };
}
