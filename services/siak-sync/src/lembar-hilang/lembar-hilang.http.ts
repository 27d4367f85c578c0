import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { denganEtag, DenganKonteks, PengirimPerintah, Teks, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { BLANKO, STOK } from '../blanko/blanko.aggregate';
import { SerialDto } from '../pemusnahan/pemusnahan.dto';

class LembarDitemukanDto extends SerialDto {
  @ApiProperty({ description: 'di mana lembar ditemukan' })
  @Teks(5, 300)
  keterangan!: string;
}

@ApiTags('Blanko')
@ApiBearerAuth()
@Controller('blanko')
export class LembarHilangController {
  constructor(private readonly pengirim: PengirimPerintah) {}

  /** Sheets that were declared lost and turned up: taken in, to be destroyed. */
  @Post('ditemukan')
  @HttpCode(200)
  @Tindakan('TerimaLembarDitemukan')
  ditemukan(@Body() { serial, keterangan }: LembarDitemukanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return denganEtag(reply, this.pengirim.kirim(konteks, BLANKO, STOK, { type: 'TerimaLembarDitemukan', serial, keterangan }));
  }
}
