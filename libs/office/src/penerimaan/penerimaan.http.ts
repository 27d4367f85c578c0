import { Body, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AnyAggregate, DomainCommand } from '../command/aggregate';
import { denganEtag } from '../http/etag';
import { DenganKonteks, Tindakan, type Konteks } from '../http/konteks';
import { PengirimPerintah, type HasilPerintah } from '../http/perintah';
import { AjukanPermohonanDto, IsiFormulirDto, PeriksaKelengkapanDto, PutusanDto } from './penerimaan.dto';

/** Base of a case's controller: sends a command and answers with the new ETag. */
export abstract class PerintahController {
  constructor(
    private readonly pengirim: PengirimPerintah,
    private readonly aggregate: AnyAggregate,
  ) {}

  protected kirim(konteks: Konteks, id: string, command: DomainCommand, reply: FastifyReply): Promise<HasilPerintah> {
    return denganEtag(reply, this.pengirim.kirim(konteks, this.aggregate, id, command));
  }
}

/** Steps 2 to 5 over HTTP, the same in every office that takes papers in. */
export function PenerimaanController(aggregate: AnyAggregate): abstract new (pengirim: PengirimPerintah) => PerintahController {
  abstract class Penerimaan extends PerintahController {
    constructor(pengirim: PengirimPerintah) {
      super(pengirim, aggregate);
    }

    @Post(':id/ajukan-permohonan')
    @HttpCode(200)
    @Tindakan('AjukanPermohonan')
    ajukan(@Param('id') id: string, @Body() dto: AjukanPermohonanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.kirim(konteks, id, { type: 'AjukanPermohonan', berkas: dto.berkas }, reply);
    }

    @Post(':id/periksa-kelengkapan')
    @HttpCode(200)
    @Tindakan('PeriksaKelengkapan')
    periksaKelengkapan(@Param('id') id: string, @Body() dto: PeriksaKelengkapanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.kirim(konteks, id, { type: 'PeriksaKelengkapan', keadaan: dto.keadaan, diterima: dto.diterima }, reply);
    }

    @Post(':id/berikan-formulir')
    @HttpCode(200)
    @Tindakan('BerikanFormulir')
    berikanFormulir(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.kirim(konteks, id, { type: 'BerikanFormulir' }, reply);
    }

    @Post(':id/isi-formulir')
    @HttpCode(200)
    @Tindakan('IsiFormulir')
    isiFormulir(@Param('id') id: string, @Body() dto: IsiFormulirDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.kirim(konteks, id, { type: 'IsiFormulir', keluarga: dto.keluarga, berkas: dto.berkas }, reply);
    }

    @Post(':id/periksa-berkas')
    @HttpCode(200)
    @Tindakan('PeriksaBerkas')
    periksaBerkas(@Param('id') id: string, @Body() dto: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.kirim(konteks, id, { type: 'PeriksaBerkas', sesuai: dto.sesuai, alasan: dto.alasan }, reply);
    }
  }
  return Penerimaan;
}
