import { buatNik, buatNomorKk, tanggalWib, type Anggota, type Keluarga } from '@kk-lintas/domain';
import type { Database } from 'better-sqlite3';
import type { AturanJenis } from '../biodata/aturan-jenis';
import type { TemuanSiak } from '../biodata/temuan';
import type { KartuDiaktifkan } from '../kartu/aktivasi-kartu';
import type { Pelepasan } from '../kartu/pelepasan';
import { keadaanSetelah } from '../mutasi/keadaan-penduduk';
import { susunRencana, type Rencana } from '../mutasi/rencana';
import type { Penahanan } from '../penahanan/penahanan';
import { awalanNomor } from '../populasi/penomoran';
import type { RegisterPenduduk } from '../register/register-penduduk';
import { Seri } from '../register/seri';
import { lengkapiDariAktivasi, tanpaRencana, type JawabanTersimpan } from './jawaban-lama';
import { formulirSama, nikDipertahankan } from './nomor-dipertahankan';
import { formulirAsal, type NikBaru, type NomorTerbit, type Penerbitan } from './nomor-terbit';
import { aturanPenerbitanLama } from './penerbitan-lama';
import { UrutanPermintaan } from './urutan-permintaan';

/** Why an application gets no numbers. `ditahan`: another one holds a card or a NIK that it needs; `dilepaskan`: it gave everything up; `usang`: it asked again since. */
export type TanpaNomor = { readonly halangan: 'ditahan' | 'dilepaskan' | 'usang' } | { readonly halangan: 'temuan'; readonly temuan: TemuanSiak };

interface BarisPenerbitan {
  readonly jawaban: string;
  readonly keluarga: string;
  readonly aktivasi: string | null;
}

/** Issues numbers: never the same to two applications, never another to the same without need; and holds all cards and NIKs that the application changes, or none. */
export class PenerbitanNomor {
  private readonly seri: Seri;
  private readonly urutan: UrutanPermintaan;

  constructor(
    private readonly db: Database,
    private readonly register: RegisterPenduduk,
    private readonly penahanan: Penahanan,
    private readonly pelepasan: Pelepasan,
    private readonly clock: () => Date,
  ) {
    this.seri = new Seri(db);
    this.urutan = new UrutanPermintaan(db);
  }

  /**
   * The same form gets the same answer. Until the card is active, a mended one is planned and held anew: what SIAK makes active is
   * what the card prints. A request from before another of the same application changes nothing.
   * @param urutan grows with each request of the application; absent where its office does not count them. @throws SeriHabis
   */
  terbitkan(permohonanId: string, aturan: AturanJenis, formulir: Keluarga, urutan?: number): NomorTerbit | TanpaNomor {
    return this.db
      .transaction((): NomorTerbit | TanpaNomor => {
        if (this.pelepasan.sudahDilepaskan(permohonanId)) return { halangan: 'dilepaskan' };
        if (!this.urutan.catat(permohonanId, urutan)) return { halangan: 'usang' };
        const ada = this.mutakhirkan(permohonanId);
        if (ada !== undefined && 'halangan' in ada) return ada;
        const asal = formulirAsal(formulir, ada);
        if (ada !== undefined && (this.sudahBerlaku(permohonanId) || formulirSama(asal, ada))) return ada.nomor;
        const { rencana, temuan: [temuan] } = susunRencana(asal, aturan, this.register);
        if (temuan !== undefined) return { halangan: 'temuan', temuan };
        if (!this.penahanan.tahan(permohonanId, rencana)) return { halangan: 'ditahan' };
        const nomorKk = rencana.nomorTetap ?? this.nomorDipertahankan(ada) ?? this.nomorKkBaru(asal);
        return this.simpan(permohonanId, { nomorKk, nik: this.nikBaru(asal, ada === undefined ? [] : nikDipertahankan(formulir, ada)) }, rencana, asal);
      })
      .immediate();
  }

