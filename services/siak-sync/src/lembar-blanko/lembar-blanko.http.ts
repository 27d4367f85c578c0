import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OfficeRuntime, streamOf, Tindakan } from '@kk-lintas/office';
import { BLANKO, STOK, type StokBlanko } from '../blanko/blanko.aggregate';
import { daftarLembar } from './daftar-lembar';
import { LembarBlankoQuery } from './lembar-blanko.dto';

const HALAMAN = 50;

@ApiTags('Blanko')
@ApiBearerAuth()
@Controller('blanko/lembar')
export class LembarBlankoController {
  constructor(private readonly office: OfficeRuntime) {}

  /** Every serial that this office had in stock or took back, in order: where it stands, for which case, and what happened to it when. */
  @Get()
  @ApiOperation({ summary: 'Melihat semua lembar blanko dan apa yang terjadi padanya' })
  @Tindakan('LihatBlanko')
  async daftar(@Query() { keadaan, setelah, batas = HALAMAN }: LembarBlankoQuery) {
    const { state } = await this.office.journal.load<StokBlanko>(BLANKO, streamOf(BLANKO, STOK));
    const daftar = await daftarLembar(this.office.ports.models, state, { ...(keadaan !== undefined && { keadaan }), ...(setelah !== undefined && { setelah }), batas });
    return { kesegaran: this.office.projector.freshness(), ...daftar };
  }
}
