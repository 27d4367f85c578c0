import type { Keluarga } from '@kk-lintas/domain';
import Database from 'better-sqlite3';
import { BiodataHttp } from '../../services/siak-simulator/src/biodata/biodata.http';
import { ProblemError } from '../../services/siak-simulator/src/http/problem';
import { AktivasiKartu } from '../../services/siak-simulator/src/kartu/aktivasi-kartu';
import { Pelepasan } from '../../services/siak-simulator/src/kartu/pelepasan';
import { NomorHttp } from '../../services/siak-simulator/src/nomor/nomor.http';
import { PenerbitanNomor } from '../../services/siak-simulator/src/nomor/penerbitan';
import { Penahanan } from '../../services/siak-simulator/src/penahanan/penahanan';
import type { KeluargaTerdaftar } from '../../services/siak-simulator/src/populasi/penduduk';
import { RegisterPenduduk } from '../../services/siak-simulator/src/register/register-penduduk';
import { SKEMA } from '../../services/siak-simulator/src/register/skema';
import { Saklar } from '../../services/siak-simulator/src/saklar/saklar';
import { SiakTidakMenjawab, type HasilPeriksa, type NomorDitahan, type NomorTerbit, type Siak } from '../../services/siak-sync/src/siak/siak.port';

/** The simulator itself behind the operator's port, without HTTP between them: what crosses is copied as JSON. */
export class SiakLangsung implements Siak {
  private readonly db = new Database(':memory:').exec(SKEMA);
  readonly register = new RegisterPenduduk(this.db);
  readonly saklar = new Saklar();
  private readonly aktivasi: AktivasiKartu;
  private readonly pelepasan: Pelepasan;
  private readonly biodata: BiodataHttp;
  private readonly nomor: NomorHttp;
  /** What each version of each card said when it began to hold, by `nomorKk/versi`. */
  readonly isi = new Map<string, Keluarga>();

  constructor(keluarga: readonly KeluargaTerdaftar[], now: () => Date) {
    const penahanan = new Penahanan(this.db);
    this.pelepasan = new Pelepasan(this.db, penahanan, now);
    const penerbitan = new PenerbitanNomor(this.db, this.register, penahanan, this.pelepasan, now);
    this.aktivasi = new AktivasiKartu(this.db, this.register, penerbitan, penahanan, this.pelepasan, now);
    this.biodata = new BiodataHttp(this.register, penerbitan, penahanan, this.saklar);
    this.nomor = new NomorHttp(penerbitan);
    for (const { nomorKk, alamat, anggota } of keluarga) {
      this.register.aktifkan(nomorKk, alamat, now().toISOString());
      for (const orang of anggota) this.register.simpanPenduduk(orang, nomorKk);
    }
    this.catatIsi();
  }

  async periksa(permohonanId: string, jenis: string, keluarga: Keluarga): Promise<HasilPeriksa> {
    return salin(this.biodata.periksa(salin({ permohonanId, jenis, keluarga }) as never)) as HasilPeriksa;
  }

  async terbitkanNomor(permohonanId: string, jenis: string, keluarga: Keluarga, urutan: number): Promise<NomorTerbit | NomorDitahan> {
    try {
      return salin(this.nomor.terbitkan(salin({ permohonanId, jenis, keluarga, urutan }) as never)) as NomorTerbit;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.type.endsWith(':ditahan')) return { hasil: 'ditahan' };
      throw new SiakTidakMenjawab(error.problem.type);
    }
  }

  async aktifkan(permohonanId: string): Promise<void> {
    const hasil = this.aktivasi.aktifkan(permohonanId);
    if ('halangan' in hasil) throw new SiakTidakMenjawab(hasil.halangan);
    this.catatIsi();
  }

  async lepaskan(permohonanId: string): Promise<void> {
    this.pelepasan.lepaskan(permohonanId);
  }

  /** Numbers of the active cards, and NIK of everybody, in a fixed order. */
  kartuAktif(): readonly string[] {
    return this.db.prepare<[], { nomor_kk: string }>("SELECT nomor_kk FROM kartu WHERE status = 'aktif' ORDER BY nomor_kk").all().map(({ nomor_kk }) => nomor_kk);
  }

  private catatIsi(): void {
    for (const nomorKk of this.kartuAktif()) {
      const kartu = this.register.kartu(nomorKk);
      const kunci = `${nomorKk}/${kartu?.versi}`;
      if (kartu !== undefined && !this.isi.has(kunci)) this.isi.set(kunci, kartu.keluarga);
    }
  }

  tutup(): void {
    this.db.close();
  }
}

function salin<Isi>(isi: Isi): Isi {
  return JSON.parse(JSON.stringify(isi)) as Isi;
}
