import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({ summary: 'Menjadikan kartu baru berlaku dan menggantikan yang lama; boleh diulang' })
  @ApiOkResponse({ type: KartuDiaktifkanDto })
  aktifkan(@Body() { permohonanId }: PermohonanIdDto): KartuDiaktifkanDto {
    const kartu = this.aktivasi.aktifkan(permohonanId);
    if (kartu !== undefined) return kartu;
    throw problem('nomor-belum-terbit', 404, 'Permohonan ini belum mempunyai nomor', [{ field: 'permohonanId', pesan: 'belum pernah meminta nomor' }]);
  }
}
