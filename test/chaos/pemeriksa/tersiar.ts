import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import type { PesanTerkirim } from './pesan-terkirim';
import type { RiwayatKantor } from './riwayat';

/** (f) Nothing that others must hear of stays at home: every event that is a step of a case is on the bus as progress. */
export function yangTidakTersiar(riwayat: readonly RiwayatKantor[], pesan: readonly PesanTerkirim[]): string[] {
  const tersiar = new Set(pesan.filter(({ type }) => type === 'kk.kemajuan.v1').map(({ sebab }) => sebab));
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const { langkah } = definisiKantor(kantor.layanan, '');
    const wajib = peristiwa.filter(({ stored }) => stored.stream.startsWith('permohonan-') && Object.hasOwn(langkah, stored.type));
    return wajib.filter(({ stored }) => !tersiar.has(stored.id)).map(({ stored }) => `${kantor.id}: ${stored.type} of ${stored.stream} was never published`);
  });
}
