import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('sehat')
@Controller('sehat')
export class SehatHttp {
  @Get()
  @ApiOperation({ summary: 'Proses hidup; tidak terkena saklar' })
  @ApiOkResponse()
  sehat(): { readonly status: 'sehat' } {
    return { status: 'sehat' };
  }
}
