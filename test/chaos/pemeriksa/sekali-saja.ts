import { commandIdFor, eventId } from '@kk-lintas/trust';
import type { PesanTerkirim } from './pesan-terkirim';
import type { PeristiwaTercatat, RiwayatKantor } from './riwayat';

/**
 * (e) No event is recorded twice, and no command acts twice: all its events of a stream lie side by side, in one append, and
 * each has the id that follows from its command and its place there.
 */
export function yangGanda(riwayat: readonly RiwayatKantor[]): string[] {
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const salah: string[] = [];
    const ids = new Set<string>();
    const terakhir = new Map<string, { readonly revision: number; readonly ke: number }>();
    for (const { stored, isi } of peristiwa) {
      if (ids.has(stored.id)) salah.push(`${kantor.id}: event ${stored.id} is recorded twice`);
      ids.add(stored.id);
      const kunci = `${stored.stream} ${isi.meta.commandId}`;
      const sebelum = terakhir.get(kunci);
      const ke = (sebelum?.ke ?? -1) + 1;
      if (sebelum !== undefined && sebelum.revision !== stored.revision - 1) salah.push(`${kantor.id}: a command acted twice on ${stored.stream}, at revisions ${sebelum.revision} and ${stored.revision}`);
      if (stored.id !== eventId(isi.meta.commandId, ke)) salah.push(`${kantor.id}: event ${stored.id} of ${stored.stream} is not number ${ke} of its command`);
      terakhir.set(kunci, { revision: stored.revision, ke });
    }
    return salah;
  });
}

/**
 * (b) Every message has exactly one effect at each office that acts on it. The effect carries the message's id as its cause
 * and the command id that derives from both, so a second one would show. Nothing else is an effect: what has a cause was
 * caused by a message for this office or by an event of its own.
 */
export function efekPesan(riwayat: readonly RiwayatKantor[], pesan: readonly PesanTerkirim[]): string[] {
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const oleh = perSebab(peristiwa);
    const dikenal = new Map(pesan.map((satu) => [satu.id, satu]));
    const sendiri = new Set(peristiwa.map(({ stored }) => stored.id));
    const sebabAsing = new Set(peristiwa.flatMap(({ isi: { meta } }) => meta.causationId ?? []).filter((sebab) => !sendiri.has(sebab) && dikenal.get(sebab)?.untuk.includes(kantor.id) !== true));
    const salah = [...sebabAsing].map((sebab) => `${kantor.id}: acted on message ${sebab}, which ${dikenal.has(sebab) ? 'is not for it' : 'nobody published'}`);
    for (const satu of pesan) {
      if (!satu.untuk.includes(kantor.id)) continue;
      const efek = oleh.get(satu.id) ?? [];
      const perintah = new Set(efek.map(({ isi }) => isi.meta.commandId));
      if (perintah.size === 0 && !satu.bolehTanpaEfek) salah.push(`${kantor.id}: message ${satu.id} (${satu.type}) had no effect`);
      if (perintah.size > 1) salah.push(`${kantor.id}: message ${satu.id} (${satu.type}) had ${perintah.size} effects`);
      if (perintah.size === 1 && !perintah.has(commandIdFor(satu.id, kantor.id))) salah.push(`${kantor.id}: message ${satu.id} (${satu.type}) acted by another command than its own`);
    }
    return salah;
  });
}

/** Streams in which messages have their effect: of cases, and of issued cards at the portal. */
const MILIK_KASUS = /^(permohonan|dokumen)-/;

/** Events of cases that a message caused, by the message's id. */
export function perSebab(peristiwa: readonly PeristiwaTercatat[]): Map<string, PeristiwaTercatat[]> {
  const oleh = new Map<string, PeristiwaTercatat[]>();
  for (const satu of peristiwa) {
    const { causationId } = satu.isi.meta;
    if (causationId === undefined || !MILIK_KASUS.test(satu.stored.stream)) continue;
    oleh.set(causationId, [...(oleh.get(causationId) ?? []), satu]);
  }
  return oleh;
}
