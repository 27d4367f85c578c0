import type { RiwayatKantor } from './riwayat';

/** A case that its client saw through to the hand-over, and one that it began. */
export interface KasusKlien {
  readonly dimulai: readonly string[];
  readonly selesai: readonly string[];
}

/** Offices that take a case over from others, and events by which a kecamatan opens one itself. */
const PENERUS: ReadonlySet<string> = new Set(['kecamatan', 'siak-sync', 'dinas']);
const DIBUKA_KECAMATAN = ['PembetulanDibuka', 'KartuLainDibuka'];

/**
 * (f) Cases are conserved across offices: opened once = handed over once + expired once + in flight, and none is both; no office
 * has a case that nobody opened; every blanko and every number has one case.
 */
export function yangTidakKekal(riwayat: readonly RiwayatKantor[], { dimulai, selesai }: KasusKlien): string[] {
  const dibuka = kasusDengan(riwayat, 'desa', 'SuratPengantarDiterbitkan');
  for (const type of DIBUKA_KECAMATAN) for (const [id, kali] of kasusDengan(riwayat, 'kecamatan', type)) dibuka.set(id, (dibuka.get(id) ?? 0) + kali);
  const diserahkan = kasusDengan(riwayat, 'kecamatan', 'KartuDiserahkan');
  const kedaluwarsa = kasusDengan(riwayat, 'kecamatan', 'PermohonanKedaluwarsa');
  return [
    ...[...dibuka].filter(([, kali]) => kali !== 1).map(([id, kali]) => `case ${id} was opened ${kali} times`),
    ...[...kedaluwarsa].filter(([id, kali]) => kali !== 1 || diserahkan.has(id)).map(([id, kali]) => `case ${id} expired ${kali} times, was handed over ${diserahkan.get(id) ?? 0} times`),
    ...riwayat.flatMap((satu) => kasusAsing(satu, dibuka)),
    ...dimulai.filter((id) => !dibuka.has(id)).map((id) => `case ${id} was begun and no desa knows it`),
    ...selesai.filter((id) => diserahkan.get(id) !== 1).map((id) => `case ${id} ended and was handed over ${diserahkan.get(id) ?? 0} times`),
    ...[...diserahkan].filter(([id, kali]) => kali !== 1 || !dibuka.has(id)).map(([id, kali]) => `case ${id} was handed over ${kali} times, opened ${dibuka.get(id) ?? 0} times`),
    ...blankoGanda(riwayat),
    ...riwayat.flatMap(bukuBerlubang),
  ];
}

function kasusAsing({ kantor, peristiwa }: RiwayatKantor, dibuka: ReadonlyMap<string, number>): string[] {
  if (!PENERUS.has(kantor.layanan)) return [];
  const kasus = new Set(peristiwa.filter(({ stored }) => stored.stream.startsWith('permohonan-')).map(({ isi }) => isi.meta.correlationId));
  return [...kasus].filter((id) => !dibuka.has(id)).map((id) => `${kantor.id}: has case ${id}, which nobody opened`);
}

function kasusDengan(riwayat: readonly RiwayatKantor[], layanan: string, type: string): Map<string, number> {
  const kali = new Map<string, number>();
  for (const { kantor, peristiwa } of riwayat) {
    if (kantor.layanan !== layanan) continue;
    for (const { stored, isi } of peristiwa) if (stored.type === type) kali.set(isi.meta.correlationId, (kali.get(isi.meta.correlationId) ?? 0) + 1);
  }
  return kali;
}

function blankoGanda(riwayat: readonly RiwayatKantor[]): string[] {
  const dipakai = new Map<string, string>();
  const salah: string[] = [];
  for (const { kantor, peristiwa } of riwayat) {
    if (kantor.layanan !== 'siak-sync') continue;
    for (const { stored, isi } of peristiwa) {
      if (stored.type !== 'KartuDicetak') continue;
      for (const { serial } of (isi.data as { lembar: readonly { serial: string }[] }).lembar) {
        const lain = dipakai.get(serial);
        if (lain !== undefined) salah.push(`blanko ${serial} was printed for ${lain} and for ${stored.stream}`);
        dipakai.set(serial, stored.stream);
      }
    }
  }
  return salah;
}

/** Number n is the register's n-th event; each line belongs to one purpose. */
function bukuBerlubang({ kantor, peristiwa }: RiwayatKantor): string[] {
  const salah: string[] = [];
  const milik = new Set<string>();
  for (const { stored, isi } of peristiwa) {
    if (stored.type !== 'NomorDicatat') continue;
    const { nomor, untuk } = isi.data as { nomor: number; untuk: string };
    if (nomor !== stored.revision + 1) salah.push(`${kantor.id}: ${stored.stream} has number ${nomor} at place ${stored.revision + 1}`);
    if (milik.has(`${stored.stream} ${untuk}`)) salah.push(`${kantor.id}: ${stored.stream} gave two numbers to ${untuk}`);
    milik.add(`${stored.stream} ${untuk}`);
  }
  return salah;
}
