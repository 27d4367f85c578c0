import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { OfficeRuntime } from '../node/office-runtime';
import { BARIS_BUKU, type BarisBuku } from '../register/buku.projection';
import { Tindakan } from './konteks';

class TahunBuku {
  @ApiProperty({ example: 'buku-harian' })
  @Matches(/^[a-z][a-z-]{2,40}$/, { message: 'harus nama buku' })
  buku!: string;

  @ApiProperty({ example: 2026 })
  @Type(() => Number)
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(2000, { message: 'paling awal 2000' })
  @Max(9999, { message: 'paling akhir 9999' })
  tahun!: number;
}

class HalamanBuku {
  @ApiPropertyOptional({ description: 'penunjuk dari halaman sebelumnya' })
  @IsOptional()
  @IsString({ message: 'harus berupa teks' })
  lanjut?: string;
}

@ApiTags('Buku register')
@ApiBearerAuth()
@Controller('buku')
export class BukuController {
  constructor(private readonly office: OfficeRuntime) {}

  /** Lines of a register of one year, in the order of their numbers. */
  @Get(':buku/:tahun')
  @Tindakan('LihatBuku')
  async baris(@Param() { buku, tahun }: TahunBuku, @Query() { lanjut }: HalamanBuku) {
    const page = await this.office.ports.models.find<BarisBuku>(BARIS_BUKU, {
      where: { buku, tahun },
      sort: { field: 'nomor', direction: 'asc' },
      limit: 200,
      ...(lanjut !== undefined && { cursor: lanjut }),
    });
    return { kesegaran: this.office.projector.freshness(), baris: page.items.map(({ doc }) => doc), ...(page.next !== undefined && { lanjut: page.next }) };
  }
}
