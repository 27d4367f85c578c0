import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { AlasanDto, DenganKonteks, PengirimPerintah, PerintahController, PutusanDto, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { PERMOHONAN_DINAS } from './permohonan.aggregate';

class TerimaCetakanDto extends PutusanDto {
  @ApiProperty({ type: [String], description: 'nomor seri setiap lembar yang diterima' })
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMaxSize(60, { message: 'paling banyak 60 lembar' })
  @IsString({ each: true, message: 'harus nomor seri' })
  serial!: string[];
}

@ApiTags('Dinas Dukcapil')
@ApiBearerAuth()
@Controller('permohonan')
export class PermohonanDinasController extends PerintahController {
  constructor(pengirim: PengirimPerintah) {
    super(pengirim, PERMOHONAN_DINAS);
  }

  @Post(':id/terima-cetakan')
  @HttpCode(200)
  @Tindakan('TerimaCetakan')
  terima(@Param('id') id: string, @Body() { sesuai, serial, alasan }: TerimaCetakanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TerimaCetakan', sesuai, serial, alasan }, reply);
  }

  @Post(':id/teliti-cetakan')
  @HttpCode(200)
  @Tindakan('TelitiCetakan')
  teliti(@Param('id') id: string, @Body() dto: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.putus('TelitiCetakan', id, dto, konteks, reply);
  }

  @Post(':id/paraf-kabid')
  @HttpCode(200)
  @Tindakan('ParafKabid')
  parafKabid(@Param('id') id: string, @Body() dto: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.putus('ParafKabid', id, dto, konteks, reply);
  }

  @Post(':id/paraf-sekretaris')
  @HttpCode(200)
  @Tindakan('ParafSekretaris')
  parafSekretaris(@Param('id') id: string, @Body() dto: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.putus('ParafSekretaris', id, dto, konteks, reply);
  }

  @Post(':id/tandatangani-kartu')
  @HttpCode(200)
  @Tindakan('TandatanganiKartu')
  tandatangani(@Param('id') id: string, @Body() dto: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.putus('TandatanganiKartu', id, dto, konteks, reply);
  }

  @Post(':id/bubuhi-stempel')
  @HttpCode(200)
  @Tindakan('BubuhiStempel')
  stempel(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'BubuhiStempel' }, reply);
  }

  /** A later issue of the card is out: this one goes to nobody, and the kecamatan gives the papers back. */
  @Post(':id/nyatakan-terlampaui')
  @HttpCode(200)
  @Tindakan('NyatakanTerlampaui')
  terlampaui(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'NyatakanTerlampaui' }, reply);
  }

  @Post(':id/kirim-ke-kecamatan')
  @HttpCode(200)
  @Tindakan('KirimKeKecamatan')
  kirimKe(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'KirimKeKecamatan' }, reply);
  }

  @Post(':id/laporkan-kartu-tidak-sampai')
  @HttpCode(200)
  @Tindakan('LaporkanKartuTidakSampai')
  tidakSampai(@Param('id') id: string, @Body() { alasan }: AlasanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'LaporkanKartuTidakSampai', alasan }, reply);
  }

  private putus(type: string, id: string, { sesuai, alasan }: PutusanDto, konteks: Konteks, reply: FastifyReply): Promise<HasilPerintah> {
    const command = { type, setuju: sesuai, alasan };
    return this.kirim(konteks, id, command, reply);
  }
}
