import { harusBeralasan, harusPadaTahap, periksaKeluargaSendiri, reject, selisihSerial, tanggalWib, unreachable, type Decision, type DecisionContext, type Rejected } from '@kk-lintas/domain';
import { adalahPerintahAktivasi, decideAktivasi } from '../aktivasi/aktivasi.decide';
import { adalahPerintahTte, decideTte, mintaNomor } from '../penerbitan/penerbitan.decide';
import { kebijakanKasus } from './kebijakan-kasus';
import { catatHasilSinkronisasi } from './sinkronisasi.decide';
import { sebagaiOperator } from './sebagai-operator';
import { kembalikanKeLoket } from '../pengembalian/pengembalian.decide';
import { kartuTercetak, tarikLembar } from '../pemusnahan/tarik-lembar.decide';
import { batalDenganAkhir, berakhirTanpaKartu, catatKehilangan, serialDari, sudahBatal, ternyataDiserahkan } from './sesudah-stempel.decide';
import { catatTerlampaui } from './terlampaui.decide';
import type { PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';
import { nikTerkait, nomorMenungguJawaban, tertutup, type PermohonanSiak } from './permohonan.state';

type Keputusan = Decision<PeristiwaSiak>;

/** Rows of the form on one sheet of blanko. */
const ANGGOTA_SEHELAI = 10;

/** No officer does anything in the case of the own family (DESIGN section 2 rule 10). */
export function decide(command: PerintahSiak, state: PermohonanSiak, context: DecisionContext): Keputusan {
  return periksaKeluargaSendiri(context.actor, nikTerkait(state)) ?? putuskan(command, state, context);
}

function putuskan(command: PerintahSiak, state: PermohonanSiak, context: DecisionContext): Keputusan {
  if (adalahPerintahAktivasi(command)) return decideAktivasi(command, state, context);
  if (adalahPerintahTte(command)) return decideTte(command, state, context);
  switch (command.type) {
    case 'TerimaBerkas': {
      const { berjalan, putaran, jatuhTempo, pemohon, keluarga } = command;
      return harusPadaTahap(state, ['tidak-ada', 'dikembalikan-ke-loket']) ?? [{ type: 'BerkasTiba', data: { berjalan, putaran, jatuhTempo }, pribadi: { pemohon, keluarga } }];
    }
    case 'SinkronkanBiodata':
      return harusPadaTahap(state, ['menunggu-sinkronisasi', 'siak-tidak-menjawab']) ?? nomorDiminta(state) ?? sebagaiOperator(state, context, (nip) => [mintaSinkronisasi(nip, state, context)]);
    case 'UlangiSinkronisasi':
      if (state.tahap !== 'siak-tidak-menjawab' || state.percobaan !== command.percobaan) return [];
      if (state.meminta === 'nomor') return mintaNomor(state);
      return [mintaSinkronisasi(operatorDari(state), state, context)];
    case 'CatatHasilSinkronisasi':
      return catatHasilSinkronisasi(command, state, context);
    case 'KembalikanKeLoket':
      return kembalikanKeLoket(command, state, context);
    case 'AkuiNomorKk':
      return harusPadaTahap(state, ['biodata-valid', 'nomor-terbit']) ?? sebagaiOperator(state, context, (nip) => akuiNomor(command.alasan, nip, state));
    case 'CetakKartu':
      return harusPadaTahap(state, ['biodata-valid']) ?? harusTerjawab(state) ?? sebagaiOperator(state, context, (nip) => cetak(nip, command.helai, state, context));
    case 'NyatakanBlankoRusak':
      return harusPadaTahap(state, ['tercetak']) ?? sebagaiOperator(state, context, (nip) => blankoRusak(command, nip, state));
    case 'CetakUlang':
      return harusPadaTahap(state, ['blanko-rusak']) ?? sebagaiOperator(state, context, (nip) => cetakUlang(nip, state));
    case 'SerahkanCetakan':
      return harusPadaTahap(state, ['tercetak']) ?? [{ type: 'CetakanDiserahkan', data: { putaran: state.cetakan, lembar: state.lembar } }];
    case 'TarikLembar':
      return harusPadaTahap(state, ['selesai']) ?? sebagaiOperator(state, context, (nip) => tarikLembar(command.serial, nip, state, context));
    case 'CatatPenerimaanDinas':
      // News of the Dinas may come after that of the kecamatan: their topics know no order between them.
      return harusPadaTahap(state, ['diserahkan', 'selesai', 'berakhir']) ?? penerimaanDinas(command, state);
    case 'CatatStempel':
      if (command.putaran !== state.cetakan || state.distempel === command.putaran) return [];
      // The kecamatan may have told of the hand-over already: their topics know no order between them.
      return harusPadaTahap(state, ['diserahkan', 'diterima-dinas', 'selesai', 'berakhir']) ?? [{ type: 'KartuDistempelDinas', data: { putaran: command.putaran } }];
    case 'CatatTerlampaui':
      return catatTerlampaui(command, state);
    case 'CatatKehilangan':
      return catatKehilangan(command, state);
    case 'TerimaPengembalian': {
      const { putaran, ke, alasan, pelaku } = command;
      if (sudahBatal(putaran, state)) return batalDenganAkhir(putaran, state) ? [{ type: 'CetakanDikembalikanDinas', data: { ke, alasan, pelaku, dibatalkan: [] } }] : [];
      if (state.distempel === putaran) return reject('tidak-sah', 'Kartu ini sudah distempel: cetakannya tidak dapat dikembalikan.');
      // A further printing of what was lost comes back from a case that ended meanwhile: its sheets are void, and none is printed.
      return harusPadaTahap(state, ['diserahkan', 'diterima-dinas', 'draf-diajukan', ...(state.hilang === undefined ? [] : (['berakhir'] as const))]) ?? [{ type: 'CetakanDikembalikanDinas', data: { ke, alasan, pelaku, dibatalkan: serialDari(state) } }];
    }
    case 'TutupPermohonan':
      if (tertutup(state)) return [];
      if (state.tahap === 'tidak-ada') return command.pokok === undefined ? reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.') : [{ type: 'BerakhirSebelumTiba', data: { pokok: command.pokok, alasan: command.keterangan } }];
      if (command.selesai) return [ternyataDiserahkan(command, state) ?? { type: 'PermohonanSelesai', data: { keterangan: command.keterangan } }];
      return [berakhirTanpaKartu(command.keterangan, state)];
    default:
      return unreachable(command);
  }
}

/** Mode TTE: the draft is approved, and its numbers are asked for. A check now would lead to a second draft of the same card. */
function nomorDiminta({ tahap, meminta }: PermohonanSiak): Rejected | undefined {
  if (tahap !== 'siak-tidak-menjawab' || meminta !== 'nomor') return undefined;
  return reject('belum-waktunya', 'Draf sudah disetujui dan nomornya sedang diminta; SIAK ditanya lagi otomatis.', { details: { meminta } });
}

/** Mode TTE: SIAK is asked for its check alone; numbers come after the approval. */
function mintaSinkronisasi(nip: string, state: PermohonanSiak, context: DecisionContext): PeristiwaSiak {
  const { moda } = kebijakanKasus(state, context);
  return { type: 'SinkronisasiDiminta', data: { percobaan: state.percobaan + 1, nip, ...(moda === 'TTE' && { moda }) } };
}

/** Step 15: what the Dinas says it took over is what was handed to it, or every sheet is void and printed again (return to 14). */
function penerimaanDinas(command: Extract<PerintahSiak, { type: 'CatatPenerimaanDinas' }>, state: PermohonanSiak): Keputusan {
  const dibatalkan = serialDari(state);
  // An office of an older version names no sheets.
  const { putaran, serial = dibatalkan } = command;
  const selisih = selisihSerial(dibatalkan, serial);
  if (tertutup(state) || (putaran === state.cetakan && selisih.length === 0)) return [{ type: 'CetakanDiterimaDinas', data: { putaran } }];
  const alasan = `Dinas menerima ${serial.length} lembar cetakan ke-${putaran}; diserahkan ${dibatalkan.length} lembar cetakan ke-${state.cetakan}${selisih.length === 0 ? '' : `, berbeda: ${selisih.join(', ')}`}.`;
  return [{ type: 'CetakanDikembalikanDinas', data: { ke: '14', alasan, pelaku: state.pelaku, dibatalkan } }];
}

/** A number that differs from the table is never printed unseen (ADR 0020). */
function harusTerjawab(state: PermohonanSiak): Rejected | undefined {
  if (!nomorMenungguJawaban(state)) return undefined;
  return reject('belum-waktunya', 'Nomor KK dari SIAK berbeda dengan aturan; akui dahulu dengan alasannya.', { details: { perintah: 'akui-nomor-kk' } });
}

function akuiNomor(alasan: string, nip: string, state: PermohonanSiak): Keputusan {
  if (!nomorMenungguJawaban(state)) return reject('belum-waktunya', 'Tidak ada nomor KK yang menunggu jawaban.');
  return harusBeralasan(alasan) ?? [{ type: 'NomorKkDiakui', data: { nip, alasan } }];
}

/** Step 14: a copy for each holder that the policy names, of as many sheets as its members need; the ledger gives each sheet its serial on the way to the log. */
function cetak(nip: string, helai: number | undefined, state: PermohonanSiak, context: DecisionContext): Keputusan {
  const banyak = helai ?? Math.max(1, Math.ceil((state.keluarga?.anggota.length ?? 0) / ANGGOTA_SEHELAI));
  const dicetak = tanggalWib(context.now);
  const lembar = kebijakanKasus(state, context).rangkap.flatMap((pemegang, index) =>
    Array.from({ length: banyak }, (_, ke) => ({ no: index + 1, pemegang, serial: '', ...(banyak > 1 && { helai: ke + 1 }), dicetak })),
  );
  const kartu = kartuTercetak(state, context);
  return [{ type: 'KartuDicetak', data: { cetakan: state.cetakan + 1, nip, lembar, ...(kartu !== undefined && { kartu }) } }];
}

function blankoRusak({ serial, alasan }: { readonly serial: string; readonly alasan: string }, nip: string, state: PermohonanSiak): Keputusan {
  if (!state.lembar.some((lembar) => lembar.serial === serial)) return reject('tidak-sah', 'Nomor seri ini bukan lembar permohonan ini.', { field: 'serial' });
  return harusBeralasan(alasan) ?? [{ type: 'BlankoRusak', data: { serial, alasan, nip } }];
}

/** A spoiled sheet is printed again by a second person, never by the one who declared it spoiled. */
function cetakUlang(nip: string, { rusak, lembar }: PermohonanSiak): Keputusan {
  const lama = lembar.find(({ serial }) => serial === rusak?.serial);
  if (rusak === undefined || lama === undefined) return reject('belum-waktunya', 'Tidak ada lembar yang harus dicetak ulang.');
  if (nip === rusak.nip) return reject('empat-mata', 'Cetak ulang harus oleh petugas lain daripada yang menyatakan blanko rusak.');
  return [{ type: 'KartuDicetakUlang', data: { no: lama.no, nip, serialLama: lama.serial, serial: '' } }];
}

function operatorDari(state: PermohonanSiak): string {
  return state.pelaku.find(({ tindakan }) => tindakan === 'operasi')?.nip ?? '';
}
