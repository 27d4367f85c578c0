import { cariJenisPermohonan, galatNik, PESAN_GALAT_NIK, rahasiaDari, reject, unreachable, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { sidikRahasia } from '@kk-lintas/trust';
import type { PerintahPortal } from './permohonan.commands';
import type { PeristiwaPortal } from './permohonan.events';
import type { PermohonanPortal } from './permohonan.state';

export function decide(command: PerintahPortal, state: PermohonanPortal, { random }: DecisionContext): Decision<PeristiwaPortal> {
  switch (command.type) {
    case 'AjukanOnline': {
      if (state.tahap !== 'tidak-ada') return reject('sudah-dilakukan', 'Permohonan ini sudah diajukan.');
      const { permohonanId, jenis, desa, rt, rw, pemohon } = command;
      if (cariJenisPermohonan(jenis) === undefined) return reject('tidak-sah', 'Jenis permohonan tidak dikenal.', { field: 'jenis' });
      const galat = galatNik(pemohon.nik);
      if (galat !== undefined) return reject('tidak-sah', PESAN_GALAT_NIK[galat], { field: 'pemohon.nik' });
      const rahasia = rahasiaDari(random);
      const pokok = { permohonanId, nomor: '', jenis, desa, sidikRahasia: sidikRahasia(permohonanId, rahasia) };
      return [{ type: 'PermohonanOnlineDiajukan', data: { nomor: 0, tahun: 0, pokok, rt, rw }, pribadi: { pemohon, rahasia } }];
    }
    case 'CatatPermohonan':
      if (state.tahap === 'berjalan') return [];
      return [{ type: 'PermohonanDikenal', data: { pokok: command.pokok, dibuka: command.dibuka } }];
    case 'CatatKemajuan':
      return [{ type: 'KemajuanDicatat', data: command.kemajuan }];
    case 'CatatPembacaan':
      return [{ type: 'PembacaanDicatat', data: command.pembacaan }];
    default:
      return unreachable(command);
  }
}
