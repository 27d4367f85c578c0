import type { PermohonanView } from '@kk-lintas/office';
import type { PermohonanPortal } from './permohonan.state';

/** Nothing waits for anybody at the portal: it shows. */
export const VIEW_PORTAL: PermohonanView<PermohonanPortal> = {
  version: 1,
  pokok: ({ pokok, tahap }) => ({ nomor: pokok?.nomor, jenis: pokok?.jenis, desa: pokok?.desa, status: tahap }),
  antrean: () => undefined,
  tenggat: () => [],
};
