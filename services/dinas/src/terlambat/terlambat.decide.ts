import { harusBerketerangan, harusPadaTahap, reject, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { harusMenunggu } from '../kehilangan/dalam-perjalanan';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import type { PerintahTerlambat } from './terlambat.commands';
import type { PeristiwaTerlambat } from './terlambat.events';
import { TANPA_KARTU, tanpaKartu } from './tanpa-kartu';

export function adalahPerintahTerlambat(command: { readonly type: string }): command is PerintahTerlambat {
  return command.type === ('TanggapiCetakanTerlambat' satisfies PerintahTerlambat['type']);
}

/** An officer looked after the sheets that nobody gets: they are on their way back to the operator, who has them destroyed. */
export function decideTerlambat({ keterangan }: PerintahTerlambat, state: PermohonanDinas, { actor }: DecisionContext): Decision<PeristiwaTerlambat> {
  const belum = harusPadaTahap(state, TANPA_KARTU);
  if (belum !== undefined) return belum;
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Insiden ditanggapi petugas Dinas.');
  return harusMenunggu(state, 'Tidak ada lembar yang menunggu tanggapan.') ?? harusBerketerangan(keterangan, 'Tulis apa yang dilakukan dengan lembarnya.') ?? [{ type: 'CetakanTerlambatDitanggapi', data: { nip: actor.nip, keterangan } }];
}

/** A draft of a case that is over; undefined while it goes on. */
export function drafTerlambat(putaran: number, state: PermohonanDinas): PeristiwaTerlambat | undefined {
  return state.tahap === 'selesai' || tanpaKartu(state) ? { type: 'DrafTidakDipakai', data: { putaran } } : undefined;
}
