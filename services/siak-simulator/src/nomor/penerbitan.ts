import { buatNik, buatNomorKk, tanggalWib, type Anggota, type Keluarga } from '@kk-lintas/domain';
import type { Database } from 'better-sqlite3';
import type { AturanJenis } from '../biodata/aturan-jenis';
import { awalanNomor } from '../populasi/penomoran';
import type { RegisterPenduduk } from '../register/register-penduduk';
import { Seri } from '../register/seri';

/** What an application was given; the same for ever. */
export interface NomorTerbit {
  readonly nomorKk: string;
  /** New NIKs, for the members who had none. */
  readonly nik: readonly { readonly anggotaKe: number; readonly nik: string }[];
}

/** An application whose numbers are given out. */
export interface Penerbitan {
  readonly nomor: NomorTerbit;
  /** The family as it was when the numbers were given out. */
  readonly keluarga: Keluarga;
}

/** Why a kind that keeps the number of the card cannot. */
export type TanpaNomor = 'nomor-kk-belum-ada' | 'nomor-kk-tidak-aktif';

/** Issues numbers: once per application, never the same to two. */
export class PenerbitanNomor {
  private readonly seri: Seri;

  constructor(
    private readonly db: Database,
    private readonly register: RegisterPenduduk,
    private readonly clock: () => Date,
  ) {
    this.seri = new Seri(db);
  }

  /** @throws SeriHabis */
  terbitkan(permohonanId: string, aturan: AturanJenis, keluarga: Keluarga): NomorTerbit | TanpaNomor {
    return this.db
      .transaction(() => {
        const ada = this.cari(permohonanId);
        if (ada !== undefined) return ada.nomor;
        const halangan = this.halangan(aturan, keluarga);
        return halangan ?? this.catat(permohonanId, aturan, keluarga);
      })
      .immediate();
  }

  cari(permohonanId: string): Penerbitan | undefined {
    const baris = this.db
      .prepare<[string], { jawaban: string; keluarga: string }>('SELECT jawaban, keluarga FROM penerbitan WHERE permohonan_id = ?')
      .get(permohonanId);
    return baris && { nomor: JSON.parse(baris.jawaban) as NomorTerbit, keluarga: JSON.parse(baris.keluarga) as Keluarga };
  }

  private halangan(aturan: AturanJenis, { nomorKk }: Keluarga): TanpaNomor | undefined {
    if (aturan.nomorKk !== 'tetap') return undefined;
    if (nomorKk === undefined) return 'nomor-kk-belum-ada';
    return this.register.kartu(nomorKk) === undefined ? 'nomor-kk-tidak-aktif' : undefined;
  }

  private catat(permohonanId: string, aturan: AturanJenis, keluarga: Keluarga): NomorTerbit {
    const tetap = aturan.nomorKk === 'baru' ? undefined : keluarga.nomorKk;
    const nomor = { nomorKk: tetap ?? this.nomorKkBaru(keluarga), nik: this.nikBaru(keluarga) };
    this.db
      .prepare('INSERT INTO penerbitan (permohonan_id, jawaban, keluarga) VALUES (?, ?, ?)')
      .run(permohonanId, JSON.stringify(nomor), JSON.stringify(keluarga));
    return nomor;
  }

  private nomorKkBaru({ alamat }: Keluarga): string {
    const tanggal = tanggalWib(this.clock().toISOString());
    const awalan = awalanNomor(buatNomorKk(alamat.desa, tanggal, 1));
    return buatNomorKk(alamat.desa, tanggal, this.seri.berikut('kk', awalan));
  }

  private nikBaru(keluarga: Keluarga): NomorTerbit['nik'] {
    return keluarga.anggota.flatMap((anggota, anggotaKe) => (anggota.nik === undefined ? [{ anggotaKe, nik: this.nik(keluarga, anggota) }] : []));
  }

  private nik({ alamat }: Keluarga, { tanggalLahir, jenisKelamin }: Anggota): string {
    const awalan = awalanNomor(buatNik(alamat.desa, tanggalLahir, jenisKelamin, 1));
    return buatNik(alamat.desa, tanggalLahir, jenisKelamin, this.seri.berikut('nik', awalan));
  }
}
