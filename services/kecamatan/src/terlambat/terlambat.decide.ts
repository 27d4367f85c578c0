import type { LembarKartu } from '@kk-lintas/contracts';
import { harusBerketerangan, reject, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { PermohonanKecamatan, TahapKecamatan } from '../permohonan/permohonan.state';
import type { PerintahTerlambat } from './terlambat.commands';
import type { PeristiwaTerlambat } from './terlambat.events';

/** Where a case of which a delivery was lost is over: the family has a card, or its papers. */
const BERAKHIR: ReadonlySet<TahapKecamatan> = new Set<TahapKecamatan>(['diserahkan', 'berakhir']);

/** The further printing of a lost card of a case that is over here; undefined for any other delivery. */
export function pengirimanTerlambat(nomorPengiriman: number, lembar: readonly LembarKartu[], { tahap, hilang }: PermohonanKecamatan): PeristiwaTerlambat | undefined {
  if (hilang === undefined || !BERAKHIR.has(tahap)) return undefined;
  return { type: 'PengirimanTidakDipakai', data: { nomorPengiriman, serial: lembar.map(({ serial }) => serial) } };
}

/** An officer looked after the sheets that nobody gets: they are on their way back to the operator, who has them destroyed. */
export function tanggapiTerlambat({ keterangan }: PerintahTerlambat, state: PermohonanKecamatan, { actor }: DecisionContext): Decision<PeristiwaTerlambat> {
  if (state.tidakDipakai === undefined) return reject('belum-waktunya', 'Tidak ada lembar di kecamatan yang harus dikembalikan ke operator.', { details: { tahap: state.tahap } });
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Lembar yang tidak dipakai ditanggapi petugas kecamatan.');
  if (lembarMenunggu(state).length === 0) return reject('sudah-dilakukan', 'Tidak ada lembar tidak dipakai yang menunggu tanggapan.');
  return harusBerketerangan(keterangan, 'Tulis apa yang dilakukan dengan lembarnya.') ?? [{ type: 'PengirimanTerlambatDitanggapi', data: { nip: actor.nip, keterangan } }];
}

/** Sheets at this kecamatan that still have to go back. */
export function lembarMenunggu(state: PermohonanKecamatan): readonly string[] {
  return menunggu(state).flatMap(({ serial }) => serial);
}

/** Which sheets have to go back, and why; undefined where none do. */
export function insidenLembar(state: PermohonanKecamatan): string | undefined {
  const kata = SEBAB.flatMap(([sebab, awal]) => {
    const serial = menunggu(state).filter((satu) => sebabMenunggu(satu, state) === sebab).flatMap((satu) => satu.serial);
    return serial.length === 0 ? [] : [`${awal}: ${serial.join(', ')}.`];
  });
  return kata.length === 0 ? undefined : kata.join(' ');
}

const SEBAB = [
  ['terlambat', 'Kartu tiba sesudah permohonan berakhir dan tidak berlaku'],
  ['terlambat-hilang', 'Kartu yang dikirim sesudah permohonan berakhir dinyatakan hilang; bila lembarnya tidak ada di kantor ini, tulis begitu'],
  ['hilang', 'Kartu yang sudah diterima di kecamatan dinyatakan hilang dan tidak berlaku'],
  ['terlampaui', 'Kartu yang sudah diterima di kecamatan tidak diserahkan karena yang lebih baru sudah terbit'],
] as const;

type TidakDipakai = NonNullable<PermohonanKecamatan['tidakDipakai']>[number];

/** Whether a delivery came that was sent after the end, nobody said here: its loss alone does not say that its sheets lie nowhere (ADR 0038). */
function sebabMenunggu({ sebab, nomor }: TidakDipakai, { hilang = [] }: PermohonanKecamatan): (typeof SEBAB)[number][0] {
  return sebab ?? (hilang.some((satu) => satu.nomor === nomor) ? 'terlambat-hilang' : 'terlambat');
}

function menunggu({ tidakDipakai = [] }: PermohonanKecamatan): readonly TidakDipakai[] {
  return tidakDipakai.filter(({ ditanggapi }) => !ditanggapi);
}
