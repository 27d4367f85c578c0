import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Which part of a long list: where the part before ended, and how many lines. */
export class HalamanQuery {
  @ApiPropertyOptional({ description: 'penunjuk dari halaman sebelumnya' })
  @IsOptional()
  @IsString({ message: 'harus berupa teks' })
  lanjut?: string;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(1, { message: 'paling sedikit 1' })
  @Max(200, { message: 'paling banyak 200' })
  banyak?: number;
}
