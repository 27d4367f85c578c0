import { harusPadaTahap, reject, selisihSerial, type Decision } from '@kk-lintas/domain';
import type { PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';
import { tertutup, type PermohonanSiak } from './permohonan.state';

type Perintah<Type extends PerintahSiak['type']> = Extract<PerintahSiak, { type: Type }>;

/**
 * Step 16d: the sheets of a stamped printing are lost; another is printed (step 14). SIAK keeps the card active: its content is the
 * same. In a case that is over, handed over or ended before the news came, the sheets are lost and nothing is printed (ADR 0026).
 */
export function catatKehilangan({ putaran, nomorPengiriman, serial, alasan, pelaku }: Perintah<'CatatKehilangan'>, state: PermohonanSiak): Decision<PeristiwaSiak> {
  const hilang: PeristiwaSiak = { type: 'CetakanDinyatakanHilang', data: { putaran, ...(nomorPengiriman !== undefined && { nomorPengiriman }), serial, alasan, pelaku } };
  const tercatat = nomorPengiriman === undefined || state.hilang?.includes(nomorPengiriman) === true;
  // The ledger still has to hear where the sheets are not (ADR 0038), and knows whose they were.
  if (batalDenganAkhir(putaran, state) && !tercatat) return [hilang];
  if (sudahBatal(putaran, state)) return [];
  const ditolak = harusPadaTahap(state, ['diserahkan', 'diterima-dinas', 'selesai', 'berakhir']);
  if (ditolak !== undefined) return ditolak;
  const selisih = selisihSerial(serialDari(state), serial);
  if (selisih.length > 0) return reject('tidak-sah', 'Lembar yang hilang bukan lembar cetakan ini.', { field: 'serial', details: { selisih } });
  return [hilang];
}

/** Its sheets are void because the case ended: what becomes of them is still written down, and voids none again. */
export function batalDenganAkhir(putaran: number, state: PermohonanSiak): boolean {
  return tertutup(state) && putaran === state.cetakan && state.lembar.length === 0;
}

/** The family has the card of a lost delivery: of a further printing no sheet goes to anybody. Undefined for any other hand-over. */
export function ternyataDiserahkan({ nomorPengiriman, keterangan: diserahkan }: Perintah<'TutupPermohonan'>, state: PermohonanSiak): PeristiwaSiak | undefined {
  if (nomorPengiriman === undefined || state.hilang?.includes(nomorPengiriman) !== true) return undefined;
  const dibatalkan = belumBatal(state);
  return { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman, diserahkan, alasan: 'kartu yang dinyatakan hilang ternyata sudah diserahkan', dibatalkan } };
}

/** The case ends without a card: whatever was printed for it, wherever it lies, is handed to nobody. */
export function berakhirTanpaKartu(alasan: string, state: PermohonanSiak): PeristiwaSiak {
  const dibatalkan = belumBatal(state);
  return { type: 'PermohonanBerakhir', data: { alasan, ...(dibatalkan.length > 0 && { dibatalkan }) } };
}

/** That printing is void already, after a receipt that differed: its return changes nothing, and the next printing is another. A draft has no sheets. */
export function sudahBatal(putaran: number, { cetakan, lembar, tahap }: PermohonanSiak): boolean {
  return putaran < cetakan || (putaran === cetakan && lembar.length === 0 && tahap !== 'draf-diajukan');
}

/** The sheets of the last printing but for one that is spoiled. */
function belumBatal(state: PermohonanSiak): readonly string[] {
  return serialDari(state).filter((serial) => serial !== state.rusak?.serial);
}

export function serialDari({ lembar }: PermohonanSiak): readonly string[] {
  return lembar.map(({ serial }) => serial);
}
