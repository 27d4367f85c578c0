import type { Anggota } from '@kk-lintas/domain';
import type { Database } from 'better-sqlite3';
import type { KartuLain } from '../mutasi/kartu-lain';
import type { KeadaanPenduduk } from '../mutasi/keadaan-penduduk';
import type { NikBaru, Penerbitan } from '../nomor/nomor-terbit';
import type { PenerbitanNomor } from '../nomor/penerbitan';
import type { Penahanan } from '../penahanan/penahanan';
import type { Penduduk } from '../populasi/penduduk';
import type { RegisterPenduduk } from '../register/register-penduduk';
import type { Pelepasan } from './pelepasan';

/** A card that became active, and those whose former version is no longer valid. */
export interface KartuDiaktifkan {
  readonly nomorKk: string;
  readonly versi: number;
  readonly digantikan: readonly { readonly nomorKk: string; readonly aktifLagi: boolean }[];
}

/** Why no card becomes active: it has no numbers yet, gave them up, or (numbers of before cards were held) another application holds a card of it. */
export interface TidakDiaktifkan {
  readonly halangan: 'nomor-belum-terbit' | 'dilepaskan' | 'ditahan';
}

/** Makes the cards of an application the active ones: all of them in one transaction, exactly as its numbers promised (rule R16). */
export class AktivasiKartu {
  constructor(
    private readonly db: Database,
    private readonly register: RegisterPenduduk,
    private readonly penerbitan: PenerbitanNomor,
    private readonly penahanan: Penahanan,
    private readonly pelepasan: Pelepasan,
    private readonly clock: () => Date,
  ) {}

  /** @returns the same answer for ever */
  aktifkan(permohonanId: string): KartuDiaktifkan | TidakDiaktifkan {
    return this.db
      .transaction((): KartuDiaktifkan | TidakDiaktifkan => {
        const dahulu = this.sudahDiaktifkan(permohonanId);
        if (dahulu !== undefined) return dahulu;
        if (this.pelepasan.sudahDilepaskan(permohonanId)) return { halangan: 'dilepaskan' };
        const terbit = this.penerbitan.mutakhirkan(permohonanId);
        if (terbit === undefined) return { halangan: 'nomor-belum-terbit' };
        if ('halangan' in terbit) return terbit;
        const kartu = this.catat(permohonanId, terbit);
        this.db.prepare('UPDATE penerbitan SET aktivasi = ? WHERE permohonan_id = ?').run(JSON.stringify(kartu), permohonanId);
        this.penahanan.lepas(permohonanId);
        return kartu;
      })
      .immediate();
  }

  private sudahDiaktifkan(permohonanId: string): KartuDiaktifkan | undefined {
    const baris = this.db.prepare<[string], { aktivasi: string | null }>('SELECT aktivasi FROM penerbitan WHERE permohonan_id = ?').get(permohonanId);
    return baris?.aktivasi ? (JSON.parse(baris.aktivasi) as KartuDiaktifkan) : undefined;
  }

  private catat(permohonanId: string, { nomor: { nomorKk, nik, versi, kartuLain }, keluarga }: Penerbitan): KartuDiaktifkan {
    const sejak = this.clock().toISOString();
    for (const pergi of this.kepergian(permohonanId)) this.register.lepaskan(pergi.nik, pergi.keadaan ?? undefined);
    const diganti = this.register.gantikan(nomorKk);
    const terbit = this.register.aktifkan(nomorKk, keluarga.alamat, sejak, permohonanId);
    if (terbit !== versi) throw new Error(`version ${terbit} of a card that was promised version ${versi}`);
    for (const orang of keluarga.anggota.map((satu, ke) => bernik(satu, ke, nik))) this.register.simpanPenduduk(orang, nomorKk);
    const lain = kartuLain.map((kartu) => this.majukan(kartu, sejak, permohonanId));
    return { nomorKk, versi, digantikan: [...(diganti ? [{ nomorKk, aktifLagi: true }] : []), ...lain] };
  }

  private kepergian(permohonanId: string): readonly { readonly nik: string; readonly keadaan: KeadaanPenduduk | null }[] {
    return this.db.prepare<[string], { nik: string; keadaan: KeadaanPenduduk | null }>('SELECT nik, keadaan FROM kepergian WHERE permohonan_id = ?').all(permohonanId);
  }

  /** Another card goes on with the members that it was promised, or ends. */
  private majukan({ nomorKk, versi, keluarga }: KartuLain, sejak: string, permohonanId: string): KartuDiaktifkan['digantikan'][number] {
    this.register.gantikan(nomorKk);
    if (keluarga === undefined) return { nomorKk, aktifLagi: false };
    const terbit = this.register.aktifkan(nomorKk, keluarga.alamat, sejak, permohonanId);
    if (terbit !== versi) throw new Error(`version ${terbit} of a card that was promised version ${versi}`);
    for (const [ke, orang] of keluarga.anggota.entries()) this.register.simpanPenduduk(bernik(orang, ke, []), nomorKk);
    return { nomorKk, aktifLagi: true };
  }
}

function bernik(anggota: Anggota, ke: number, nikBaru: readonly NikBaru[]): Penduduk {
  const nik = anggota.nik ?? nikBaru.find(({ anggotaKe }) => anggotaKe === ke)?.nik;
  if (nik === undefined) throw new Error(`member ${ke} has neither an old nor a new NIK`);
  return { ...anggota, nik };
}
