import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** What an officer did about an incident. */
export class KeteranganDto {
  @ApiProperty({ example: 'kecamatan sudah memanggil keluarga', description: 'apa yang dilakukan, tanpa data pribadi' })
  @IsString({ message: 'harus diisi' })
  @Length(5, 300, { message: 'panjangnya 5 sampai 300' })
  keterangan!: string;
}
