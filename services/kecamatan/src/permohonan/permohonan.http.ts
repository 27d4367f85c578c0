import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Keluarga } from '@kk-lintas/domain';
import { AlasanDto, DenganKonteks, PenerimaanController, PengirimPerintah, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import { HentikanPermohonanDto, KenaliKeluargaDto, PerbaikiDataDto, SerahkanKartuDto, TerimaKartuDto, TunjukkanTandaTerimaDto, VerifikasiBerkasDto } from './permohonan.dto';

@ApiTags('Permohonan di kecamatan')
@ApiBearerAuth()
@Controller('permohonan')
export class PermohonanKecamatanController extends PenerimaanController(PERMOHONAN_KECAMATAN) {
  constructor(pengirim: PengirimPerintah) {
    super(pengirim);
  }

  @Post(':id/datang-ke-loket')
  @HttpCode(200)
  @Tindakan('DatangKeLoket')
  datangKeLoket(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'DatangKeLoket' }, reply);
  }

  @Post(':id/verifikasi-berkas')
  @HttpCode(200)
  @Tindakan('VerifikasiBerkas')
  verifikasi(@Param('id') id: string, @Body() { sesuai, alasan, tujuan, diterima }: VerifikasiBerkasDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'VerifikasiBerkas', sesuai, alasan, tujuan, diterima }, reply);
  }

  @Post(':id/register-permohonan')
  @HttpCode(200)
  @Tindakan('RegisterPermohonan')
  register(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'RegisterPermohonan' }, reply);
  }

  @Post(':id/teruskan-ke-operator')
  @HttpCode(200)
  @Tindakan('TeruskanKeOperator')
  teruskan(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'TeruskanKeOperator' }, reply);
  }

  @Post(':id/perbaiki-data')
  @HttpCode(200)
  @Tindakan('PerbaikiData')
  perbaiki(@Param('id') id: string, @Body() { keluarga, alasan }: PerbaikiDataDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    // The codes were checked one by one; the domain's types are the same lists.
    return this.perintah(konteks, id, { type: 'PerbaikiData', keluarga: keluarga as unknown as Keluarga, alasan }, reply);
  }

  @Post(':id/hentikan-permohonan')
  @HttpCode(200)
  @Tindakan('HentikanPermohonan')
  hentikan(@Param('id') id: string, @Body() { alasan }: HentikanPermohonanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'HentikanPermohonan', alasan }, reply);
  }

  @Post(':id/terima-kartu')
  @HttpCode(200)
  @Tindakan('TerimaKartu')
  terimaKartu(@Param('id') id: string, @Body() { serial }: TerimaKartuDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'TerimaKartu', serial }, reply);
  }

  @Post(':id/laporkan-kartu-tidak-sampai')
  @HttpCode(200)
  @Tindakan('LaporkanKartuTidakSampai')
  tidakSampai(@Param('id') id: string, @Body() { alasan }: AlasanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'LaporkanKartuTidakSampai', alasan }, reply);
  }

  @Post(':id/datang-mengambil')
  @HttpCode(200)
  @Tindakan('DatangMengambil')
  datangMengambil(@Param('id') id: string, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'DatangMengambil' }, reply);
  }

  @Post(':id/tunjukkan-tanda-terima')
  @HttpCode(200)
  @Tindakan('TunjukkanTandaTerima')
  tandaTerima(@Param('id') id: string, @Body() { cara, nomor, keterangan }: TunjukkanTandaTerimaDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'TunjukkanTandaTerima', cara, nomor, keterangan }, reply);
  }

  @Post(':id/serahkan-kartu')
  @HttpCode(200)
  @Tindakan('SerahkanKartu')
  serahkan(@Param('id') id: string, @Body() { kesalahan }: SerahkanKartuDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'SerahkanKartu', kesalahan }, reply);
  }

  /** The card of this case is overtaken: the family has its papers back, and the newer card by its own case. */
  @Post(':id/kembalikan-berkas')
  @HttpCode(200)
  @Tindakan('KembalikanBerkas')
  kembalikanBerkas(@Param('id') id: string, @Body() { keterangan }: KenaliKeluargaDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.perintah(konteks, id, { type: 'KembalikanBerkas', keterangan }, reply);
  }

  private perintah(konteks: Konteks, id: string, command: PerintahKecamatan, reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(konteks, id, command, reply);
  }
}
