import { judulJenis } from '@kk-lintas/domain';
import type { KolomBuku } from '@kk-lintas/office';
import type { PermohonanPortal } from './permohonan.state';

/** The columns of the portal's register of online applications; who applies is for the desa to know. */
export const BUKU_PORTAL: Readonly<Record<string, KolomBuku<PermohonanPortal>>> = {
  'permohonan-online': ({ waktu, saat: { pokok }, kini }) => ({ waktu, jenis: judulJenis(pokok?.jenis ?? ''), desa: pokok?.desa, hasil: kini.tahap }),
};
