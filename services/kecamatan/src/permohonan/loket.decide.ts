import { idKantor } from '@kk-lintas/contracts';
import { berkasPada, harusBeralasan, idBerkas, isRejected, kebijakanPada, konteksKeluarga, nikKeluarga, periksaEmpatMata, periksaKeluargaSendiri, PEMOHON, periksaPerubahanData, reject, tambahHariKerja, terimaBerkas, tolakKeluarga, type Decision, type DecisionContext, type KonteksPemeriksaan } from '@kk-lintas/domain';
import { dataLama, pemohonTetap } from './data-lama';
import { adaPerubahan, formulirTetap, tanpaPerubahan } from './formulir-tetap';
import { tanpaDesa } from './kartu-lain';
import { harusDihentikan } from './penghentian.decide';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import { berkasLengkap, diLoket, nikTerkait, type PermohonanKecamatan } from './permohonan.state';

type Keputusan = Decision<PeristiwaKecamatan>;

/** Step 10: an act of law with an author (UU 23/2006 art. 8), noted in the Buku Permohonan KK. With it the loket takes the originals in. */
export function verifikasiBerkas(command: Extract<PerintahKecamatan, { type: 'VerifikasiBerkas' }>, state: PermohonanKecamatan, context: DecisionContext): Keputusan {
  const { actor, now } = context;
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Hanya petugas loket yang memverifikasi berkas.');
  const ditolak = periksaEmpatMata(state.pelaku, actor, 'verifikasi', nikTerkait(state));
  if (ditolak !== undefined) return ditolak;
  if (!command.sesuai) {
    if (command.tujuan === undefined) return reject('tidak-lengkap', 'Sebutkan berkas dikembalikan ke pemohon atau ke desa.', { field: 'tujuan' });
    if (command.tujuan === 'desa' && state.pokok !== undefined && tanpaDesa(state.pokok)) return reject('tidak-sah', 'Permohonan ini tidak melalui desa; kembalikan ke pemohon.', { field: 'tujuan' });
    return harusBeralasan(command.alasan) ?? [{ type: 'BerkasDitolakLoket', data: { nip: actor.nip, tujuan: command.tujuan, alasan: command.alasan ?? '', sejak: now } }];
  }
  const { berkas, keluarga, dibawa = [] } = state.penerimaan;
  const melanggar = keluarga && tolakKeluarga(keluarga, konteksLoket(state, context, berkasLengkap(state)));
  if (melanggar !== undefined) return melanggar;
  const diterima = terimaBerkas(berkas, command.diterima ?? dibawa, diLoket(state), actor);
  if (isRejected(diterima)) return { ...diterima, field: 'diterima' };
  return [
    { type: 'BerkasDiverifikasi', data: { nip: actor.nip, diterima: idBerkas(diterima) } },
    { type: 'DicatatDiBukuPermohonan', data: { nomor: 0, tahun: 0, jenis: state.pokok?.jenis ?? '' } },
  ];
}

/** Step 11: the service time starts here (Permendagri 19/2018: from the moment the papers are complete). */
export function registerPermohonan({ pokok }: PermohonanKecamatan, { now, kebijakan }: DecisionContext): Keputusan {
  if (pokok === undefined) throw new Error('a case without its letter is not registered');
  const jatuhTempo = tambahHariKerja(now, kebijakanPada(pokok.dibuka ?? now, pokok.desa, kebijakan).waktuPelayananHariKerja);
  return [
    { type: 'PermohonanDiregister', data: {} },
    { type: 'TandaTerimaDiterbitkan', data: { nomor: 0, tahun: 0, jatuhTempo } },
  ];
}

/** Return path of step 13: what SIAK found, or what the Dinas refused for its content. */
export function terimaTemuan({ temuan, nilai, pelaku, alasan, catatan }: Extract<PerintahKecamatan, { type: 'TerimaTemuan' }>, { now: sejak }: DecisionContext): PeristiwaKecamatan {
  if (alasan === undefined) return { type: 'TemuanSiakDiterima', data: { temuan, pelaku, sejak }, pribadi: { nilai } };
  return { type: 'PengembalianDinasDiterima', data: { alasan, temuan, pelaku, sejak }, pribadi: { nilai, ...(catatan !== undefined && { catatan }) } };
}

/** The loket mends what SIAK found or the Dinas refused, with the family. */
export function perbaikiData({ keluarga, alasan }: Extract<PerintahKecamatan, { type: 'PerbaikiData' }>, state: PermohonanKecamatan, context: DecisionContext): Keputusan {
  const { actor } = context;
  const ditolak = harusDihentikan(state) ?? periksaKeluargaSendiri(actor, nikKeluarga(keluarga));
  if (ditolak !== undefined) return ditolak;
  if (keluarga.alamat.desa !== state.pokok?.desa) return reject('salah-kantor', `Alamat harus di wilayah ${state.pokok?.desa}.`, { field: 'keluarga.alamat.desa', details: { kantor: idKantor('desa', keluarga.alamat.desa) } });
  const melanggar = tolakKeluarga(keluarga, { ...konteksLoket(state, context, berkasTerverifikasi(state)), ...kartuBerlaku(state) });
  if (melanggar !== undefined) return melanggar;
  const perubahan = periksaPerubahanData(state.pokok.jenis, keluarga, { lama: dataLama(state) }) ?? pemohonTetap(keluarga, state);
  if (perubahan !== undefined) return perubahan;
  const tetap = formulirTetap(keluarga, state);
  const salahAlasan = tetap ? tanpaPerubahan(alasan) : adaPerubahan(alasan);
  if (salahAlasan !== undefined) return salahAlasan;
  const diterima = terimaBerkas(state.penerimaan.berkas, state.tahap === 'pembetulan' ? idBerkas(berkasPada(state.penerimaan.berkas, PEMOHON)) : [], diLoket(state), actor);
  if (isRejected(diterima)) return diterima;
  return [{ type: 'DataDiperbaiki', data: { jumlahTemuan: state.temuan.length, ...(tetap && { alasan }) }, pribadi: { keluarga } }];
}

/** What the loket knows beside the form. */
function konteksLoket({ pokok }: PermohonanKecamatan, context: DecisionContext, berkas?: readonly string[]): KonteksPemeriksaan {
  if (pokok === undefined) throw new Error('a case without its letter has no form');
  return konteksKeluarga(pokok, context, berkas);
}

/**
 * What SIAK found is mended behind step 10, and nobody verifies the form again: the papers that were verified there still have to prove it. No
 * paper can be added, so a family that lacks one stops its case (ADR 0041).
 */
function berkasTerverifikasi(state: PermohonanKecamatan): readonly string[] | undefined {
  return state.tahap === 'temuan-siak' ? berkasLengkap(state) : undefined;
}

/**
 * A correction begins with the card as it was handed over, so that R16 to R18 are the loket's too. After a finding of SIAK
 * the loket knows only what differs from the form: the card in force stays with SIAK.
 */
function kartuBerlaku({ tahap, penerimaan }: PermohonanKecamatan): Pick<KonteksPemeriksaan, 'lama'> {
  return tahap === 'pembetulan' && penerimaan.keluarga !== undefined ? { lama: penerimaan.keluarga } : {};
}
