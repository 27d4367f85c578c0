import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermohonanDto } from '../http/permohonan.dto';
import { PenerbitanNomor } from '../nomor/penerbitan';
import { RegisterPenduduk } from '../register/register-penduduk';
import { Saklar } from '../saklar/saklar';
import { aturanUntuk } from './aturan-jenis';
import { HasilPeriksaDto } from './biodata.dto';
import { periksaBiodata, type Pencarian } from './periksa-biodata';

@ApiTags('biodata')
@Controller('biodata')
export class BiodataHttp {
  private readonly pencarian: Pencarian;

  constructor(
    register: RegisterPenduduk,
    penerbitan: PenerbitanNomor,
    private readonly saklar: Saklar,
  ) {
    this.pencarian = {
      penduduk: (nik) => register.penduduk(nik),
      kartu: (nomorKk) => register.kartu(nomorKk),
      diterbitkanUntuk: (id, nik) => penerbitan.cari(id)?.nomor.nik.some((baru) => baru.nik === nik) === true && register.penduduk(nik) === undefined,
    };
  }

  @Post('periksa')
  @HttpCode(200)
  @ApiOperation({ summary: 'Membandingkan biodata keluarga dengan data kependudukan (langkah 13)' })
  @ApiOkResponse({ type: HasilPeriksaDto })
  periksa(@Body() permohonan: PermohonanDto): HasilPeriksaDto {
    const { permohonanId, jenis, keluarga } = permohonan;
    const temuan = [...periksaBiodata(permohonan, aturanUntuk(jenis), this.pencarian), ...this.saklar.ambilTemuan(permohonanId, keluarga)];
    return temuan.length === 0 ? { hasil: 'valid' } : { hasil: 'tidak-valid', temuan };
  }
}
