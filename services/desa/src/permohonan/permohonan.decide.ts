import {
  adalahPerintahPenerimaan,
  berkasDatang,
  berkasPada,
  decidePenerimaan,
  harusBeralasan,
  harusPadaTahap,
  idBerkas,
  isRejected,
  kembalikanBerkas,
  periksaEmpatMata,
  periksaKeluargaSendiri,
  reject,
  terimaBerkas,
  unreachable,
  type Decision,
  type DecisionContext,
  type Rejected,
} from '@kk-lintas/domain';
import { idKantor } from '@kk-lintas/contracts';
import { periksaPenolak } from './lingkungan-pengantar';
import type { PerintahDesa } from './permohonan.commands';
import type { PeristiwaDesa } from './permohonan.events';
import { terbitkanSuratPengantar } from './pengantar.decide';
import { diDesa, nikTerkait, type PermohonanDesa } from './permohonan.state';

/** No officer does anything in the case of the own family (DESIGN section 2 rule 10). */
export function decide(command: PerintahDesa, state: PermohonanDesa, context: DecisionContext): Decision<PeristiwaDesa> {
  return periksaKeluargaSendiri(context.actor, nikTerkait(state)) ?? putuskan(command, state, context);
}

function putuskan(command: PerintahDesa, state: PermohonanDesa, context: DecisionContext): Decision<PeristiwaDesa> {
  if (adalahPerintahPenerimaan(command)) return penerimaanDi(state) ?? decidePenerimaan(command, state.penerimaan, kantorPenerima(state), context);
  switch (command.type) {
    case 'CatatPermintaanPengantar': {
      const { type: _, pemohon, ...data } = command;
      return harusPadaTahap(state, ['tidak-ada']) ?? [{ type: 'PengantarDiminta', data, pribadi: { pemohon } }];
    }
    case 'TerbitkanSuratPengantar':
      return terbitkanSuratPengantar(command, state, context);
    case 'TolakSuratPengantar':
      return harusPadaTahap(state, ['pengantar-diminta']) ?? periksaPenolak(context.actor, state.pokok) ?? harusBeralasan(command.alasan) ?? [{ type: 'SuratPengantarDitolak', data: { alasan: command.alasan } }];
    case 'TerimaFormulirDariKecamatan':
      return harusPadaTahap(state, ['di-kecamatan']) ?? [formulirTiba(command)];
    case 'SerahkanFormulir':
      return harusPadaTahap(state, ['menunggu-penyerahan']) ?? [{ type: 'FormulirDiserahkan', data: berkasDatang(state.penerimaan.berkas, context.actor) }];
    case 'TelitiFormulir':
      return harusPadaTahap(state, ['diserahkan']) ?? teliti(command, state, context);
    case 'CatatBukuHarian':
      // The register gives the number on the way to the log.
      return harusPadaTahap(state, ['diteliti']) ?? [{ type: 'DicatatDiBukuHarian', data: { nomor: 0, tahun: 0, jenis: state.pokok?.jenis ?? '' } }];
    case 'AjukanTandaTangan':
      return harusPadaTahap(state, ['tercatat']) ?? [{ type: 'DiajukanUntukTandaTangan', data: {} }];
    case 'TandatanganiPermohonan':
      return harusPadaTahap(state, ['menunggu-tanda-tangan']) ?? tandatangani(command, state, context);
    case 'CatatBukuInduk':
      return harusPadaTahap(state, ['ditandatangani']) ?? [{ type: 'DicatatDiBukuInduk', data: { nomor: 0, tahun: 0, jumlahAnggota: state.penerimaan.keluarga?.anggota.length ?? 0 } }];
    case 'KembalikanKePemohon':
      return harusPadaTahap(state, ['tercatat-di-buku-induk']) ?? kembalikan(state);
    case 'TerimaPenolakanKecamatan': {
      const { alasan, pelaku, keluarga } = command;
      return harusPadaTahap(state, ['di-pemohon']) ?? [{ type: 'BerkasDitolakKecamatan', data: { alasan, pelaku }, pribadi: { keluarga } }];
    }
    case 'TutupPermohonan':
      return tutup(command, state);
    default:
      return unreachable(command);
  }
}

