import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { aturanUntuk } from '../biodata/aturan-jenis';
import { PermohonanDto } from '../http/permohonan.dto';
import { problem } from '../http/problem';
import { NomorTerbitDto } from './nomor.dto';
import { PenerbitanNomor, type TanpaNomor } from './penerbitan';

const PESAN: Readonly<Record<TanpaNomor, string>> = {
  'nomor-kk-belum-ada': 'nomor KK wajib diisi',
  'nomor-kk-tidak-aktif': 'kartu dengan nomor ini tidak berlaku',
};

@ApiTags('nomor')
@Controller('nomor')
export class NomorHttp {
  constructor(private readonly penerbitan: PenerbitanNomor) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Menerbitkan nomor KK dan NIK; jawaban per permohonan tidak pernah berubah' })
  @ApiOkResponse({ type: NomorTerbitDto })
  terbitkan(@Body() { permohonanId, jenis, keluarga }: PermohonanDto): NomorTerbitDto {
    const nomor = this.penerbitan.terbitkan(permohonanId, aturanUntuk(jenis), keluarga);
    if (typeof nomor !== 'string') return nomor;
    throw problem(nomor, 422, 'Jenis permohonan ini mempertahankan nomor KK', [{ field: 'keluarga.nomorKk', pesan: PESAN[nomor] }]);
  }
}
