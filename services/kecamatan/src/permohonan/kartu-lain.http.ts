import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { denganEtag, DenganKonteks, OfficeRuntime, PengirimPerintah, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import { KenaliKeluargaDto } from './permohonan.dto';
import type { PeristiwaKecamatan } from './permohonan.events';

const DIBUKA: PeristiwaKecamatan['type'] = 'KartuLainDibuka';

/** What a family takes home whose card another case changed: number and secret, by which it follows its own. */
interface KeluargaDikenali extends HasilPerintah {
  readonly nomor: string;
  readonly rahasia?: string;
}

@ApiTags('Permohonan di kecamatan')
@ApiBearerAuth()
@Controller('permohonan')
export class KartuLainController {
  constructor(
    private readonly pengirim: PengirimPerintah,
    private readonly office: OfficeRuntime,
  ) {}

  /** A family whose card another case changed shows who it is, and gets the secret of its own case. Both are on record. */
  @Post(':id/kenali-keluarga')
  @HttpCode(200)
  @Tindakan('KenaliKeluarga')
  kenali(@Param('id') id: string, @Body() { keterangan }: KenaliKeluargaDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<KeluargaDikenali> {
    return denganEtag(reply, this.beriRahasia(id, keterangan, konteks));
  }

  private async beriRahasia(id: string, keterangan: string, konteks: Konteks): Promise<KeluargaDikenali> {
    const hasil = await this.pengirim.kirim(konteks, PERMOHONAN_KECAMATAN, id, { type: 'KenaliKeluarga', keterangan });
    // One that waited for its turn was recorded before, with a secret that nobody was told of.
    const dibuka = (await this.office.journal.read(`permohonan-${id}`)).find(({ type }) => type === DIBUKA);
    const { pokok } = dibuka?.data as { pokok: { nomor: string } };
    const rahasia = (dibuka?.openPribadi() as { rahasia?: string } | undefined)?.rahasia;
    return { ...hasil, nomor: pokok.nomor, ...(rahasia !== undefined && { rahasia }) };
  }
}
