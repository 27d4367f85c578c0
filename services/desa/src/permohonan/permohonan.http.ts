import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { AlasanDto, DenganKonteks, PenerimaanController, PengirimPerintah, PutusanBerkasDto, PutusanDto, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { PERMOHONAN_DESA } from './permohonan.aggregate';

@ApiTags('Permohonan di desa/kelurahan')
@ApiBearerAuth()
@Controller('permohonan')
export class PermohonanDesaController extends PenerimaanController(PERMOHONAN_DESA) {
  constructor(pengirim: PengirimPerintah) {
    super(pengirim);
  }

  @Post(':id/tolak-surat-pengantar')
  @HttpCode(200)
  @Tindakan('TolakSuratPengantar')
  tolak(@Param('id') id: string, @Body() { alasan }: AlasanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TolakSuratPengantar', alasan }, reply);
  }

  @Post(':id/serahkan-formulir')
  @HttpCode(200)
  @Tindakan('SerahkanFormulir')
  serahkanFormulir(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'SerahkanFormulir' }, reply);
  }

  @Post(':id/teliti-formulir')
  @HttpCode(200)
  @Tindakan('TelitiFormulir')
  telitiFormulir(@Param('id') id: string, @Body() { sesuai, alasan, diterima }: PutusanBerkasDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TelitiFormulir', sesuai, alasan, diterima }, reply);
  }

  @Post(':id/catat-buku-harian')
  @HttpCode(200)
  @Tindakan('CatatBukuHarian')
  catatBukuHarian(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'CatatBukuHarian' }, reply);
  }

  @Post(':id/ajukan-tanda-tangan')
  @HttpCode(200)
  @Tindakan('AjukanTandaTangan')
  ajukanTandaTangan(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'AjukanTandaTangan' }, reply);
  }

  @Post(':id/tandatangani-permohonan')
  @HttpCode(200)
  @Tindakan('TandatanganiPermohonan')
  tandatangani(@Param('id') id: string, @Body() { sesuai, alasan }: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TandatanganiPermohonan', setuju: sesuai, alasan }, reply);
  }

  @Post(':id/catat-buku-induk')
  @HttpCode(200)
  @Tindakan('CatatBukuInduk')
  catatBukuInduk(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'CatatBukuInduk' }, reply);
  }

  @Post(':id/kembalikan-ke-pemohon')
  @HttpCode(200)
  @Tindakan('KembalikanKePemohon')
  kembalikan(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'KembalikanKePemohon' }, reply);
  }
}
