import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AlasanDto, DenganKonteks, PengirimPerintah, PerintahController, PutusanDto, Teks, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { KeteranganDto } from '../permohonan/keterangan.dto';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';

class KartuHilangDto extends AlasanDto {
  @ApiProperty({ example: 'STPL/101/XI/2026/SPKT', description: 'nomor surat laporan kehilangan dari kepolisian' })
  @Teks(5, 60)
  nomorLaporan!: string;
}

@ApiTags('Dinas Dukcapil')
@ApiBearerAuth()
@Controller('permohonan')
export class KehilanganController extends PerintahController {
  constructor(pengirim: PengirimPerintah) {
    super(pengirim, PERMOHONAN_DINAS);
  }

  /** Step 16d: a card that was reported and not found is proposed to be declared lost. */
  @Post(':id/ajukan-kartu-hilang')
  @HttpCode(200)
  @Tindakan('AjukanKartuHilang')
  ajukan(@Param('id') id: string, @Body() { alasan, nomorLaporan }: KartuHilangDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'AjukanKartuHilang', alasan, nomorLaporan }, reply);
  }

  /** A second officer confirms: the sheets are void and the card is printed anew. */
  @Post(':id/sahkan-kartu-hilang')
  @HttpCode(200)
  @Tindakan('SahkanKartuHilang')
  sahkan(@Param('id') id: string, @Body() { sesuai, alasan }: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'SahkanKartuHilang', setuju: sesuai, ...(alasan !== undefined && { alasan }) }, reply);
  }

  /** A lost card that the family has all the same: an officer saw to it that the family is called. */
  @Post(':id/tanggapi-kartu-terserahkan')
  @HttpCode(200)
  @Tindakan('TanggapiKartuTerserahkan')
  tanggapi(@Param('id') id: string, @Body() { keterangan }: KeteranganDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TanggapiKartuTerserahkan', keterangan }, reply);
  }
}
