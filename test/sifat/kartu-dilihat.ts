import type { Keluarga } from '@kk-lintas/domain';
import type { OfficeRuntime, RecordedEvent } from '@kk-lintas/office';
import { isiDokumen } from '../../services/dinas/src/penerbitan/isi-dokumen';
import type { DokumenBertandaTangan } from '../../services/dinas/src/penerbitan/penerbitan.events';
import { PERMOHONAN_DINAS } from '../../services/dinas/src/permohonan/permohonan.aggregate';
import type { PermohonanDinas } from '../../services/dinas/src/permohonan/permohonan.state';
import { CatatanDokumen } from '../../services/portal/src/keaslian/catatan-dokumen';
import { TANPA_KUNCI } from '../../services/portal/src/keaslian/kunci-kartu';
import { periksaKeaslian } from '../../services/portal/src/keaslian/periksa-keaslian';

/** A card as its paper shows it. */
interface KartuTerbit {
  readonly permohonanId: string;
  readonly nomorKk: string;
  readonly versi: number;
  readonly keluarga: Keluarga;
}

const TERBIT: ReadonlySet<string> = new Set(['KartuDistempel', 'KartuDitandatanganiElektronik']);

/** Every card that the Dinas issued, as the public check of the portal answers for it. */
export class KartuDilihat {
  private readonly terbit = new Map<string, KartuTerbit>();
  private readonly pernahDigantikan = new Set<string>();
  private readonly catatan: CatatanDokumen;

  constructor(portal: OfficeRuntime) {
    this.catatan = new CatatanDokumen(portal);
  }

  get banyak(): number {
    return this.terbit.size;
  }

  get kasusTerbit(): ReadonlySet<string> {
    return new Set([...this.terbit.values()].map(({ permohonanId }) => permohonanId));
  }

  /** Whether the portal has heard of the card of this case and of all that changed with it. */
  async diketahui(permohonanId: string): Promise<boolean> {
    const nomor = [...this.terbit].flatMap(([nomorDokumen, satu]) => (satu.permohonanId === permohonanId ? [nomorDokumen] : []));
    return nomor.length > 0 && (await Promise.all(nomor.map((satu) => this.catatan.dokumen(satu)))).every((satu) => satu !== undefined);
  }

  async dengar(office: OfficeRuntime, { type, stream, revision, data, meta }: RecordedEvent): Promise<void> {
    if (!TERBIT.has(type)) return;
    const { state } = await office.journal.loadAt<PermohonanDinas>(PERMOHONAN_DINAS, stream, revision);
    const { dokumen = [] } = data as { dokumen?: readonly DokumenBertandaTangan[] };
    if (state.kartu === undefined) throw new Error('a card without its content was issued');
    for (const satu of dokumen) {
      if (satu.berakhir !== true) this.terbit.set(satu.nomorDokumen, { permohonanId: meta.correlationId, versi: satu.versi, ...isiDokumen(state.kartu, satu) });
    }
  }

  /** What must never be, and is. @param lengkap whether everything that SIAK knows is issued, so that one person may be looked for on all cards */
  async salah(lengkap: boolean): Promise<readonly string[]> {
    const aktif: KartuTerbit[] = [];
    const salah: string[] = [];
    for (const [nomorDokumen, kartu] of this.terbit) {
      const { status } = await periksaKeaslian({ cara: 'nomor', nomorDokumen }, this.catatan, TANPA_KUNCI);
      if (status === 'digantikan') this.pernahDigantikan.add(nomorDokumen);
      if (status !== 'aktif') continue;
      if (this.pernahDigantikan.has(nomorDokumen)) salah.push(`${kartu.nomorKk} version ${kartu.versi} is active again`);
      aktif.push(kartu);
    }
    const ganda = (isi: readonly string[]) => isi.filter((satu, ke) => isi.indexOf(satu) !== ke);
    salah.push(...ganda(aktif.map(({ nomorKk }) => nomorKk)).map((nomorKk) => `${nomorKk} has two active versions`));
    salah.push(...aktif.flatMap(({ nomorKk, versi, keluarga }) => (keluarga.anggota.filter(({ shdk }) => shdk === 1).length === 1 ? [] : [`${nomorKk} version ${versi} is active without exactly one head`])));
    if (lengkap) {
      const nik = ganda(aktif.flatMap(({ keluarga }) => keluarga.anggota.map((satu) => satu.nik ?? 'no NIK')));
      salah.push(...nik.map((satu) => `${satu} on ${aktif.filter(({ keluarga }) => keluarga.anggota.some((orang) => orang.nik === satu)).map(({ nomorKk, versi, permohonanId }) => `${nomorKk}/${versi} (${permohonanId})`).join(' and ')}`));
    }
    return salah;
  }
}
