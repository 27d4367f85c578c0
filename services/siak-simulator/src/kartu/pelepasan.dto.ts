import { ApiProperty } from '@nestjs/swagger';
import type { HasilPelepasan } from './pelepasan';

export class HasilPelepasanDto {
  @ApiProperty({ enum: ['dilepaskan', 'sudah-aktif'], description: 'sudah-aktif: kartunya sudah berlaku, tidak ada yang berubah' })
  readonly hasil: HasilPelepasan;
}
