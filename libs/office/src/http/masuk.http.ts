import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { Sesi } from '../accounts/sesi';
import { Publik } from './konteks';

class MasukDto {
  @ApiProperty({ description: 'NIP, atau nomor lokal ketua RT/RW' })
  @IsString({ message: 'harus diisi' })
  @Length(3, 30, { message: 'panjangnya 3 sampai 30' })
  nip!: string;

  @ApiProperty()
  @IsString({ message: 'harus diisi' })
  @Length(1, 200, { message: 'harus diisi' })
  sandi!: string;
}

class MasukPemohonDto {
  @ApiProperty({ description: 'Nomor permohonan pada surat pengantar' })
  @IsString({ message: 'harus diisi' })
  @Length(5, 60, { message: 'panjangnya 5 sampai 60' })
  nomor!: string;

  @ApiProperty({ description: 'Kode rahasia pada surat pengantar' })
  @IsString({ message: 'harus diisi' })
  @Length(8, 40, { message: 'panjangnya 8 sampai 40' })
  rahasia!: string;
}

@ApiTags('Masuk')
@Controller()
export class MasukController {
  constructor(private readonly sesi: Sesi) {}

  @Post('masuk')
  @HttpCode(200)
  @Publik()
  async masuk(@Body() { nip, sandi }: MasukDto, @Ip() ip: string): Promise<{ token: string }> {
    return { token: await this.sesi.masuk(nip, sandi, ip) };
  }

  @Post('masuk-pemohon')
  @HttpCode(200)
  @Publik()
  masukPemohon(@Body() { nomor, rahasia }: MasukPemohonDto, @Ip() ip: string): Promise<{ token: string; permohonanId: string }> {
    return this.sesi.masukPemohon(nomor, rahasia, ip);
  }
}
