import { ApiProperty } from '@nestjs/swagger';
import { TidakKosong } from '@kk-lintas/office';
import { IsString, Length } from 'class-validator';

/** Number and secret of a case: who knows both is its family. What cannot be right is answered as what is wrong. */
export class LacakDto {
  @ApiProperty({ description: 'nomor permohonan', example: '3204062003-2026-00001' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, 200, { message: 'panjangnya 1 sampai 200 karakter' })
  @TidakKosong()
  nomor!: string;

  @ApiProperty({ description: 'kode rahasia yang diberikan bersama nomornya', format: 'password' })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, 200, { message: 'panjangnya 1 sampai 200 karakter' })
  @TidakKosong()
  rahasia!: string;
}
