import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { streamOf } from '../command/aggregate';
import { INSIDEN, type Insiden } from '../inbox/insiden.projection';
import { PARKIR, type Parkir } from '../inbox/parkir.aggregate';
import { OfficeRuntime } from '../node/office-runtime';
import { barisMenunggu } from '../register/baris-menunggu';
import { HalamanQuery } from './halaman';
import { DenganKonteks, Tindakan, type Konteks } from './konteks';
import { PengirimPerintah } from './perintah';
import { Teks } from './isian-teks';
import { problem } from './problem';

class SelesaikanDto {
  @ApiProperty({ format: 'uuid', description: 'pesanId dari menunggu pada GET /insiden', example: '7d0c1f52-3f0e-4d5b-9c55-2f2f6f1b8a10' })
  @IsUUID('all', { message: 'harus berupa UUID' })
  pesanId!: string;

  @ApiProperty({ minLength: 10, maxLength: 500, description: 'apa yang dikerjakan sebagai gantinya; tanpa data pribadi, sebab tercatat di riwayat', example: 'Kecamatan dihubungi; berkasnya diantar tanpa pesan ini' })
  @Teks(10, 500)
  alasan!: string;
}

const ID_INSIDEN = { name: 'id', description: 'id dari baris pada GET /insiden' } as const;

/** Messages that could not be handled, and events whose answer the office refused: nothing is skipped, a person tries again or resolves with a reason. */
@ApiTags('Insiden')
@ApiBearerAuth()
@Controller('insiden')
export class InsidenController {
  constructor(
    private readonly office: OfficeRuntime,
    private readonly pengirim: PengirimPerintah,
  ) {}

  /** Open incidents, the oldest first, and how fresh this view is. */
  @Get()
  @Tindakan('LihatInsiden', 'Melihat insiden yang terbuka, yang terlama lebih dahulu')
  async daftar(@Query() { lanjut, banyak }: HalamanQuery) {
    const page = await this.office.ports.models.find<Insiden>(INSIDEN, {
      where: { status: 'terbuka' },
      sort: { field: 'sejak', direction: 'asc' },
      limit: banyak ?? 50,
      ...(lanjut !== undefined && { cursor: lanjut }),
    });
    return {
      kesegaran: this.office.projector.freshness(),
      baris: page.items.map(({ id, doc }) => ({ id, sejak: doc.sejak, menunggu: doc.menunggu.map(({ pesanId, topik, kunci, alasan, percobaan }) => ({ pesanId, topik, kunci, alasan, percobaan })) })),
      ...(page.next !== undefined && { lanjut: page.next }),
    };
  }

  /** Lines of registers that were taken more than a minute ago and never used, oldest first, with their age. */
  @Get('baris-buku')
  @Tindakan('LihatInsiden', 'Melihat baris buku yang diambil tetapi tidak terpakai')
  barisBuku() {
    return barisMenunggu(this.office.ports.models, this.office.ports.now());
  }

  /** Handles the messages of the incident again, in their order. */
  @ApiParam(ID_INSIDEN)
  @Post(':id/ulangi')
  @HttpCode(200)
  @Tindakan('UlangiInsiden')
  async ulangi(@Param('id') id: string, @DenganKonteks() konteks: Konteks): Promise<{ tersisa: number }> {
    await this.harusAda(id);
    await this.office.parkedBy(id).retry(id, konteks.commandId);
    return { tersisa: (await this.load(id)).menunggu.length };
  }

  /** Ends the wait of one message that will never be handled; those behind it go on. */
  @ApiParam(ID_INSIDEN)
  @Post(':id/selesaikan')
  @HttpCode(200)
  @Tindakan('SelesaikanInsiden')
  async selesaikan(@Param('id') id: string, @Body() dto: SelesaikanDto, @DenganKonteks() konteks: Konteks): Promise<{ tersisa: number }> {
    await this.office.parkedBy(id).resolve(id, () => this.pengirim.kirim(konteks, PARKIR, id, { type: 'SelesaikanDenganAlasan', ...dto }));
    return { tersisa: (await this.load(id)).menunggu.length };
  }

  private async harusAda(id: string): Promise<void> {
    const { revision } = await this.office.journal.load<Parkir>(PARKIR, streamOf(PARKIR, id));
    if (revision < 0) throw problem('tidak-ditemukan', 404, 'Insiden ini tidak ada di kantor ini');
  }

  private async load(id: string): Promise<Parkir> {
    return (await this.office.journal.load<Parkir>(PARKIR, streamOf(PARKIR, id))).state;
  }
}
