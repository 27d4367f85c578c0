import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { denganEtag, DenganKonteks, OfficeRuntime, PengirimPerintah, problem, Tindakan, type HasilPerintah, type Konteks } from '@kk-lintas/office';
import { NAMA_PERAN } from '@kk-lintas/identity';
import { uuidV5 } from '@kk-lintas/trust';
import type { FastifyReply } from 'fastify';
import { PERMOHONAN_DESA } from './permohonan.aggregate';
import type { PenerbitPengantar } from './permohonan.events';
import type { PermohonanDesa } from './permohonan.state';
import { TerbitkanSuratPengantarDto, TerbitkanUntukDto } from './pengantar.dto';

const PERAN_PENERBIT = { 'ketua-rt': 'ketua-rt', 'ketua-rw': 'ketua-rw', 'kepala-desa': 'lurah' } as const satisfies Record<PenerbitPengantar, string>;

/** What the family takes home with its letter: number and secret, by which it follows its case. */
export interface SuratPengantar extends HasilPerintah {
  readonly nomor: string;
  readonly rahasia?: string;
}

@ApiTags('Surat pengantar')
@ApiBearerAuth()
@Controller('permohonan')
export class PengantarController {
  constructor(
    private readonly pengirim: PengirimPerintah,
    private readonly office: OfficeRuntime,
  ) {}

  /** Opens a case: its id follows from the Idempotency-Key, so the same request opens one case. */
  @Post('terbitkan-surat-pengantar')
  @HttpCode(201)
  @Tindakan('TerbitkanSuratPengantar', 'Membuka permohonan dengan surat pengantar; memberi nomor dan kode rahasianya')
  terbitkan(@Body() dto: TerbitkanSuratPengantarDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<SuratPengantar> {
    const id = uuidV5(`permohonan/${this.office.kantor.id}/${konteks.commandId}`);
    return denganEtag(reply, this.surat(id, dto.penerbit, konteks, dto.permintaan));
  }

  /** The same for a case that was applied for online. It opens none: ids of cases are nobody's to choose. */
  @Post(':id/terbitkan-surat-pengantar')
  @HttpCode(200)
  @Tindakan('TerbitkanSuratPengantar', 'Menerbitkan surat pengantar untuk permohonan yang diajukan dari rumah')
  terbitkanUntuk(@Param('id') id: string, @Body() { penerbit }: TerbitkanUntukDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<SuratPengantar> {
    return denganEtag(reply, this.surat(id, penerbit, konteks));
  }

  private async surat(id: string, penerbit: PenerbitPengantar, konteks: Konteks, permintaan?: TerbitkanSuratPengantarDto['permintaan']): Promise<SuratPengantar> {
    const { pelaku } = konteks;
    if (pelaku.jenis !== 'petugas' || !pelaku.peran.includes(PERAN_PENERBIT[penerbit])) {
      throw problem('bukan-wewenang', 403, `Surat pengantar dari ${NAMA_PERAN[PERAN_PENERBIT[penerbit]]} hanya diterbitkan oleh pejabatnya sendiri`);
    }
    const hasil = await this.pengirim.kirim(konteks, PERMOHONAN_DESA, id, { type: 'TerbitkanSuratPengantar', permohonanId: id, desa: this.office.kantor.kode, penerbit, permintaan });
    const { state } = await this.office.journal.load<PermohonanDesa>(PERMOHONAN_DESA, `permohonan-${id}`);
    const [terbit] = await this.office.journal.read(`permohonan-${id}`);
    const rahasia = (terbit?.openPribadi() as { rahasia?: string } | undefined)?.rahasia;
    return { ...hasil, nomor: state.pokok?.nomorPermohonan ?? '', ...(rahasia !== undefined && { rahasia }) };
  }
}
