import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { DenganKonteks, PengirimPerintah, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import { BLANKO, STOK } from './blanko.aggregate';

class TerimaBlankoDto {
  @ApiProperty({ example: 'K' })
  @Matches(/^[A-Z]{1,4}$/, { message: 'harus satu sampai empat huruf besar' })
  awalan!: string;

  @ApiProperty()
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(1, { message: 'paling sedikit 1' })
  dari!: number;

  @ApiProperty()
  @IsInt({ message: 'harus bilangan bulat' })
  @Max(9_999_999, { message: 'paling banyak tujuh angka' })
  sampai!: number;
}

@ApiTags('Blanko')
@ApiBearerAuth()
@Controller('blanko')
export class BlankoController {
  constructor(private readonly pengirim: PengirimPerintah) {}

  @Post('terima')
  @HttpCode(200)
  @Tindakan('TerimaBlanko')
  terima(@Body() { awalan, dari, sampai }: TerimaBlankoDto, @DenganKonteks() konteks: Konteks): Promise<HasilPerintah> {
    return this.pengirim.kirim(konteks, BLANKO, STOK, { type: 'TerimaBlanko', awalan, dari, sampai });
  }
}
