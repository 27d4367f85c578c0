import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PERAN } from '@kk-lintas/domain';
import { batasLingkungan } from '../accounts/lingkungan-petugas';
import { OfficeRuntime } from '../node/office-runtime';
import { halamanAntrean, jumlahAntrean } from '../projection/antrean-terlihat';
import type { PermohonanDoc } from '../projection/permohonan.projection';
import { HalamanQuery } from './halaman';
import { SalahSatu } from './kode-dikenal';
import { DenganKonteks, Tindakan, type Konteks } from './konteks';

class AntreanQuery extends HalamanQuery {
  @ApiPropertyOptional({ enum: PERAN })
  @IsOptional()
  @SalahSatu(PERAN)
  menunggu?: string;
}

@ApiTags('Antrean')
@ApiBearerAuth()
@Controller('antrean')
export class AntreanController {
  constructor(private readonly office: OfficeRuntime) {}

  /** What waits here: for whom, since when, due when, and how fresh this view is. */
  @Get()
  @Tindakan('LihatAntrean')
  async antrean(@Query() { menunggu, lanjut, banyak }: AntreanQuery, @DenganKonteks() { pelaku }: Konteks) {
    const { ports, projector, definition } = this.office;
    const melihat = batasLingkungan(pelaku);
    const terlihat = melihat && (({ state }: PermohonanDoc) => melihat(definition.view.lingkungan?.(state)));
    const page = await halamanAntrean(ports.models, { menunggu, lanjut, banyak: banyak ?? 50 }, terlihat);
    return {
      kesegaran: projector.freshness(),
      jumlah: await jumlahAntrean(ports.models, terlihat),
      baris: page.items.map(({ id, doc }) => ({ permohonanId: id, nomor: doc.nomor, jenis: doc.jenis, desa: doc.desa, ...doc.antrean, sejak: doc.sejak, revisi: doc.revisi })),
      ...(page.next !== undefined && { lanjut: page.next }),
    };
  }
}
