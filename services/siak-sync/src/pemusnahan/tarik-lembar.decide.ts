import { cariJenisPermohonan, kodeBerkasDitarik, reject, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { KartuTercetak } from '../blanko/blanko.aggregate';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import type { KartuDigantikan } from './pemusnahan.commands';

/**
 * After step 19: the sheets of the card that the family gave back for the new one (`kk-lama`, `kk-rusak`, `kk-keliru`). They
 * may come one after another, as the RT's sheet does. The ledger sees to it that none of a card in force is among them. A family that
 * lost its card brings none; the sheets of the other holders are void with it, and its own may turn up (ADR 0037).
 */
export function tarikLembar(serial: readonly string[], nip: string, state: PermohonanSiak, context: DecisionContext): Decision<PeristiwaSiak> {
  const { jenis = '', berkas = [] } = state.berjalan ?? {};
  const ditarik = kodeBerkasDitarik(jenis);
  const dicetakUlang = cariJenisPermohonan(jenis)?.bolehUbahData === false;
  if (!dicetakUlang && !berkas.some(({ kode }) => ditarik.includes(kode))) return reject('tidak-sah', 'Permohonan ini tidak menarik kartu lama.');
  const sudah = serial.filter((satu) => state.ditarik?.includes(satu));
  if (sudah.length > 0) return reject('sudah-dilakukan', 'Lembar ini sudah ditarik permohonan ini.', { field: 'serial', details: { serial: sudah } });
  return [{ type: 'LembarDitarik', data: { serial: [...serial].sort(), nip, kartu: kartuDigantikan(state, context) } }];
}

/** The issue that the sheets of a printing show, where SIAK said which it is. */
export function kartuTercetak({ nomorKk, versi }: PermohonanSiak, { pseudonym }: DecisionContext): KartuTercetak | undefined {
  return nomorKk === undefined || versi === undefined || pseudonym === undefined ? undefined : { kunci: pseudonym(nomorKk), versi };
}

function kartuDigantikan(state: PermohonanSiak, context: DecisionContext): readonly KartuDigantikan[] {
  const { pseudonym } = context;
  const sendiri = kartuTercetak(state, context);
  if (sendiri === undefined || pseudonym === undefined) return [];
  const lain = (state.kartuLain ?? []).map(({ nomorKk, versi, berakhir }) => ({ kunci: pseudonym(nomorKk), sebelum: berakhir ? versi + 1 : versi }));
  return [{ kunci: sendiri.kunci, sebelum: sendiri.versi }, ...lain];
}
