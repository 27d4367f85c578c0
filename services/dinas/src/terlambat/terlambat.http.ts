import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { DenganKonteks, PengirimPerintah, PerintahController, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { KeteranganDto } from '../permohonan/keterangan.dto';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';

@ApiTags('Dinas Dukcapil')
@ApiBearerAuth()
@Controller('permohonan')
export class TerlambatController extends PerintahController {
  constructor(pengirim: PengirimPerintah) {
    super(pengirim, PERMOHONAN_DINAS);
  }

  /** Sheets that came after the end of their case: an officer sent them back to the operator. */
  @Post(':id/tanggapi-cetakan-terlambat')
  @HttpCode(200)
  @Tindakan('TanggapiCetakanTerlambat')
  tanggapi(@Param('id') id: string, @Body() { keterangan }: KeteranganDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TanggapiCetakanTerlambat', keterangan }, reply);
  }
}
