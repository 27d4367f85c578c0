import { TOPIK } from '@kk-lintas/contracts';
import type { OfficeDefinition } from '@kk-lintas/office';
import { BUKU_PORTAL } from './permohonan/permohonan.buku';
import { PERMOHONAN_PORTAL } from './permohonan/permohonan.aggregate';
import { PortalController } from './permohonan/permohonan.http';
import { POLICIES_PORTAL } from './permohonan/permohonan.policy';
import { publishPortal } from './permohonan/permohonan.publisher';
import { VIEW_PORTAL } from './permohonan/permohonan.view';

/** The public face of the kabupaten: online application and tracking. */
export const KANTOR_PORTAL: OfficeDefinition = {
  layanan: 'portal',
  permohonan: PERMOHONAN_PORTAL,
  view: VIEW_PORTAL,
  langkah: {},
  upcasters: {},
  registers: { PermohonanOnlineDiajukan: 'permohonan-online' },
  kolomBuku: BUKU_PORTAL,
  projections: [],
  publishers: [publishPortal],
  topics: [TOPIK.desa, TOPIK.kecamatan, TOPIK['siak-sync'], TOPIK.dinas],
  policies: POLICIES_PORTAL,
  reactions: [],
  controllers: [PortalController],
};
