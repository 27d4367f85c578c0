import { TOPIK } from '@kk-lintas/contracts';
import { LANGKAH_PENERIMAAN, UPCASTERS_PENERIMAAN, type OfficeDefinition } from '@kk-lintas/office';
import { PengantarController } from './permohonan/pengantar.http';
import { PermohonanDesaController } from './permohonan/permohonan.http';
import { BUKU_DESA } from './permohonan/permohonan.buku';
import { PERMOHONAN_DESA } from './permohonan/permohonan.aggregate';
import { POLICIES_DESA } from './permohonan/permohonan.policy';
import { publishDesa } from './permohonan/permohonan.publisher';
import { UPCASTERS_DESA } from './permohonan/permohonan.upcasters';
import { VIEW_DESA } from './permohonan/permohonan.view';

const alasan = ({ alasan: kata }: { alasan: string }) => kata;

/** Desa or kelurahan: steps 1 to 8. */
export const KANTOR_DESA: OfficeDefinition = {
  layanan: 'desa',
  permohonan: PERMOHONAN_DESA,
  view: VIEW_DESA,
  langkah: {
    SuratPengantarDiterbitkan: { langkah: '1' },
    SuratPengantarDitolak: { langkah: '1', keterangan: alasan },
    ...LANGKAH_PENERIMAAN,
    FormulirDiserahkan: { langkah: '6' },
    FormulirDiteliti: { langkah: '7' },
    FormulirDikembalikan: { langkah: '7', keterangan: alasan },
    DicatatDiBukuHarian: { langkah: '7' },
    DiajukanUntukTandaTangan: { langkah: '7' },
    PermohonanDitandatangani: { langkah: '8' },
    PenandatangananDitolak: { langkah: '8', keterangan: alasan },
    DicatatDiBukuInduk: { langkah: '8' },
    BerkasDikembalikanKePemohon: { langkah: '8' },
  },
  upcasters: { ...UPCASTERS_PENERIMAAN, ...UPCASTERS_DESA },
  registers: { SuratPengantarDiterbitkan: 'surat-pengantar', DicatatDiBukuHarian: 'buku-harian', DicatatDiBukuInduk: 'buku-induk-penduduk' },
  kolomBuku: BUKU_DESA,
  projections: [],
  publishers: [publishDesa],
  topics: [TOPIK.portal, TOPIK.kecamatan],
  policies: POLICIES_DESA,
  reactions: [],
  controllers: [PengantarController, PermohonanDesaController],
};
