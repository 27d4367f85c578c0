import { streamOf, type OfficeRuntime } from '@kk-lintas/office';
import { BLANKO, STOK, type PerintahBlanko, type StokBlanko } from '../../services/siak-sync/src/blanko/blanko.aggregate';
import type { PermohonanSiak } from '../../services/siak-sync/src/permohonan/permohonan.state';
import { petugas } from './kantor-sifat';
import type { Tindakan } from './tindakan';

/** What an operator may ask for with the sheets of a case and with those that hold no more; sheets in use are among them, and the office says no. */
export async function tindakanLembar(office: OfficeRuntime, state: PermohonanSiak): Promise<readonly Tindakan[]> {
  const { state: stok } = await office.journal.load<StokBlanko>(BLANKO, streamOf(BLANKO, STOK));
  const [operator, saksi] = [petugas(office, 'operator-siak'), petugas(office, 'operator-siak', 1)];
  const buku = (command: PerintahBlanko, pelaku = operator): Tindakan => ({ office, command, pelaku, pada: { aggregate: BLANKO, id: STOK } });
  const dipakai = serialKasus(state, stok);
  return [
    ...(state.tahap === 'selesai' ? [...seKartu(state, stok), ...dipakai, serialAsing(state)].map((serial): Tindakan => ({ office, command: { type: 'TarikLembar', serial: [serial] }, pelaku: operator })) : []),
    ...[...hilang(stok), ...dipakai].map((serial) => buku({ type: 'TerimaLembarDitemukan', serial: [serial], keterangan: 'ditemukan di kantor kurir' })),
    ...[...tidakBerlaku(stok), ...dipakai].map((serial) => buku({ type: 'MusnahkanLembar', serial: [serial], saksi: saksi.nip })),
    ...diajukan(stok).map((pemusnahan) => buku({ type: 'SahkanPemusnahan', pemusnahan, setuju: true }, saksi)),
  ];
}

function serialKasus({ berjalan }: PermohonanSiak, { keluar }: StokBlanko): readonly string[] {
  return keluar.get(`permohonan-${berjalan?.permohonanId}`)?.serial ?? [];
}

/** Sheets of every issue of the cards of which the case printed one. */
function seKartu({ berjalan }: PermohonanSiak, { keluar }: StokBlanko): readonly string[] {
  const kunci = keluar.get(`permohonan-${berjalan?.permohonanId}`)?.kartu?.kunci;
  return [...keluar].flatMap(([, { kartu, serial }]) => (kartu?.kunci === kunci ? serial : []));
}

/** A sheet of the card from before the ledger. */
function serialAsing({ berjalan, ditarik = [] }: PermohonanSiak): string {
  return `L${berjalan?.nomor.slice(-5)}${String(ditarik.length).padStart(2, '0')}`;
}

function hilang({ hilang: semua }: StokBlanko): readonly string[] {
  return [...(semua ?? [])].flatMap(([serial, keadaan]) => (keadaan === 'hilang' ? [serial] : []));
}

function tidakBerlaku({ keluar, hilang: semua, pemusnahan }: StokBlanko): readonly string[] {
  const rusak = [...keluar].flatMap(([, satu]) => satu.rusak);
  const ditarik = [...(pemusnahan?.ditarik ?? [])].map(([serial]) => serial);
  return [...rusak, ...ditarik, ...[...(semua ?? [])].map(([serial]) => serial)].filter((serial) => pemusnahan?.menurutSerial.has(serial) !== true);
}

function diajukan({ pemusnahan }: StokBlanko): readonly number[] {
  return [...(pemusnahan?.ajuan ?? [])].flatMap(([nomor, { status }]) => (status === 'diajukan' ? [nomor] : []));
}
