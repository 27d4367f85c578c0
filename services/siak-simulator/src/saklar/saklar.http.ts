import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Saklar, type PengaturanSaklar } from './saklar';
import { SaklarDto } from './saklar.dto';

@ApiTags('saklar')
@Controller('saklar')
export class SaklarHttp {
  constructor(private readonly saklar: Saklar) {}

  @Put()
  @ApiOperation({ summary: 'Mengatur gangguan; objek kosong mematikan semuanya' })
  @ApiOkResponse({ type: SaklarDto })
  atur(@Body() pengaturan: SaklarDto): PengaturanSaklar {
    this.saklar.atur(pengaturan);
    return this.saklar.lihat();
  }

  @Get()
  @ApiOperation({ summary: 'Gangguan yang masih berlaku' })
  @ApiOkResponse({ type: SaklarDto })
  lihat(): PengaturanSaklar {
    return this.saklar.lihat();
  }
}
