import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { OfficeRuntime } from '../node/office-runtime';
import { BARIS_BUKU, type BarisBuku } from '../register/buku.projection';
import { Tindakan } from './konteks';

@ApiTags('Buku register')
@ApiBearerAuth()
@Controller('buku')
export class BukuController {
  constructor(private readonly office: OfficeRuntime) {}

  /** Lines of a register of one year, in the order of their numbers. */
  @Get(':buku/:tahun')
  @Tindakan('LihatBuku')
  async baris(@Param('buku') buku: string, @Param('tahun', ParseIntPipe) tahun: number, @Query('lanjut') lanjut?: string) {
    const page = await this.office.ports.models.find<BarisBuku>(BARIS_BUKU, {
      where: { buku, tahun },
      sort: { field: 'nomor', direction: 'asc' },
      limit: 200,
      ...(lanjut !== undefined && { cursor: lanjut }),
    });
    return { kesegaran: this.office.projector.freshness(), baris: page.items.map(({ doc }) => doc), ...(page.next !== undefined && { lanjut: page.next }) };
  }
}