function formulirTiba({ berkas, kodeBerkas, keluarga }: Extract<PerintahDesa, { type: 'TerimaFormulirDariKecamatan' }>): PeristiwaDesa {
  return { type: 'FormulirTiba', data: { berkas, ...(kodeBerkas !== undefined && { kodeBerkas }) }, pribadi: { keluarga } };
}

/** Step 7: with a form that is right the desa takes in what the family brought; with a wrong one the family keeps it. */
function teliti({ sesuai, alasan, ...command }: Extract<PerintahDesa, { type: 'TelitiFormulir' }>, state: PermohonanDesa, { actor }: DecisionContext): Decision<PeristiwaDesa> {
  if (!sesuai) return harusBeralasan(alasan) ?? [{ type: 'FormulirDikembalikan', data: { alasan: alasan ?? '' } }];
  const { berkas, dibawa = [] } = state.penerimaan;
  const diterima = terimaBerkas(berkas, command.diterima ?? dibawa, diDesa(state), actor);
  return isRejected(diterima) ? { ...diterima, field: 'diterima' } : [{ type: 'FormulirDiteliti', data: { diterima: idBerkas(diterima) } }];
}

/** End of step 8: whatever the desa holds goes back. */
function kembalikan(state: PermohonanDesa): Decision<PeristiwaDesa> {
  const { berkas } = state.penerimaan;
  const kembali = kembalikanBerkas(berkas, idBerkas(berkasPada(berkas, diDesa(state))), diDesa(state));
  return isRejected(kembali) ? kembali : [{ type: 'BerkasDikembalikanKePemohon', data: { dikembalikan: idBerkas(kembali) } }];
}

function tandatangani(command: { readonly setuju: boolean; readonly alasan?: string }, state: PermohonanDesa, { actor }: DecisionContext): Decision<PeristiwaDesa> {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Hanya Lurah atau Kepala Desa yang menandatangani.');
  const ditolak = periksaEmpatMata(state.pelaku, actor, 'tanda-tangan', nikTerkait(state));
  if (ditolak !== undefined) return ditolak;
  if (command.setuju) return [{ type: 'PermohonanDitandatangani', data: { nip: actor.nip } }];
  return harusBeralasan(command.alasan) ?? [{ type: 'PenandatangananDitolak', data: { nip: actor.nip, alasan: command.alasan ?? '' } }];
}

function tutup(command: { readonly selesai: boolean; readonly keterangan: string }, state: PermohonanDesa): Decision<PeristiwaDesa> {
  if (state.tahap === 'tidak-ada') return reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.');
  if (state.tahap === 'selesai' || state.tahap === 'berakhir') return [];
  if (command.selesai) return [{ type: 'PermohonanSelesai', data: { diserahkan: command.keterangan } }];
  return [{ type: 'PermohonanBerakhir', data: { alasan: command.keterangan } }];
}

function kantorPenerima(state: PermohonanDesa) {
  const { jenis = '', desa = '', dibuka } = state.pokok ?? {};
  return { jenis, desa, dibuka, pemegang: diDesa(state), pemohon: state.pemohon, dibawaPemohon: false };
}

function penerimaanDi(state: PermohonanDesa): Rejected | undefined {
  if (state.tahap === 'di-kecamatan') {
    const kantor = idKantor('kecamatan', (state.pokok?.desa ?? '').split('.').slice(0, 3).join('.'));
    return reject('salah-kantor', 'Permohonan dengan surat pengantar ini diajukan ke kantor kecamatan.', { details: { kantor } });
  }
  return harusPadaTahap(state, ['penerimaan']);
}

