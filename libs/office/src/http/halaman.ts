import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** How many lines of a long list an answer holds at most: the member of a query that asks for it. */
export const BanyakBaris = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ default: 50, maximum: 200 }),
    IsOptional(),
    Type(() => Number),
    Min(1, { message: 'paling sedikit 1' }),
    Max(200, { message: 'paling banyak 200' }),
    IsInt({ message: 'harus bilangan bulat' }),
  );

/** Which part of a long list: where the part before ended, and how many lines. */
export class HalamanQuery {
  @ApiPropertyOptional({ description: 'penunjuk dari halaman sebelumnya' })
  @IsOptional()
  @IsString({ message: 'harus berupa teks' })
  lanjut?: string;

  @BanyakBaris()
  banyak?: number;
}
