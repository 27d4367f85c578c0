import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { bacaNomorDokumen, PANJANG_NOMOR_DOKUMEN, sebabBukanNomor, type Pelaku } from '@kk-lintas/domain';
import { catatAkses, DenganKonteks, OfficeRuntime, problem, pseudonymOf, Tindakan, type Konteks } from '@kk-lintas/office';
import { randomUUID } from 'node:crypto';
import { cariKartu, terbitanBernomor, type KartuDitemukan } from './cari-kartu';
import { PENCARIAN, type CatatPencarian } from './pencarian.aggregate';

class CariKartuDto {
  @ApiProperty({ example: '3204052301260001', description: 'nomor KK; di isi permintaan, tidak pernah di alamat' })
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nomorKk!: string;
}

const PANJANG = `nomor dokumen mempunyai ${PANJANG_NOMOR_DOKUMEN} huruf dan angka (tanda hubung tidak dihitung)`;
const KELIRU: Readonly<Record<ReturnType<typeof sebabBukanNomor>, string>> = {
  'terlalu-pendek': `Terlalu pendek: ${PANJANG}.`,
  'terlalu-panjang': `Terlalu panjang: ${PANJANG}.`,
  'salah-tulis': 'Nomor ini salah tulis; periksa setiap hurufnya.',
};

const TUJUAN = 'mencari riwayat kartu';

@ApiTags('Kartu yang diterbitkan')
@ApiBearerAuth()
@Controller('kartu')
export class KartuController {
  constructor(private readonly office: OfficeRuntime) {}

  /** The issues of a nomor KK and of the numbers before and after it; empty for a number that is not known. Each search is recorded: who, when, what for. */
  @Post('cari')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Tindakan('LihatKartu', 'Mencari terbitan menurut nomor KK; pencariannya dicatat')
  async cari(@Body() { nomorKk }: CariKartuDto, @DenganKonteks() { pelaku }: Konteks) {
    const { models, nodeKeys } = this.office.ports;
    const kunci = pseudonymOf(nodeKeys.secret)(nomorKk);
    const kartu = await cariKartu(models, kunci);
    await this.catat(kunci, kartu, pelaku);
    return { kesegaran: this.office.projector.freshness(), kartu };
  }

  /** One issue with whether it holds. It says nothing of the family. */
  @Get(':nomorDokumen')
  @Header('cache-control', 'no-store')
  @Tindakan('LihatKartu', 'Melihat satu terbitan dan apakah ia berlaku')
  async satu(@Param('nomorDokumen') tertulis: string) {
    const nomorDokumen = bacaNomorDokumen(tertulis);
    const terbitan = nomorDokumen === undefined ? undefined : await terbitanBernomor(this.office.ports.models, nomorDokumen);
    if (terbitan === undefined) throw problem('tidak-ditemukan', 404, 'Nomor dokumen ini tidak ada di register kartu', nomorDokumen === undefined ? { detail: KELIRU[sebabBukanNomor(tertulis)] } : {});
    return { kesegaran: this.office.projector.freshness(), ...terbitan };
  }

  /** The search under the number's pseudonym, and a read of every case that it shows: the families concerned can see it. @throws Error when it could not be recorded */
  private async catat(kunci: string, kartu: readonly KartuDitemukan[], pelaku: Pelaku): Promise<void> {
    const terbitan = kartu.flatMap((satu) => satu.terbitan);
    const command: CatatPencarian = { type: 'CatatPencarian', tujuan: TUJUAN, terbitan: terbitan.length };
    const { kind } = await this.office.gateway.execute({ aggregate: PENCARIAN, id: kunci, command, actor: pelaku, commandId: randomUUID() });
    if (kind !== 'accepted') throw new Error(`a search was not recorded: ${kind}`);
    const kasus = new Set(terbitan.map(({ permohonanId }) => permohonanId));
    await Promise.all([...kasus].map((id) => catatAkses(this.office.gateway, id, pelaku, TUJUAN)));
  }
}
