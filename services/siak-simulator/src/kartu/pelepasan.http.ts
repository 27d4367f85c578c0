import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermohonanIdDto } from '../http/permohonan.dto';
import { Pelepasan } from './pelepasan';
import { HasilPelepasanDto } from './pelepasan.dto';

@ApiTags('kartu')
@Controller('lepaskan')
export class PelepasanHttp {
  constructor(private readonly pelepasan: Pelepasan) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Melepaskan semua yang ditahan permohonan yang berakhir tanpa kartu; boleh diulang' })
  @ApiOkResponse({ type: HasilPelepasanDto })
  lepaskan(@Body() { permohonanId }: PermohonanIdDto): HasilPelepasanDto {
    return { hasil: this.pelepasan.lepaskan(permohonanId) };
  }
}
