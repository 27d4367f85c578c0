import { streamOf, type OfficeRuntime, type RecordedEvent } from '@kk-lintas/office';
import type { PeristiwaKehilangan } from '../../services/dinas/src/kehilangan/kehilangan.events';
import { BLANKO, STOK, type StokBlanko } from '../../services/siak-sync/src/blanko/blanko.aggregate';
import { jumlahLembar } from '../../services/siak-sync/src/lembar-blanko/jumlah-lembar';
import { KEADAAN_LEMBAR, type KeadaanLembar } from '../../services/siak-sync/src/lembar-blanko/keadaan-lembar';
import { LEMBAR_BLANKO, type LembarBlanko } from '../../services/siak-sync/src/lembar-blanko/lembar-blanko.projection';

const DINYATAKAN_HILANG: PeristiwaKehilangan['type'] = 'KartuDinyatakanHilang';

/** The sheets of the operator's office as its list of them answers, beside its ledger and what the Dinas declared lost. */
export class LembarDilihat {
  private readonly dinyatakanHilang = new Set<string>();

  constructor(private readonly office: OfficeRuntime) {}

  dengar({ kantor }: OfficeRuntime, { type, data }: RecordedEvent): void {
    if (kantor.layanan === 'dinas' && type === DINYATAKAN_HILANG) (data as { serial: readonly string[] }).serial.forEach((serial) => this.dinyatakanHilang.add(serial));
  }

  /** What may not be once everything that was on its way has come: a lost sheet in use, or void as if somebody had it. */
  async salahSaatTenang(): Promise<readonly string[]> {
    const { state } = await this.office.journal.load<StokBlanko>(BLANKO, streamOf(BLANKO, STOK));
    const semua = await this.office.ports.models.getMany<LembarBlanko>(LEMBAR_BLANKO, [...this.dinyatakanHilang]);
    // Who proposed to destroy one had it in hand.
    const salah = semua.filter(({ id, doc: { keadaan } }) => keadaan === 'dipakai' || (keadaan === 'rusak' && state.pemusnahan?.menurutSerial.has(id) !== true));
    return salah.map(({ id, doc }) => `${id} was declared lost and stands as ${doc.keadaan}`);
  }

  /** Of these serials, those that are not in use. */
  async tidakDipakai(serial: readonly string[]): Promise<readonly string[]> {
    const semua = await this.office.ports.models.getMany<LembarBlanko>(LEMBAR_BLANKO, [...serial]);
    const dipakai = new Set(semua.flatMap(({ id, doc }) => (doc.keadaan === 'dipakai' ? [id] : [])));
    return serial.filter((satu) => !dipakai.has(satu)).map((satu) => `${satu} (${semua.find(({ id }) => id === satu)?.doc.keadaan ?? 'never given out'})`);
  }

  /** What must never be, and is. */
  async salah(): Promise<readonly string[]> {
    const { state } = await this.office.journal.load<StokBlanko>(BLANKO, streamOf(BLANKO, STOK));
    const { diterima, asing, ...jumlah } = await jumlahLembar(this.office.ports.models);
    const buku = menurutBuku(state);
    const banyak = KEADAAN_LEMBAR.reduce((semua, keadaan) => semua + jumlah[keadaan], 0);
    return [
      ...(banyak === diterima ? [] : [`${diterima} sheets were received and ${banyak} stand somewhere`]),
      ...(asing.ditarik + asing.dimusnahkan === buku.asing ? [] : [`${buku.asing} sheets came in from outside, ${asing.ditarik + asing.dimusnahkan} are counted`]),
      ...KEADAAN_LEMBAR.filter((keadaan) => jumlah[keadaan] !== buku.milik[keadaan]).map((keadaan) => `${jumlah[keadaan]} sheets are listed as ${keadaan}, the ledger has ${buku.milik[keadaan]}`),
    ];
  }
}

/** Where each sheet stands by the ledger alone: what happened to it last, in the order in which it may happen. */
function menurutBuku({ lot, keluar, hilang, pemusnahan }: StokBlanko): { readonly milik: Readonly<Record<KeadaanLembar, number>>; readonly asing: number } {
  const tempat = new Map<string, KeadaanLembar>();
  const taruh = (keadaan: KeadaanLembar) => (serial: string) => void tempat.set(serial, keadaan);
  for (const [, { serial, rusak }] of keluar) {
    serial.forEach(taruh('dipakai'));
    rusak.forEach(taruh('rusak'));
  }
  const milik = new Set(tempat.keys());
  for (const [serial, keadaan] of hilang ?? []) taruh(keadaan)(serial);
  for (const [serial] of pemusnahan?.ditarik ?? []) taruh('ditarik')(serial);
  for (const [, { status, serial }] of pemusnahan?.ajuan ?? []) if (status === 'disahkan') serial.forEach(taruh('dimusnahkan'));
  const hitung = Object.fromEntries(KEADAAN_LEMBAR.map((keadaan) => [keadaan, [...tempat].filter(([serial, di]) => di === keadaan && milik.has(serial)).length])) as Record<KeadaanLembar, number>;
  const persediaan = lot.reduce((semua, { berikut, sampai }) => semua + sampai - berikut + 1, 0);
  return { milik: { ...hitung, persediaan }, asing: [...tempat.keys()].filter((serial) => !milik.has(serial)).length };
}
