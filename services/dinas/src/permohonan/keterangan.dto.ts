import { ApiProperty } from '@nestjs/swagger';
import { Teks } from '@kk-lintas/office';

/** What an officer did about an incident. */
export class KeteranganDto {
  @ApiProperty({ example: 'kecamatan sudah memanggil keluarga', description: 'apa yang dilakukan, tanpa data pribadi' })
  @Teks(5, 300)
  keterangan!: string;
}
