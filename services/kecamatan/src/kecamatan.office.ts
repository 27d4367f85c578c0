import { TOPIK, type PokokPermohonan, type Tautan } from '@kk-lintas/contracts';
import { LANGKAH_PENERIMAAN, UPCASTERS_PENERIMAAN, type OfficeDefinition } from '@kk-lintas/office';
import { kartuAsalHilang } from './permohonan/kartu-asal.reaction';
import { pembetulan } from './permohonan/pembetulan.reaction';
import { penggantiKartu } from './permohonan/pengganti.reaction';
import { BUKU_KECAMATAN } from './permohonan/permohonan.buku';
import { PERMOHONAN_KECAMATAN } from './permohonan/permohonan.aggregate';
import { KartuLainController } from './permohonan/kartu-lain.http';
import { PermohonanKecamatanController } from './permohonan/permohonan.http';
import { POLICIES_KECAMATAN } from './permohonan/permohonan.policy';
import { publishKecamatan } from './permohonan/permohonan.publisher';
import { cakupKartuLain, lanjutkanKartuLain, selesaikanTindakLanjut, tepatiGiliran } from './tindak-lanjut/tindak-lanjut.reaction';
import { TerlambatController } from './terlambat/terlambat.http';
import { UPCASTERS_KECAMATAN } from './permohonan/permohonan.upcasters';
import { VIEW_KECAMATAN } from './permohonan/permohonan.view';

const alasan = ({ alasan: kata }: { alasan: string }) => kata;
const alasanBilaAda = ({ alasan: kata }: { alasan?: string }) => kata;

/** What the family is reminded of: to fetch its card, or to have data mended, which alone is recorded with its moment. */
function langkahPengingat({ untuk, pada, langkah }: { untuk: string; pada?: string; langkah?: string }): string | undefined {
  if (langkah !== undefined) return langkah;
  if (untuk === 'mengambil-kartu') return '17';
  return pada === undefined ? undefined : '10';
}

/** Kecamatan: intake for letters of a Kepala Desa (2 to 5), loket (9 to 12), hand-over (17 to 19). */
export const KANTOR_KECAMATAN: OfficeDefinition = {
  layanan: 'kecamatan',
  permohonan: PERMOHONAN_KECAMATAN,
  view: VIEW_KECAMATAN,
  langkah: {
    ...LANGKAH_PENERIMAAN,
    PengingatDikirim: { langkah: '9', langkahLain: langkahPengingat },
    PermohonanKedaluwarsa: { langkah: '9', langkahLain: ({ langkah }: { langkah?: string }) => langkah, keterangan: alasan },
    PermohonanDihentikan: { langkah: '10', keterangan: alasan },
    PemohonDatangKeLoket: { langkah: '9' },
    BerkasDiverifikasi: { langkah: '10' },
    DicatatDiBukuPermohonan: { langkah: '10' },
    BerkasDitolakLoket: { langkah: '10', keterangan: alasan },
    PermohonanDiregister: { langkah: '11' },
    TandaTerimaDiterbitkan: { langkah: '11' },
    BerkasDiteruskanKeOperator: { langkah: '12' },
    TemuanSiakDiterima: { langkah: '10', keterangan: ({ temuan }: { temuan: unknown[] }) => `${temuan.length} data tidak sesuai dengan SIAK` },
    PengembalianDinasDiterima: { langkah: '10', keterangan: alasan },
    DataDiperbaiki: { langkah: '10', keterangan: alasanBilaAda },
    KartuTidakSampai: { langkah: '16d', keterangan: alasan },
    KartuTerbit: { langkah: '17' },
    KartuDiterimaKecamatan: { langkah: '16d' },
    KartuHilangTernyataDiserahkan: { langkah: '19', keterangan: alasan, tautan: ({ pengganti }: { pengganti: Tautan }) => pengganti },
    PemohonDatangMengambil: { langkah: '17' },
    TandaTerimaDiterima: { langkah: '18' },
    KartuDiserahkan: { langkah: '19' },
    BerkasDikembalikanTanpaKartu: { langkah: '19', keterangan: alasan },
    PembetulanDiminta: { langkah: '19', keterangan: alasan, tautan: ({ pembetulan: ke }: { pembetulan?: Tautan }) => ke },
    KartuAsalDinyatakanHilang: { langkah: '10', keterangan: alasan },
    KartuLainDibuka: { langkah: '9', tautan: ({ pokok }: { pokok: PokokPermohonan }) => pokok.kartuLainDari && { permohonanId: pokok.kartuLainDari.permohonanId, nomor: pokok.kartuLainDari.nomor } },
    // One that never began is told to nobody.
    KartuLainTercakup: { langkah: '9', keterangan: alasan, bila: ({ alasan: kata }: { alasan?: string }) => kata !== undefined },
    KeluargaDikenali: { langkah: '9' },
    PembetulanDibuka: { langkah: '10', keterangan: alasan, tautan: ({ pokok }: { pokok: PokokPermohonan }) => pokok.pembetulanDari },
  },
  upcasters: { ...UPCASTERS_PENERIMAAN, ...UPCASTERS_KECAMATAN },
  registers: { DicatatDiBukuPermohonan: 'buku-permohonan-kk', TandaTerimaDiterbitkan: 'tanda-terima' },
  kolomBuku: BUKU_KECAMATAN,
  projections: [],
  publishers: [publishKecamatan],
  topics: [TOPIK.desa, TOPIK['siak-sync'], TOPIK.dinas],
  policies: POLICIES_KECAMATAN,
  reactions: [pembetulan, penggantiKartu, kartuAsalHilang, selesaikanTindakLanjut, lanjutkanKartuLain, tepatiGiliran, cakupKartuLain],
  controllers: [PermohonanKecamatanController, KartuLainController, TerlambatController],
};
