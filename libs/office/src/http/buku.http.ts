import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { catatAkses } from '../accounts/catat-akses';
import { OfficeRuntime } from '../node/office-runtime';
import { BARIS_BUKU, type BarisBuku } from '../register/buku.projection';
import { barisLengkap, type BarisLengkap } from '../register/kolom-buku';
import { DenganKonteks, Tindakan, type Konteks } from './konteks';
import { problem } from './problem';

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

class BarisKe extends TahunBuku {
  @ApiProperty({ example: 17 })
  @Type(() => Number)
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(1, { message: 'paling kecil 1' })
  nomor!: number;
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

  /** Lines of a register of one year, in the order of their numbers; without personal data, which each line shows by itself. */
  @Get(':buku/:tahun')
  @Tindakan('LihatBuku')
  async baris(@Param() { buku, tahun }: TahunBuku, @Query() { lanjut }: HalamanBuku) {
    const ada = Object.values(this.office.definition.registers);
    if (!ada.includes(buku)) throw problem('tidak-ditemukan', 404, 'Buku ini tidak ada di kantor ini', { detail: ada.length === 0 ? 'Kantor ini tidak menyimpan buku register.' : `Buku di kantor ini: ${ada.join(', ')}.` });
    const page = await this.office.ports.models.find<BarisBuku>(BARIS_BUKU, {
      where: { buku, tahun },
      sort: { field: 'nomor', direction: 'asc' },
      limit: 200,
      ...(lanjut !== undefined && { cursor: lanjut }),
    });
    return { kesegaran: this.office.projector.freshness(), baris: page.items.map(({ doc }) => doc), ...(page.next !== undefined && { lanjut: page.next }) };
  }

  /** One line with all its columns, personal data among them. The read itself is recorded: who, when, what. */
  @Get(':buku/:tahun/:nomor')
  @Header('cache-control', 'no-store')
  @Tindakan('LihatBarisBuku')
  async satuBaris(@Param() { buku, tahun, nomor }: BarisKe, @DenganKonteks() { pelaku }: Konteks): Promise<BarisLengkap> {
    const baris = await barisLengkap(this.office, buku, tahun, nomor);
    if (baris === undefined) throw problem('tidak-ditemukan', 404, 'Baris ini tidak ada di buku kantor ini');
    await catatAkses(this.office.gateway, baris.permohonanId, pelaku, `membaca ${buku.replaceAll('-', ' ')}`);
    return baris;
  }
}
