import { cariJenisPermohonan, kebijakanPada, periksaKeluargaSendiri, rahasiaDari, reject, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { sidikRahasia } from '@kk-lintas/trust';
import { periksaLingkungan } from './lingkungan-pengantar';
import type { PerintahDesa } from './permohonan.commands';
import type { PenerbitPengantar, PeristiwaDesa } from './permohonan.events';
import type { PermohonanDesa } from './permohonan.state';

type Terbitkan = Extract<PerintahDesa, { type: 'TerbitkanSuratPengantar' }>;

/** Step 1. Where a letter leads (step 2) is the policy's to say: by whom it was written. */
export function terbitkanSuratPengantar(command: Terbitkan, state: PermohonanDesa, context: DecisionContext): Decision<PeristiwaDesa> {
  const tujuan = tujuanDari(command.penerbit, command.desa, context);
  if (state.tahap === 'pengantar-diminta' && state.pokok !== undefined && state.pemohon !== undefined) {
    return periksaLingkungan(context.actor, command.penerbit, state.pokok, 'penerbit') ?? [{ type: 'SuratPengantarDiterbitkan', data: { ...state.pokok, dibuka: context.now, penerbit: command.penerbit, tujuan, nomor: 0, tahun: 0 }, pribadi: { pemohon: state.pemohon } }];
  }
  if (state.tahap !== 'tidak-ada') return reject('sudah-dilakukan', 'Surat pengantar untuk permohonan ini sudah diputuskan.');
  const { permintaan } = command;
  // Without what is asked for, the letter is meant for a case that came online: there is none.
  if (permintaan === undefined) return reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.');
  if (cariJenisPermohonan(permintaan.jenis) === undefined) return reject('tidak-sah', 'Jenis permohonan tidak dikenal.', { field: 'permintaan.jenis' });
  const kerabat = periksaLingkungan(context.actor, command.penerbit, permintaan, 'permintaan') ?? periksaKeluargaSendiri(context.actor, [permintaan.pemohon.nik]);
  if (kerabat !== undefined) return kerabat;
  const rahasia = rahasiaDari(context.random);
  const pokok = {
    nomorPermohonan: '',
    jenis: permintaan.jenis,
    desa: command.desa,
    rt: permintaan.rt,
    rw: permintaan.rw,
    dibuka: context.now,
    sidikRahasia: sidikRahasia(command.permohonanId, rahasia),
  };
  return [{ type: 'SuratPengantarDiterbitkan', data: { ...pokok, penerbit: command.penerbit, tujuan, nomor: 0, tahun: 0 }, pribadi: { pemohon: permintaan.pemohon, rahasia } }];
}

/** `32.04.05.2001`, 2026, 17 → `3204052001-2026-00017` */
export function nomorPermohonan(desa: string, tahun: number, nomor: number): string {
  return `${desa.replaceAll('.', '')}-${tahun}-${String(nomor).padStart(5, '0')}`;
}

function tujuanDari(penerbit: PenerbitPengantar, desa: string, { now, kebijakan }: DecisionContext): 'desa' | 'kecamatan' {
  return kebijakanPada(now, desa, kebijakan).rute[penerbit] === 'kecamatan' ? 'kecamatan' : 'desa';
}
