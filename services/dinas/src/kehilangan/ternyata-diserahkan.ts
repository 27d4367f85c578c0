import type { LembarKartu } from '@kk-lintas/contracts';
import { harusBerketerangan, reject, tanggalWib, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { harusMenunggu } from './dalam-perjalanan';
import type { PeristiwaKehilangan } from './kehilangan.events';

interface Penyerahan {
  /** When it was handed over, ISO 8601 UTC. */
  readonly keterangan: string;
  readonly nomorPengiriman?: number;
}

/**
 * The hand-over of a delivery that two officers had declared lost: the declaration stands, for the public check has said so
 * (ADR 0026), and what was stamped since holds no more, for nobody gets its sheets. Undefined for any other hand-over.
 */
export function ternyataDiserahkan({ keterangan: diserahkan, nomorPengiriman }: Penyerahan, { tahap, hilang, dokumen = [] }: PermohonanDinas, { now }: Pick<DecisionContext, 'now'>): PeristiwaKehilangan | undefined {
  if (hilang === undefined) return undefined;
  // A kecamatan of an older version names no delivery; what it took in last has arrived here before its hand-over.
  const adalahHilang = nomorPengiriman === undefined ? tahap !== 'sampai' : hilang.includes(nomorPengiriman);
  if (!adalahHilang) return undefined;
  const nomorDokumen = dokumen.find(({ kartuKe }) => kartuKe < 0)?.nomorDokumen;
  return { type: 'KartuHilangTernyataDiserahkan', data: { diserahkan, ...(nomorPengiriman !== undefined && { nomorPengiriman }), ...(nomorDokumen !== undefined && { nomorDokumen, sejak: tanggalWib(now) }) } };
}

/** Printed and under way when the end of the case became known: nobody gets these sheets. */
export function cetakanTidakDipakai(putaran: number, lembar: readonly LembarKartu[]): PeristiwaKehilangan {
  return { type: 'CetakanTidakDipakai', data: { putaran, serial: lembar.map(({ serial }) => serial) } };
}

/** An officer looked after it: the family is called, the sheets that nobody gets are on their way back. */
export function tanggapi(keterangan: string, state: PermohonanDinas, { actor }: DecisionContext): Decision<PeristiwaKehilangan> {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Insiden ditanggapi petugas Dinas.');
  return harusMenunggu(state, 'Tidak ada insiden yang menunggu tanggapan.') ?? harusBerketerangan(keterangan, 'Tulis apa yang dilakukan bagi keluarga dan dengan lembarnya.') ?? [{ type: 'KartuTerserahkanDitanggapi', data: { nip: actor.nip, keterangan } }];
}
