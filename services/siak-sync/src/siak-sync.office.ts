import { TOPIK } from '@kk-lintas/contracts';
import type { OfficeDefinition } from '@kk-lintas/office';
import { aktivasi, aktivasiTte, pelepasan } from './aktivasi/aktivasi.reaction';
import { BUKU_PEMUSNAHAN } from './blanko/blanko.aggregate';
import { BlankoController } from './blanko/blanko.http';
import { blankoProjection } from './blanko/blanko.projection';
import { CetakanController } from './cetakan/cetakan.http';
import { PENCETAK, type Pencetak } from './cetakan/pencetak.port';
import { LembarBlankoController } from './lembar-blanko/lembar-blanko.http';
import { lembarBlankoProjection } from './lembar-blanko/lembar-blanko.projection';
import { lotBlankoProjection } from './lembar-blanko/lot-blanko.projection';
import { LembarHilangController } from './lembar-hilang/lembar-hilang.http';
import { PemusnahanController } from './pemusnahan/pemusnahan.http';
import { pemusnahanProjection } from './pemusnahan/pemusnahan.projection';
import { PERMOHONAN_SIAK } from './permohonan/permohonan.aggregate';
import { PermohonanSiakController } from './permohonan/permohonan.http';
import { POLICIES_SIAK } from './permohonan/permohonan.policy';
import { publishSiak } from './permohonan/permohonan.publisher';
import { VIEW_SIAK } from './permohonan/permohonan.view';
import type { Siak } from './siak/siak.port';
import { penerbitan, sinkronisasi } from './siak/sinkronisasi.reaction';

const alasan = ({ alasan: kata }: { alasan: string }) => kata;

/** The SIAK operator's office: steps 13 to 15. */
export function kantorSiak(siak: () => Siak, pencetak: Pencetak): OfficeDefinition {
  return {
    layanan: 'siak-sync',
    permohonan: PERMOHONAN_SIAK,
    view: VIEW_SIAK,
    langkah: {
      SinkronisasiDiminta: { langkah: '13' },
      SiakTidakMenjawab: { langkah: '13', keterangan: () => 'SIAK belum menjawab, dicoba lagi' },
      BiodataValid: { langkah: '13' },
      BiodataTidakValid: { langkah: '13', keterangan: ({ temuan }: { temuan: unknown[] }) => `${temuan.length} data tidak sesuai dengan SIAK` },
      BerkasDikembalikanKeLoket: { langkah: '13', keterangan: alasan },
      NomorKkDiakui: { langkah: '14', keterangan: alasan },
      KartuDicetak: { langkah: '14' },
      BlankoRusak: { langkah: '14', keterangan: alasan },
      KartuDicetakUlang: { langkah: '14' },
      CetakanDiserahkan: { langkah: '15' },
      BiodataSesuai: { langkah: '13' },
      DrafDiajukan: { langkah: '14' },
      NomorDiminta: { langkah: '16c' },
      NomorTerbit: { langkah: '16c' },
      KartuAktifDiSiak: { langkah: '16c' },
      PenerbitanDitolakSiak: { langkah: '16c', keterangan: ({ temuan }: { temuan: unknown[] }) => `${temuan.length} data tidak sesuai dengan SIAK` },
      CetakanDikembalikanDinas: { langkah: '15', keterangan: alasan },
    },
    upcasters: {},
    registers: { PemusnahanDisahkan: BUKU_PEMUSNAHAN },
    kolomBuku: {},
    projections: [blankoProjection, lembarBlankoProjection, lotBlankoProjection, pemusnahanProjection],
    publishers: [publishSiak],
    topics: [TOPIK.kecamatan, TOPIK.dinas],
    policies: POLICIES_SIAK,
    reactions: [sinkronisasi(siak), penerbitan(siak), aktivasiTte(siak), aktivasi(siak), pelepasan(siak)],
    controllers: [PermohonanSiakController, CetakanController, BlankoController, LembarBlankoController, LembarHilangController, PemusnahanController],
    providers: [{ provide: PENCETAK, useValue: pencetak }],
  };
}
