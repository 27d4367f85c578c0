import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DenganKonteks, PengirimPerintah, PerintahController, Teks, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { PERMOHONAN_KECAMATAN } from '../permohonan/permohonan.aggregate';

class PengirimanTerlambatDto {
  @ApiProperty({ description: 'apa yang dilakukan dengan lembarnya' })
  @Teks(5, 300)
  keterangan!: string;
}

@ApiTags('Permohonan di kecamatan')
@ApiBearerAuth()
@Controller('permohonan')
export class TerlambatController extends PerintahController {
  constructor(pengirim: PengirimPerintah) {
    super(pengirim, PERMOHONAN_KECAMATAN);
  }

  /** A card that came after its case was over: an officer sent the sheets back to the operator. */
  @Post(':id/tanggapi-pengiriman-terlambat')
  @HttpCode(200)
  @Tindakan('TanggapiPengirimanTerlambat')
  tanggapi(@Param('id') id: string, @Body() { keterangan }: PengirimanTerlambatDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TanggapiPengirimanTerlambat', keterangan }, reply);
  }
}
