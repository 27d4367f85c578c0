import { Body, Controller, Get, Header, HttpCode, Inject, Ip, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { OfficeRuntime, problem, Publik } from '@kk-lintas/office';
import type { FastifyRequest } from 'fastify';
import type { HasilKeaslian } from './hasil-keaslian';
import { menujuAlamatLain } from './alamat-lain';
import { bahasaDari, KATA_ALAMAT_LAIN, penjelasan } from './kata-kata';
import { KeaslianDto, tidakJelas, yangDiperiksa } from './keaslian.dto';
import { KUNCI_KARTU, type KunciKartu } from './kunci-kartu';
import { Pemeriksa } from './pemeriksa';
import { berkasPdf } from './unggahan';

/** The same members for every status: what is not known is null. */
type JawabanKeaslian = HasilKeaslian & {
  /** The reason in plain words. */
  readonly penjelasan: string;
  /** When it was checked, ISO 8601 UTC. */
  readonly diperiksa: string;
  /** The text of the QR leads to another address than the official one; null where it does not. */
  readonly peringatan: string | null;
};

@ApiTags('Keaslian kartu')
@ApiQuery({ name: 'bahasa', enum: ['id', 'en'], required: false })
@Controller('keaslian')
export class KeaslianController {
  constructor(
    private readonly pemeriksa: Pemeriksa,
    private readonly office: OfficeRuntime,
    @Inject(KUNCI_KARTU) private readonly kunci: () => KunciKartu,
  ) {}

  /** Whether a card is genuine and in force, by its QR, its number, or a sheet's serial. What is asked for stands in no address. */
  @ApiOperation({ summary: 'Memeriksa keaslian kartu', description: 'Dengan isi kode QR, nomor dokumen, atau nomor seri blanko bersama empat angka terakhir nomor KK. Jawabannya aktif, digantikan, palsu, bukan-kartu, atau tidak-dikenal, tanpa data keluarga; dengan peringatan bila kode QR menuju alamat lain.' })
  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Publik()
  async periksa(@Body() dto: KeaslianDto, @Ip() ip: string, @Query('bahasa') bahasa: unknown): Promise<JawabanKeaslian> {
    const yang = yangDiperiksa(dto);
    if (tidakJelas(yang)) throw problem('masukan-tidak-sah', 400, 'Isian tidak sah', { errors: [yang] });
    const peringatan = menujuAlamatLain(yang, this.office.kantor.url) ? KATA_ALAMAT_LAIN[bahasaDari(bahasa)] : null;
    return { ...this.jawaban(await this.pemeriksa.periksa(yang, ip), bahasa), peringatan };
  }

  /** The same of a signed file, the body of the request. */
  @ApiOperation({ summary: 'Memeriksa keaslian berkas PDF kartu', description: 'Berkas diperiksa lalu dibuang; tidak ada yang disimpan.' })
  @Post('pdf')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiConsumes('application/pdf')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Publik()
  async periksaPdf(@Req() { body }: FastifyRequest, @Ip() ip: string, @Query('bahasa') bahasa: unknown): Promise<JawabanKeaslian> {
    return this.jawaban(await this.pemeriksa.periksa({ cara: 'pdf', pdf: berkasPdf(body) }, ip), bahasa);
  }

  /** Public keys for scanners that check without network: of tokens, and the roots of signed files (DER, base64). */
  @ApiOperation({ summary: 'Kunci publik penerbit kartu', description: 'Untuk pemindai yang memeriksa tanpa jaringan: kunci token dan sertifikat akar, dengan hari terakhir (sampai) atau hari pencabutannya (dicabut).' })
  @Get('kunci')
  @Header('cache-control', 'no-cache')
  @Publik()
  kunciPublik() {
    const { token, akar } = this.kunci();
    return { token, akar: akar.map(({ der, ...masa }) => (Object.keys(masa).length === 0 ? base64(der) : { der: base64(der), ...masa })) };
  }

  private jawaban(hasil: HasilKeaslian, bahasa: unknown): JawabanKeaslian {
    return { ...hasil, penjelasan: penjelasan(hasil.sebab, bahasaDari(bahasa)), diperiksa: this.office.ports.now().toISOString(), peringatan: null };
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
