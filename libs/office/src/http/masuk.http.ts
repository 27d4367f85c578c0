import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { Sesi } from '../accounts/sesi';
import { Publik } from './konteks';

/** What cannot be right is answered as what is wrong: only what nobody types is refused by its length. */
const PALING_PANJANG = 200;
const PANJANG = { message: `panjangnya 1 sampai ${PALING_PANJANG}` };

class MasukDto {
  @ApiProperty({ description: 'NIP, atau nomor lokal ketua RT/RW' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
  nip!: string;

  @ApiProperty()
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
  sandi!: string;
}

class MasukPemohonDto {
  @ApiProperty({ description: 'Nomor permohonan pada surat pengantar' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
  nomor!: string;

  @ApiProperty({ description: 'Kode rahasia pada surat pengantar' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, PALING_PANJANG, PANJANG)
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