  /**
   * What an application was given, as of today: numbers from before cards were held get their plan now, and hold it. To be
   * called inside a transaction. @returns undefined for an application without numbers
   */
  mutakhirkan(permohonanId: string): Penerbitan | { readonly halangan: 'ditahan' } | undefined {
    const baris = this.baris(permohonanId);
    if (baris === undefined) return undefined;
    const keluarga = JSON.parse(baris.keluarga) as Keluarga;
    const jawaban = JSON.parse(baris.jawaban) as JawabanTersimpan;
    if (!tanpaRencana(jawaban)) return { nomor: jawaban, keluarga };
    if (baris.aktivasi !== null) {
      return { nomor: lengkapiDariAktivasi(jawaban, JSON.parse(baris.aktivasi) as KartuDiaktifkan, permohonanId, this.register), keluarga };
    }
    const { rencana } = susunRencana(keluarga, aturanPenerbitanLama(jawaban.nomorKk, keluarga), this.register);
    if (!this.penahanan.tahan(permohonanId, rencana)) return { halangan: 'ditahan' };
    return { nomor: this.simpan(permohonanId, jawaban, rencana, keluarga), keluarga };
  }

  /** The form without the numbers that this application was given itself. */
  formulirAsal(permohonanId: string, formulir: Keluarga): Keluarga {
    const baris = this.baris(permohonanId);
    return baris === undefined ? formulir : formulirAsal(formulir, { nomor: JSON.parse(baris.jawaban) as NomorTerbit, keluarga: JSON.parse(baris.keluarga) as Keluarga });
  }

  /** Whether the card of this application is the active one: what SIAK made of it, it no longer holds against it. */
  sudahBerlaku(permohonanId: string): boolean {
    return typeof this.baris(permohonanId)?.aktivasi === 'string';
  }

  private baris(permohonanId: string): BarisPenerbitan | undefined {
    return this.db.prepare<[string], BarisPenerbitan>('SELECT jawaban, keluarga, aktivasi FROM penerbitan WHERE permohonan_id = ?').get(permohonanId);
  }

  private simpan(permohonanId: string, nomor: Pick<NomorTerbit, 'nomorKk' | 'nik'>, { kartuLain, sebabNomor, pergi }: Rencana, formulir: Keluarga): NomorTerbit {
    const terbit: NomorTerbit = { nomorKk: nomor.nomorKk, nik: nomor.nik, versi: this.register.versiBerikut(nomor.nomorKk), kartuLain, sebabNomor };
    this.db
      .prepare('INSERT INTO penerbitan (permohonan_id, jawaban, keluarga) VALUES (?, ?, ?) ON CONFLICT (permohonan_id) DO UPDATE SET jawaban = excluded.jawaban, keluarga = excluded.keluarga')
      .run(permohonanId, JSON.stringify(terbit), JSON.stringify(formulir));
    this.db.prepare('DELETE FROM kepergian WHERE permohonan_id = ?').run(permohonanId);
    for (const { penduduk, sebab, tujuan } of pergi) {
      if (tujuan !== undefined) continue;
      this.db.prepare('INSERT INTO kepergian (permohonan_id, nik, keadaan) VALUES (?, ?, ?)').run(permohonanId, penduduk.nik, keadaanSetelah(sebab) ?? null);
    }
    return terbit;
  }

  /** The number that the application was given itself: one that no card has yet. */
  private nomorDipertahankan(ada: Penerbitan | undefined): string | undefined {
    return ada === undefined || this.register.kartu(ada.nomor.nomorKk) !== undefined ? undefined : ada.nomor.nomorKk;
  }

  private nomorKkBaru({ alamat }: Keluarga): string {
    const tanggal = tanggalWib(this.clock().toISOString());
    const awalan = awalanNomor(buatNomorKk(alamat.desa, tanggal, 1));
    return buatNomorKk(alamat.desa, tanggal, this.seri.berikut('kk', awalan));
  }

  private nikBaru(formulir: Keluarga, dipertahankan: readonly NikBaru[]): readonly NikBaru[] {
    return formulir.anggota.flatMap((anggota, anggotaKe) => {
      if (anggota.nik !== undefined) return [];
      return [dipertahankan.find((satu) => satu.anggotaKe === anggotaKe) ?? { anggotaKe, nik: this.nik(formulir, anggota) }];
    });
  }

  private nik({ alamat }: Keluarga, { tanggalLahir, jenisKelamin }: Anggota): string {
    const awalan = awalanNomor(buatNik(alamat.desa, tanggalLahir, jenisKelamin, 1));
    return buatNik(alamat.desa, tanggalLahir, jenisKelamin, this.seri.berikut('nik', awalan));
  }
}
