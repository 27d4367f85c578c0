import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DenganKonteks, OfficeRuntime, PengirimPerintah, PerintahController, streamOf, Teks, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { helaiSerangkap } from '@kk-lintas/kk-document';
import { KembalikanKeLoketDto } from '../pengembalian/pengembalian.dto';
import { isiCetakan } from '../cetakan/isi-cetakan';
import { SerialDto } from '../pemusnahan/pemusnahan.dto';
import { PERMOHONAN_SIAK } from './permohonan.aggregate';
import type { PermohonanSiak } from './permohonan.state';

class AkuiNomorKkDto {
  @ApiProperty({ example: 'Nomor lama keluarga ini pernah dibatalkan SIAK' })
  @Teks(5, 300)
  alasan!: string;
}

class BlankoRusakDto {
  @ApiProperty()
  @Teks(3, 30)
  serial!: string;

  @ApiProperty()
  @Teks(5, 300)
  alasan!: string;
}

@ApiTags('Operator SIAK')
@ApiBearerAuth()
@Controller('permohonan')
export class PermohonanSiakController extends PerintahController {
  constructor(
    pengirim: PengirimPerintah,
    private readonly office: OfficeRuntime,
  ) {
    super(pengirim, PERMOHONAN_SIAK);
  }

  /** Accepted at once; SIAK's answer follows as an event of the case. */
  @Post(':id/sinkronkan-biodata')
  @HttpCode(202)
  @Tindakan('SinkronkanBiodata')
  sinkronkan(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'SinkronkanBiodata' }, reply);
  }

  /** What the Dinas refused for its content, and SIAK has nothing against: the loket mends it with the family. */
  @Post(':id/kembalikan-ke-loket')
  @HttpCode(200)
  @Tindakan('KembalikanKeLoket')
  kembalikanKeLoket(@Param('id') id: string, @Body() { catatan, bagian }: KembalikanKeLoketDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'KembalikanKeLoket', ...(catatan !== undefined && { catatan }), ...(bagian !== undefined && { bagian }) }, reply);
  }

  /** The number that SIAK gave differs from what the rules say: an operator answers for it, and the card goes on. */
  @Post(':id/akui-nomor-kk')
  @HttpCode(200)
  @Tindakan('AkuiNomorKk')
  akuiNomor(@Param('id') id: string, @Body() { alasan }: AkuiNomorKkDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'AkuiNomorKk', alasan }, reply);
  }

  @Post(':id/cetak-kartu')
  @HttpCode(200)
  @Tindakan('CetakKartu')
  async cetak(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'CetakKartu', ...(await this.helai(id)) }, reply);
  }

  @Post(':id/nyatakan-blanko-rusak')
  @HttpCode(200)
  @Tindakan('NyatakanBlankoRusak')
  rusak(@Param('id') id: string, @Body() { serial, alasan }: BlankoRusakDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'NyatakanBlankoRusak', serial, alasan }, reply);
  }

  @Post(':id/cetak-ulang')
  @HttpCode(200)
  @Tindakan('CetakUlang')
  cetakUlang(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'CetakUlang' }, reply);
  }

  @Post(':id/serahkan-cetakan')
  @HttpCode(200)
  @Tindakan('SerahkanCetakan')
  serahkan(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'SerahkanCetakan' }, reply);
  }

  /** After step 19: sheets of the card before, given back by the family. */
  @Post(':id/tarik-lembar')
  @HttpCode(200)
  @Tindakan('TarikLembar')
  tarik(@Param('id') id: string, @Body() { serial }: SerialDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'TarikLembar', serial }, reply);
  }

  /** Mode TTE, step 14: the draft goes to the Dinas; no sheet is printed. */
  @Post(':id/ajukan-draf')
  @HttpCode(200)
  @Tindakan('AjukanDraf')
  ajukanDraf(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, { type: 'AjukanDraf' }, reply);
  }

  /** How many sheets one copy takes. The same again for a command that comes twice: nothing in it depends on the day. */
  private async helai(id: string): Promise<{ readonly helai?: number }> {
    const { state } = await this.office.journal.load<PermohonanSiak>(PERMOHONAN_SIAK, streamOf(PERMOHONAN_SIAK, id));
    const isi = isiCetakan(state, this.office.ports.now());
    return isi === undefined ? {} : { helai: helaiSerangkap(isi) };
  }
}
