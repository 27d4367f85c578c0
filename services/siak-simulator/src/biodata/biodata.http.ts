import type { Keluarga } from '@kk-lintas/domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermohonanDto } from '../http/permohonan.dto';
import type { KartuLain } from '../mutasi/kartu-lain';
import { PenerbitanNomor } from '../nomor/penerbitan';
import { Penahanan } from '../penahanan/penahanan';
import { RegisterPenduduk } from '../register/register-penduduk';
import { Saklar } from '../saklar/saklar';
import { aturanUntuk } from './aturan-jenis';
import { HasilPeriksaDto } from './biodata.dto';
import { periksaBiodata } from './periksa-biodata';
import type { TemuanSiak } from './temuan';

@ApiTags('biodata')
@Controller('biodata')
export class BiodataHttp {
  constructor(
    private readonly register: RegisterPenduduk,
    private readonly penerbitan: PenerbitanNomor,
    private readonly penahanan: Penahanan,
    private readonly saklar: Saklar,
  ) {}

  @Post('periksa')
  @HttpCode(200)
  @ApiOperation({ summary: 'Membandingkan biodata keluarga dengan data kependudukan (langkah 13)' })
  @ApiOkResponse({ type: HasilPeriksaDto })
  periksa(@Body() { permohonanId, jenis, keluarga }: PermohonanDto): HasilPeriksaDto {
    const { temuan: diRegister, kartuLain } = this.diRegister(permohonanId, jenis, keluarga);
    const temuan = [...diRegister, ...this.saklar.ambilTemuan(permohonanId, keluarga)];
    return temuan.length === 0 ? { hasil: 'valid', ...(kartuLain !== undefined && { kartuLain }) } : { hasil: 'tidak-valid', temuan };
  }

  private diRegister(permohonanId: string, jenis: string, keluarga: Keluarga): { readonly temuan: readonly TemuanSiak[]; readonly kartuLain?: readonly KartuLain[] } {
    if (this.penerbitan.sudahBerlaku(permohonanId)) return { temuan: [] };
    const formulir = this.penerbitan.formulirAsal(permohonanId, keluarga);
    const { rencana, temuan } = periksaBiodata(formulir, aturanUntuk(jenis), this.register);
    return { temuan: [...temuan, ...this.penahanan.temuan(permohonanId, formulir, rencana)], kartuLain: rencana.kartuLain };
  }
}
