import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { denganEtag, DenganKonteks, OfficeRuntime, PengirimPerintah, PutusanDto, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { BLANKO, STOK } from '../blanko/blanko.aggregate';
import type { PerintahPemusnahan } from './pemusnahan.commands';
import { MusnahkanLembarDto, PemusnahanId, PemusnahanQuery } from './pemusnahan.dto';
import { PEMUSNAHAN, type BarisPemusnahan } from './pemusnahan.projection';

const HALAMAN = 100;

@ApiTags('Blanko')
@ApiBearerAuth()
@Controller('pemusnahan')
export class PemusnahanController {
  constructor(
    private readonly pengirim: PengirimPerintah,
    private readonly office: OfficeRuntime,
  ) {}

  /** Destructions of void sheets, oldest first: those that wait for their witness, and those that are done. */
  @Get()
  @Tindakan('LihatBlanko', 'Melihat pemusnahan lembar')
  async daftar(@Query() { status, lanjut }: PemusnahanQuery) {
    const halaman = await this.office.ports.models.find<BarisPemusnahan>(PEMUSNAHAN, {
      ...(status !== undefined && { where: { status } }),
      sort: { field: 'diajukan', direction: 'asc' },
      limit: HALAMAN,
      ...(lanjut !== undefined && { cursor: lanjut }),
    });
    return { kesegaran: this.office.projector.freshness(), baris: halaman.items.map(({ doc }) => doc), ...(halaman.next !== undefined && { lanjut: halaman.next }) };
  }

  /** Proposes to destroy sheets that were spoiled or withdrawn. */
  @Post()
  @HttpCode(201)
  @Tindakan('MusnahkanLembar')
  musnahkan(@Body() { serial, saksi }: MusnahkanLembarDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim({ type: 'MusnahkanLembar', serial, saksi }, konteks, reply);
  }

  /** The witness saw the sheets destroyed, or refuses; whoever proposed it may give it up. */
  @Post(':pemusnahan/sahkan')
  @HttpCode(200)
  @Tindakan('SahkanPemusnahan')
  sahkan(@Param() { pemusnahan }: PemusnahanId, @Body() { sesuai, alasan }: PutusanDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim({ type: 'SahkanPemusnahan', pemusnahan, setuju: sesuai, ...(alasan !== undefined && { alasan }) }, konteks, reply);
  }

  private kirim(command: PerintahPemusnahan, konteks: Konteks, reply: FastifyReply): Promise<HasilPerintah> {
    return denganEtag(reply, this.pengirim.kirim(konteks, BLANKO, STOK, { ...command }));
  }
}
