import { denganPenolakan, penolakan, type JenisTindakan, type TindakanBernama } from '@kk-lintas/domain';
import type { PermohonanDinas } from './permohonan.state';

/** Who acts on in a case that the Dinas returns: the offices before it, and everybody who ever said no. */
export function ronde({ berjalan, pelaku }: PermohonanDinas, nip: string | undefined, tindakan: JenisTindakan): readonly TindakanBernama[] {
  const sebelumDinas = (berjalan?.pelaku ?? []).filter(({ ditolak }) => ditolak !== true);
  return [...sebelumDinas, ...penolakan(denganPenolakan(pelaku, nip, tindakan))];
}
