import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { problem } from '../http/problem';
import { RegisterPenduduk } from '../register/register-penduduk';
import { PendudukDto } from './penduduk.dto';

@ApiTags('penduduk')
@Controller('penduduk')
export class PendudukHttp {
  constructor(private readonly register: RegisterPenduduk) {}

  @Get(':nik')
  @ApiOperation({ summary: 'Biodata seorang penduduk dan kartu keluarganya yang berlaku' })
  @ApiOkResponse({ type: PendudukDto })
  lihat(@Param('nik') nik: string): PendudukDto {
    const penduduk = this.register.penduduk(nik);
    if (penduduk === undefined) throw problem('nik-tidak-dikenal', 404, 'NIK tidak dikenal', [{ field: 'nik', pesan: 'tidak terdaftar' }]);
    const kartu = penduduk.nomorKk === undefined ? undefined : this.register.kartu(penduduk.nomorKk);
    return { biodata: penduduk.biodata, ...kartu, ...(penduduk.keadaan && { keadaan: penduduk.keadaan }) };
  }
}
