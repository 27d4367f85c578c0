import { TOPIK } from '@kk-lintas/contracts';
import type { OfficeDefinition } from '@kk-lintas/office';
import { ANGGOTA } from './keaslian/anggota.projection';
import { KartuController } from './keaslian/kartu.http';
import { KeaslianController } from './keaslian/keaslian.http';
import { KEASLIAN, LEMBAR } from './keaslian/keaslian.projection';
import { KUNCI_KARTU, type KunciKartu } from './keaslian/kunci-kartu';
import { POLICIES_DOKUMEN } from './keaslian/dokumen.policy';
import { LUAR } from './keaslian/pengganti-luar.projection';
import { LuringController } from './keaslian/luring.http';
import { PeriksaController } from './keaslian/periksa.http';
import { Pemeriksa } from './keaslian/pemeriksa';
import { Unggahan } from './keaslian/unggahan';
import { BUKU_PORTAL } from './permohonan/permohonan.buku';
import { PERMOHONAN_PORTAL } from './permohonan/permohonan.aggregate';
import { PerjalananController } from './permohonan/perjalanan.http';
import { PortalController } from './permohonan/permohonan.http';
import { POLICIES_PORTAL } from './permohonan/permohonan.policy';
import { publishPortal } from './permohonan/permohonan.publisher';
import { VIEW_PORTAL } from './permohonan/permohonan.view';

/**
 * The public face of the kabupaten: online application, tracking, and the check whether a card is genuine.
 * @param kunci public keys of those who sign cards
 */
export function kantorPortal(kunci: () => KunciKartu): OfficeDefinition {
  return {
    layanan: 'portal',
    permohonan: PERMOHONAN_PORTAL,
    view: VIEW_PORTAL,
    langkah: {},
    upcasters: {},
    registers: { PermohonanOnlineDiajukan: 'permohonan-online' },
    kolomBuku: BUKU_PORTAL,
    projections: [KEASLIAN, ANGGOTA, LEMBAR, LUAR],
    publishers: [publishPortal],
    topics: [TOPIK.desa, TOPIK.kecamatan, TOPIK['siak-sync'], TOPIK.dinas, TOPIK.portal],
    policies: { ...POLICIES_PORTAL, ...POLICIES_DOKUMEN },
    reactions: [],
    controllers: [PortalController, KartuController, KeaslianController, PeriksaController, LuringController, PerjalananController],
    providers: [{ provide: KUNCI_KARTU, useValue: kunci }, Pemeriksa, Unggahan],
  };
}
