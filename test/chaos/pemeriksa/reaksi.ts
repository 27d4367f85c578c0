import type { Reaction } from '@kk-lintas/office';
import { commandIdFor } from '@kk-lintas/trust';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import { kasusDengan, riwayatOperator, type RiwayatKantor } from './riwayat';

/** Reactions that answer every one of their events; the others may find that there is nothing to do any more. */
const SELALU_MENJAWAB: ReadonlySet<Reaction['name']> = new Set(['sinkronisasi-siak', 'penerbitan-siak']);

/** By which a card counts: stamped or signed by the Dinas, handed over at the kecamatan. */
const BERLAKU: ReadonlySet<string> = new Set(['KartuDistempel', 'KartuDitandatanganiElektronik', 'KartuDiserahkan']);

/** (f) Every event that asks something of SIAK has its answer recorded, by the command that derives from event and reaction, unless the case ended first. */
export function yangTidakDijawab(riwayat: readonly RiwayatKantor[]): string[] {
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const reaksi = definisiKantor(kantor.layanan, '').reactions.filter(({ name }) => SELALU_MENJAWAB.has(name));
    const berakhir = new Set(peristiwa.filter(({ stored }) => stored.type === 'PermohonanBerakhir').map(({ stored }) => stored.stream));
    const dijawab = new Set(peristiwa.map(({ isi: { meta } }) => `${meta.causationId} ${meta.commandId}`));
    return reaksi.flatMap(({ name, eventTypes }) =>
      peristiwa
        .filter(({ stored }) => eventTypes.includes(stored.type) && !berakhir.has(stored.stream) && !dijawab.has(`${stored.id} ${commandIdFor(stored.id, name)}`))
        .map(({ stored }) => `${kantor.id}: ${name} never answered ${stored.type} of ${stored.stream}`),
    );
  });
}

/** A SIAK that is known to have refused so far, and a case that ended without a card, need no active card. */
const TERJAWAB: ReadonlySet<string> = new Set(['KartuAktifDiSiak', 'AktivasiSiakGagal', 'PermohonanBerakhir']);

/** (f) Every card that counts was made the active one in SIAK, as the operator's log says. It asks no reaction what it would do. */
export function yangTidakAktif(riwayat: readonly RiwayatKantor[]): string[] {
  const diSiak = riwayatOperator(riwayat);
  const terjawab = kasusDengan(diSiak, TERJAWAB);
  const berlaku = diSiak.length === 0 ? [] : [...kasusDengan(riwayat, BERLAKU)];
  return berlaku.filter((id) => !terjawab.has(id)).map((id) => `case ${id} has a card, which was never made active in SIAK`);
}
