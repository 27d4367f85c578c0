import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { denganEtag, DenganKonteks, jabatanTerbaca, OfficeRuntime, PengirimPerintah, streamOf, Tindakan, type HasilPerintah, type Konteks, type OfficePorts } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { BLANKO, STOK, type StokBlanko } from './blanko.aggregate';
import { jumlahLembar } from '../lembar-blanko/jumlah-lembar';
import { LEMBAR_BLANKO, type LembarBlanko } from '../lembar-blanko/lembar-blanko.projection';
import { BARIS_BLANKO, type BarisBlanko } from './blanko.projection';
import { NOMOR_SERI } from './nomor-seri';

class TerimaBlankoDto {
  @ApiProperty({ example: 'K' })
  @Matches(/^[A-Z]{1,4}$/, { message: 'harus satu sampai empat huruf besar' })
  awalan!: string;

  @ApiProperty()
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(1, { message: 'paling sedikit 1' })
  dari!: number;

  @ApiProperty()
  @IsInt({ message: 'harus bilangan bulat' })
  @Max(9_999_999, { message: 'paling banyak tujuh angka' })
  sampai!: number;
}

class BukuBlankoQuery {
  @ApiPropertyOptional({ example: 'K0000001', description: 'hanya permohonan yang diberi lembar ini' })
  @IsOptional()
  @Matches(NOMOR_SERI, { message: 'harus nomor seri' })
  serial?: string;

  @ApiPropertyOptional({ enum: ['ya'], description: 'hanya permohonan dengan lembar yang rusak' })
  @IsOptional()
  @IsIn(['ya'], { message: 'harus ya' })
  rusak?: 'ya';

  @ApiPropertyOptional({ description: 'penunjuk dari halaman sebelumnya' })
  @IsOptional()
  @IsString({ message: 'harus berupa teks' })
  lanjut?: string;
}

const HALAMAN = 100;

@ApiTags('Blanko')
@ApiBearerAuth()
@Controller('blanko')
export class BlankoController {
  constructor(
    private readonly pengirim: PengirimPerintah,
    private readonly office: OfficeRuntime,
  ) {}

  /** The ledger: lots in stock as they are now, sheets counted by where they stand, and per case which sheets stand, which are void or lost and why, and which officers took and voided them. */
  @Get()
  @Tindakan('LihatBlanko')
  async buku(@Query() { serial, rusak, lanjut }: BukuBlankoQuery) {
    const { state } = await this.office.journal.load<StokBlanko>(BLANKO, streamOf(BLANKO, STOK));
    const { models } = this.office.ports;
    const halaman =
      serial === undefined
        ? await models.find<BarisBlanko>(BARIS_BLANKO, { ...(rusak && { where: { adaRusak: true } }), sort: { field: 'sejak', direction: 'asc' }, limit: HALAMAN, ...(lanjut !== undefined && { cursor: lanjut }) })
        : { items: await models.getMany<BarisBlanko>(BARIS_BLANKO, pemilik(state, serial)), next: undefined };
    const baris = halaman.items.map(({ doc }) => doc);
    const ditemukan = await yangDitemukan(models, baris.flatMap(({ hilang = [] }) => hilang.map((satu) => satu.serial)));
    return {
      kesegaran: this.office.projector.freshness(),
      persediaan: state.lot.map(({ awalan, berikut, sampai }) => ({ awalan, dari: berikut, sampai, jumlah: sampai - berikut + 1 })),
      jumlah: await jumlahLembar(models),
      baris: baris.map(({ untuk, dipakai, rusak: batal, hilang, petugas, sejak }) => ({
        permohonanId: untuk.replace(/^permohonan-/, ''),
        dipakai,
        rusak: batal.map((satu) => ({ ...satu, petugas: jabatanTerbaca(satu.petugas) })),
        ...(hilang !== undefined && { hilang: hilang.map((satu) => ({ ...satu, ditemukan: ditemukan.has(satu.serial) })) }),
        petugas: petugas?.map(jabatanTerbaca),
        sejak,
      })),
      ...(halaman.next !== undefined && { lanjut: halaman.next }),
    };
  }

  @Post('terima')
  @HttpCode(200)
  @Tindakan('TerimaBlanko')
  terima(@Body() { awalan, dari, sampai }: TerimaBlankoDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return denganEtag(reply, this.pengirim.kirim(konteks, BLANKO, STOK, { type: 'TerimaBlanko', awalan, dari, sampai }));
  }
}

/** Which of these lost sheets turned up again, also where they were destroyed since. */
async function yangDitemukan(models: OfficePorts['models'], hilang: readonly string[]): Promise<ReadonlySet<string>> {
  const lembar = await models.getMany<LembarBlanko>(LEMBAR_BLANKO, hilang);
  return new Set(lembar.filter(({ doc }) => doc.keadaan !== 'hilang').map(({ id }) => id));
}

function pemilik({ keluar }: StokBlanko, serial: string): string[] {
  for (const [untuk, milik] of keluar) if (milik.serial.includes(serial)) return [untuk];
  return [];
}
