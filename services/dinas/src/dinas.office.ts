import { TOPIK } from '@kk-lintas/contracts';
import type { OfficeDefinition } from '@kk-lintas/office';
import { KartuController } from './kartu/kartu.http';
import { terbitanProjection } from './kartu/terbitan.projection';
import { KehilanganController } from './kehilangan/kehilangan.http';
import { BUKU_DINAS } from './permohonan/permohonan.buku';
import { DokumenController } from './penerbitan/dokumen.http';
import type { PenerbitDokumen } from './penerbitan/penerbit.port';
import { PENCETAK, type Pencetak } from './penerbitan/pencetak.port';
import { penandatanganan } from './penerbitan/penandatanganan.reaction';
import { PERMOHONAN_DINAS } from './permohonan/permohonan.aggregate';
import { PermohonanDinasController } from './permohonan/permohonan.http';
import { POLICIES_DINAS } from './permohonan/permohonan.policy';
import { publishDinas } from './permohonan/permohonan.publisher';
import { VIEW_DINAS } from './permohonan/permohonan.view';
import { TerlambatController } from './terlambat/terlambat.http';
import { KARTU_LUAR } from './wilayah-lain/kartu-luar.aggregate';
import { POLICIES_KARTU_LUAR } from './wilayah-lain/kartu-luar.policy';
import { publishKartuLuar } from './wilayah-lain/kartu-luar.publisher';

const alasan = ({ alasan: kata }: { alasan: string }) => kata;

/** Dinas Dukcapil: step 15's receipt and step 16. */
export function kantorDinas(penerbit: () => PenerbitDokumen, pencetak: Pencetak): OfficeDefinition {
  return {
    layanan: 'dinas',
    permohonan: PERMOHONAN_DINAS,
    view: VIEW_DINAS,
    langkah: {
      CetakanDiterima: { langkah: '15' },
      CetakanDitolak: { langkah: '15', keterangan: alasan },
      CetakanDiteliti: { langkah: '16a' },
      DikembalikanOlehDinas: { langkah: '16a', keterangan: alasan },
      DiparafKabid: { langkah: '16a' },
      DiteruskanSekretaris: { langkah: '16b' },
      DikembalikanSekretaris: { langkah: '16b', keterangan: alasan },
      KartuDitandatangani: { langkah: '16c' },
      PenandatangananKartuDitolak: { langkah: '16c', keterangan: alasan },
      KartuDistempel: { langkah: '16c' },
      DrafTiba: { langkah: '15' },
      PenerbitanDisetujui: { langkah: '16c' },
      PenerbitanDitolakSiak: { langkah: '16c', keterangan: alasan },
      PenandatangananGagal: { langkah: '16c', keterangan: () => 'alat tanda tangan belum menjawab, dicoba lagi' },
      KartuDitandatanganiElektronik: { langkah: '16d' },
      KartuTerlampaui: { langkah: '16c', keterangan: () => 'kartu yang lebih baru dari keluarga ini sudah terbit; berkas asli dikembalikan di loket' },
      KartuDikirim: { langkah: '16d' },
      PengirimanTidakSampai: { langkah: '16d', keterangan: alasan },
      KartuDinyatakanHilang: { langkah: '16d', keterangan: alasan },
      KartuHilangTernyataDiserahkan: { langkah: '19', keterangan: () => 'kartu ini sudah dinyatakan hilang dan tidak berlaku; kantor kecamatan membuatkan kartu lain' },
    },
    upcasters: {},
    registers: { KartuDikirim: 'pengiriman-kartu' },
    kolomBuku: BUKU_DINAS,
    projections: [terbitanProjection],
    publishers: [publishDinas, publishKartuLuar],
    aggregates: [KARTU_LUAR],
    topics: [TOPIK['siak-sync'], TOPIK.kecamatan, TOPIK.dinas],
    policies: { ...POLICIES_DINAS, ...POLICIES_KARTU_LUAR },
    reactions: [penandatanganan(penerbit)],
    controllers: [PermohonanDinasController, KehilanganController, TerlambatController, DokumenController, KartuController],
    providers: [{ provide: PENCETAK, useValue: pencetak }],
  };
}
