import type { Keluarga } from '@kk-lintas/domain';
import type { OfficeRuntime, RecordedEvent } from '@kk-lintas/office';
import { canonicalJson } from '@kk-lintas/trust';
import { isiDokumen } from '../../services/dinas/src/penerbitan/isi-dokumen';
import type { DokumenBertandaTangan } from '../../services/dinas/src/penerbitan/penerbitan.events';
import { PERMOHONAN_DINAS } from '../../services/dinas/src/permohonan/permohonan.aggregate';
import type { PermohonanDinas } from '../../services/dinas/src/permohonan/permohonan.state';
import { PERMOHONAN_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.aggregate';
import type { PermohonanKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.state';
import { CatatanDokumen } from '../../services/portal/src/keaslian/catatan-dokumen';
import type { DokumenTercatat } from '../../services/portal/src/keaslian/keaslian.projection';
import { TANPA_KUNCI } from '../../services/portal/src/keaslian/kunci-kartu';
import { periksaKeaslian } from '../../services/portal/src/keaslian/periksa-keaslian';
import type { LembarDilihat } from './lembar-dilihat';
import type { SiakLangsung } from './siak-langsung';

interface Terbitan {
  readonly nomorDokumen: string;
  readonly permohonanId: string;
  readonly nomorKk: string;
  readonly versi: number;
  readonly keluarga: Keluarga;
}

interface Dilihat extends Terbitan {
  readonly dicatat: DokumenTercatat | undefined;
  readonly status: string;
  readonly sebab: string | null;
}

const TERBIT: ReadonlySet<string> = new Set(['KartuDistempel', 'KartuDitandatanganiElektronik']);

/** The issues that the Dinas made, beside the register of SIAK and the sheets that they are printed on. */
export class KartuBerlaku {
  private readonly terbit: Terbitan[] = [];
  /** Numbers of cards of which a case was given up. */
  private readonly dihentikan = new Set<string>();
  private readonly catatan: CatatanDokumen;

  constructor(
    portal: OfficeRuntime,
    private readonly lembar: LembarDilihat,
    private readonly siak: SiakLangsung,
  ) {
    this.catatan = new CatatanDokumen(portal);
  }

  async dengar(office: OfficeRuntime, { type, stream, revision, data, meta }: RecordedEvent): Promise<void> {
    if (type === 'PermohonanDihentikan') await this.catatDihentikan(office, stream);
    if (office.kantor.layanan !== 'dinas' || !TERBIT.has(type)) return;
    const { state } = await office.journal.loadAt<PermohonanDinas>(PERMOHONAN_DINAS, stream, revision);
    const { dokumen = [] } = data as { dokumen?: readonly DokumenBertandaTangan[] };
    const { kartu } = state;
    if (kartu === undefined) throw new Error('a card without its content was issued');
    this.terbit.push(...dokumen.filter(({ berakhir }) => berakhir !== true).map((satu) => ({ nomorDokumen: satu.nomorDokumen, permohonanId: meta.correlationId, versi: satu.versi, ...isiDokumen(kartu, satu) })));
  }

  private async catatDihentikan({ journal }: OfficeRuntime, stream: string): Promise<void> {
    const { nomorKk, penerimaan } = (await journal.load<PermohonanKecamatan>(PERMOHONAN_KECAMATAN, stream)).state;
    this.dihentikan.add(nomorKk ?? penerimaan.keluarga?.nomorKk ?? '');
  }

  /**
   * What must never be, and is: at any moment. @param lengkap whether the portal heard all that the Dinas told
   * @param penyerahan cases of whose hand-over the Dinas has still to hear. If that was of a lost card, the operator, who heard first, has
   * voided the sheets of a further printing that the Dinas may be stamping: it calls that issue void when it hears as well (ADR 0026).
   */
  async salah(lengkap: boolean, penyerahan: ReadonlySet<string>): Promise<readonly string[]> {
    const salah: string[] = [];
    for (const satu of (await this.semua()).filter(({ status }) => status === 'aktif')) {
      const serial = satu.dicatat?.serial ?? [];
      const batal = lengkap && serial.length > 0 && !penyerahan.has(satu.permohonanId) ? await this.lembar.tidakDipakai(serial) : [];
      if (batal.length > 0) salah.push(`${sebut(satu)} is active on sheets that are not in use: ${batal.join(', ')}`);
      const terdaftar = this.siak.isi.get(`${satu.nomorKk}/${satu.versi}`);
      if (terdaftar !== undefined && isi(terdaftar) !== isi(satu.keluarga)) salah.push(`${sebut(satu)} shows ${isi(satu.keluarga)}, SIAK has ${isi(terdaftar)}`);
    }
    return salah;
  }

  /** What may not be when everything that was on its way has come. @param selesai and when every case is at its end */
  async salahSaatTenang(selesai: boolean): Promise<readonly string[]> {
    const semua = await this.semua();
    const aktifDiSiak = new Map(this.siak.kartuAktif().map((nomorKk) => [nomorKk, this.siak.register.kartu(nomorKk)?.versi]));
    const salah: string[] = [];
    for (const [nomorKk, versi] of aktifDiSiak) {
      const terbitan = semua.filter((satu) => satu.nomorKk === nomorKk);
      const terakhir = terbitan.at(-1);
      if (terakhir === undefined || terbitan.some(({ status }) => status === 'aktif')) continue;
      const hilang = terbitan.some(({ sebab }) => sebab === 'hilang');
      if (!hilang || (selesai && !this.dihentikan.has(nomorKk))) salah.push(`${nomorKk} version ${versi} is active in SIAK, and no issue of it: the last is ${sebut(terakhir)}, ${terakhir.sebab}`);
    }
    for (const satu of selesai ? semua.filter(({ status }) => status === 'aktif') : []) {
      const versi = aktifDiSiak.get(satu.nomorKk);
      if (versi !== satu.versi) salah.push(`${sebut(satu)} is active, SIAK has ${versi === undefined ? 'no such card' : `version ${versi}`}`);
    }
    return salah;
  }

  private semua(): Promise<readonly Dilihat[]> {
    return Promise.all(
      this.terbit.map(async (satu) => {
        const { status, sebab } = await periksaKeaslian({ cara: 'nomor', nomorDokumen: satu.nomorDokumen }, this.catatan, TANPA_KUNCI);
        return { ...satu, dicatat: await this.catatan.dokumen(satu.nomorDokumen), status, sebab: sebab ?? null };
      }),
    );
  }
}

function sebut({ nomorKk, versi, permohonanId }: Terbitan): string {
  return `${nomorKk}/${versi} (${permohonanId})`;
}

/** What a card says: where the family lives, and each member. Those of one day of birth and one place in the family may change places. */
function isi({ nomorKk, alamat, anggota }: Keluarga): string {
  const menurutNik = [...anggota].sort((a, b) => ((a.nik ?? '') < (b.nik ?? '') ? -1 : 1));
  return canonicalJson({ nomorKk, alamat, anggota: menurutNik });
}
