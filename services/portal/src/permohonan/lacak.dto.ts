import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** Number and secret of a case: who knows both is its family. */
export class LacakDto {
  @ApiProperty()
  @IsString({ message: 'harus diisi' })
  @Length(5, 60, { message: 'panjangnya 5 sampai 60' })
  nomor!: string;

  @ApiProperty()
  @IsString({ message: 'harus diisi' })
  @Length(8, 40, { message: 'panjangnya 8 sampai 40' })
  rahasia!: string;
}
