import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { Sesi } from '../accounts/sesi';
import { TidakKosong } from './isian-teks';
import { Publik } from './konteks';

/** What cannot be right is answered as what is wrong: only what nobody types is refused by its length. */
const PALING_PANJANG = 200;
const PANJANG = { message: `panjangnya 1 sampai ${PALING_PANJANG} karakter` };

class MasukDto {
  @ApiProperty({ description: 'NIP, atau nomor lokal ketua RT/RW', example: '198501012010011001' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
  @TidakKosong()
  nip!: string;

  @ApiProperty({ format: 'password' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
  sandi!: string;
}

class MasukPemohonDto {
  @ApiProperty({ description: 'Nomor permohonan pada surat pengantar', example: '3204062003-2026-00001' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
  @TidakKosong()
  nomor!: string;

  @ApiProperty({ description: 'Kode rahasia pada surat pengantar', format: 'password' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
  @TidakKosong()
  rahasia!: string;
}

@ApiTags('Masuk')
@Controller()
export class MasukController {
  constructor(private readonly sesi: Sesi) {}

  @ApiOperation({ summary: 'Masuk sebagai petugas', description: 'Dengan NIP dan kata sandi. Token yang dijawab dipakai di kepala Authorization: Bearer.' })
  @ApiOkResponse({ description: 'Token sesi', schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } } })
  @Post('masuk')
  @HttpCode(200)
  @Publik()
  async masuk(@Body() { nip, sandi }: MasukDto, @Ip() ip: string): Promise<{ token: string }> {
    return { token: await this.sesi.masuk(nip, sandi, ip) };
  }

  @ApiOperation({ summary: 'Masuk sebagai pemohon', description: 'Dengan nomor permohonan dan kode rahasianya. Tokennya membuka permohonan itu saja, di kantor ini.' })
  @ApiOkResponse({ description: 'Token sesi', schema: { type: 'object', required: ['token', 'permohonanId'], properties: { token: { type: 'string' }, permohonanId: { type: 'string', format: 'uuid' } } } })
  @Post('masuk-pemohon')
  @HttpCode(200)
  @Publik()
  masukPemohon(@Body() { nomor, rahasia }: MasukPemohonDto, @Ip() ip: string): Promise<{ token: string; permohonanId: string }> {
    return this.sesi.masukPemohon(nomor, rahasia, ip);
  }
}
