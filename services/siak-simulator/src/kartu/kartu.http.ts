import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermohonanIdDto } from '../http/permohonan.dto';
import { problem } from '../http/problem';
import { AktivasiKartu } from './aktivasi-kartu';
import { KartuDiaktifkanDto } from './kartu.dto';

@ApiTags('kartu')
@Controller('aktifkan')
export class KartuHttp {
  constructor(private readonly aktivasi: AktivasiKartu) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Menjadikan kartu baru dan semua kartu lain yang terlibat berlaku bersama, lalu melepaskannya; boleh diulang' })
  @ApiOkResponse({ type: KartuDiaktifkanDto })
  @ApiNotFoundResponse({ description: 'Permohonan ini belum mempunyai nomor' })
  @ApiConflictResponse({ description: 'Permohonan ini sudah melepaskan nomornya, atau kartunya ditahan permohonan lain' })
  aktifkan(@Body() { permohonanId }: PermohonanIdDto): KartuDiaktifkanDto {
    const kartu = this.aktivasi.aktifkan(permohonanId);
    if (!('halangan' in kartu)) return kartu;
    switch (kartu.halangan) {
      case 'nomor-belum-terbit':
        throw problem('nomor-belum-terbit', 404, 'Permohonan ini belum mempunyai nomor', [{ field: 'permohonanId', pesan: 'belum pernah meminta nomor' }]);
      case 'dilepaskan':
        throw problem('dilepaskan', 409, 'Permohonan ini sudah melepaskan nomornya');
      case 'ditahan':
        throw problem('ditahan', 409, 'Kartu atau NIK sedang ditahan permohonan lain');
    }
  }
}
