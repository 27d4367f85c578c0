import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PERAN } from '@kk-lintas/domain';
import { OfficeRuntime } from '../node/office-runtime';
import { PERMOHONAN, type PermohonanDoc } from '../projection/permohonan.projection';
import { HalamanQuery } from './halaman';
import { Tindakan } from './konteks';

class AntreanQuery extends HalamanQuery {
  @ApiPropertyOptional({ enum: PERAN })
  @IsOptional()
  @IsIn(PERAN, { message: 'bukan peran yang dikenal' })
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
  async antrean(@Query() { menunggu, lanjut, banyak }: AntreanQuery) {
    const page = await this.office.ports.models.find<PermohonanDoc>(PERMOHONAN, {
      where: { menunggu: menunggu ?? { gt: '' } },
      sort: { field: 'sejak', direction: 'asc' },
      limit: banyak ?? 50,
      ...(lanjut !== undefined && { cursor: lanjut }),
    });
    return {
      kesegaran: this.office.projector.freshness(),
      jumlah: await this.office.ports.models.count(PERMOHONAN, { where: { menunggu: { gt: '' } }, by: 'menunggu' }),
      baris: page.items.map(({ id, doc }) => ({ permohonanId: id, nomor: doc.nomor, jenis: doc.jenis, desa: doc.desa, ...doc.antrean, sejak: doc.sejak, revisi: doc.revisi })),
      ...(page.next !== undefined && { lanjut: page.next }),
    };
  }
}
