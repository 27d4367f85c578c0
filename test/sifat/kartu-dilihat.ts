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

  async dengar(office: OfficeRuntime, { type, stream, revision, data, meta }: RecordedEvent): Promise<void> {
    if (!TERBIT.has(type)) return;
    const { state } = await office.journal.loadAt<PermohonanDinas>(PERMOHONAN_DINAS, stream, revision);
    const { dokumen = [] } = data as { dokumen?: readonly DokumenBertandaTangan[] };
    if (state.kartu === undefined) throw new Error('a card without its content was issued');
    for (const satu of dokumen) {
      if (satu.berakhir !== true) this.terbit.set(satu.nomorDokumen, { permohonanId: meta.correlationId, versi: satu.versi, ...isiDokumen(state.kartu, satu) });
    }
  }

  /** What must never be, and is. */
  async salah(): Promise<readonly string[]> {
    const aktif = await this.aktif();
    const salah = aktif.filter(({ nomorDokumen }) => this.pernahDigantikan.has(nomorDokumen)).map(({ nomorKk, versi }) => `${nomorKk} version ${versi} is active again`);
    const ganda = (isi: readonly string[]) => isi.filter((satu, ke) => isi.indexOf(satu) !== ke);
    salah.push(...ganda(aktif.map(({ nomorKk }) => nomorKk)).map((nomorKk) => `${nomorKk} has two active versions`));
    salah.push(...aktif.flatMap(({ nomorKk, versi, keluarga }) => (keluarga.anggota.filter(({ shdk }) => shdk === 1).length === 1 ? [] : [`${nomorKk} version ${versi} is active without exactly one head`])));
    const nik = ganda(aktif.flatMap(({ keluarga }) => keluarga.anggota.map((satu) => satu.nik ?? 'no NIK')));
    salah.push(...nik.map((satu) => `${satu} on ${aktif.filter(({ keluarga }) => keluarga.anggota.some((orang) => orang.nik === satu)).map(({ nomorKk, versi, permohonanId }) => `${nomorKk}/${versi} (${permohonanId})`).join(' and ')}`));
    return salah;
  }

  /** What the public check calls active. */
  async aktif(): Promise<readonly (KartuTerbit & { readonly nomorDokumen: string })[]> {
    const aktif: (KartuTerbit & { readonly nomorDokumen: string })[] = [];
    for (const [nomorDokumen, kartu] of this.terbit) {
      const { status } = await periksaKeaslian({ cara: 'nomor', nomorDokumen }, this.catatan, TANPA_KUNCI);
      if (status === 'digantikan') this.pernahDigantikan.add(nomorDokumen);
      if (status === 'aktif') aktif.push({ nomorDokumen, ...kartu });
    }
    return aktif;
  }
}
