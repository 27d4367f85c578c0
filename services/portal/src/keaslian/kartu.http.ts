import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { catatAkses, OfficeRuntime, problem, Publik, readBlob, Sesi } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { PERMOHONAN_PORTAL } from '../permohonan/permohonan.aggregate';
import type { PermohonanPortal } from '../permohonan/permohonan.state';
import { LacakDto } from '../permohonan/lacak.dto';
import { CatatanDokumen } from './catatan-dokumen';
import type { DokumenTercatat } from './keaslian.projection';

/** The family fetches its own card. */
@ApiTags('Warga')
@Controller('kartu')
export class KartuController {
  private readonly catatan: CatatanDokumen;

  constructor(
    private readonly office: OfficeRuntime,
    private readonly sesi: Sesi,
  ) {
    this.catatan = new CatatanDokumen(office);
  }

  /** The newest signed file of the case's own card. Number and secret come in the body; the read is recorded before it is answered. */
  @ApiOperation({ summary: 'Mengunduh kartu sendiri', description: 'Kartu elektronik terbaru dari permohonan ini, dengan nomor permohonan dan kode rahasianya. Pengunduhannya dicatat.' })
  @Post()
  @HttpCode(200)
  @ApiProduces('application/pdf')
  @Publik()
  async unduh(@Body() { nomor, rahasia }: LacakDto, @Ip() ip: string, @Res() reply: FastifyReply): Promise<void> {
    const permohonanId = await this.sesi.kenaliPemohon(nomor, rahasia, ip);
    const dokumen = (await this.dokumenKartuLain(permohonanId)) ?? terbaru(await this.catatan.menurutPermohonan(permohonanId));
    const pribadi = dokumen && (await this.catatan.pribadi(dokumen.nomorDokumen));
    if (dokumen === undefined || pribadi?.isi.alamat === undefined) throw problem('tidak-ditemukan', 404, 'Belum ada kartu elektronik untuk permohonan ini');
    await catatAkses(this.office.gateway, permohonanId, { jenis: 'pemohon' }, 'mengunduh kartu sendiri');
    const pdf = await readBlob(this.office.ports.blobs, pribadi.kid, pribadi.isi.alamat);
    void reply
      .headers({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="KK-${dokumen.nomorDokumen}.pdf"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .send(pdf);
  }

  /** The document that another case had signed for this family. */
  private async dokumenKartuLain(permohonanId: string): Promise<DokumenTercatat | undefined> {
    const { state } = await this.office.journal.load<PermohonanPortal>(PERMOHONAN_PORTAL, `permohonan-${permohonanId}`);
    const { permohonanId: asal, nomorDokumen } = state.pokok?.kartuLainDari ?? {};
    const dokumen = nomorDokumen === undefined ? undefined : await this.catatan.dokumen(nomorDokumen);
    return dokumen?.permohonanId === asal && dokumen?.kartuLain === true ? dokumen : undefined;
  }
}

/** Cards of other families that changed by the same case are theirs to fetch, by the case of each. */
function terbaru(dokumen: readonly DokumenTercatat[]): DokumenTercatat | undefined {
  const milik = dokumen.filter(({ moda, kartuLain }) => moda === 'TTE' && kartuLain !== true);
  return milik.reduce<DokumenTercatat | undefined>((sejauh, satu) => (sejauh === undefined || satu.versi > sejauh.versi ? satu : sejauh), undefined);
}
