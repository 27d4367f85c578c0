import { Controller, Get, Header, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { harusPadaTahap } from '@kk-lintas/domain';
import { catatAkses, DenganKonteks, kirimPdf, OfficeRuntime, problem, readBlob, rejectionProblem, streamOf, Tindakan, type Konteks } from '@kk-lintas/office';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';
import type { PermohonanDinas, TahapDinas } from '../permohonan/permohonan.state';
import { halamanDraf } from './halaman-draf';
import { PENCETAK, type Pencetak } from './pencetak.port';
import type { DokumenBertandaTangan } from './penerbitan.events';

/** The chain of approvals, and the wait for SIAK's numbers. */
const BELUM_KARTU: readonly TahapDinas[] = ['diterima', 'diteliti', 'diparaf-kabid', 'diteruskan-sekretaris', 'menunggu-nomor'];
const DITANDATANGANI: PeristiwaDinas['type'] = 'KartuDitandatanganiElektronik';
const BERKAS_PDF = { description: 'PDF', schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Dinas Dukcapil')
@ApiBearerAuth()
@Controller('permohonan')
export class DokumenController {
  constructor(
    private readonly office: OfficeRuntime,
    @Inject(PENCETAK) private readonly pencetak: Pencetak,
  ) {}

  /** Mode TTE: what is to be approved, the cards of others that change with it too, marked as no document: no number, no QR. The read is recorded. */
  @Get(':id/draf.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BERKAS_PDF)
  @Tindakan('LihatDokumen', 'Membuka draf kartu yang hendak disetujui')
  async draf(@Param('id') id: string, @DenganKonteks() { pelaku }: Konteks): Promise<StreamableFile> {
    const { state } = await this.office.journal.load<PermohonanDinas>(PERMOHONAN_DINAS, streamOf(PERMOHONAN_DINAS, id));
    const ditolak = harusPadaTahap(state, BELUM_KARTU);
    if (ditolak !== undefined) throw rejectionProblem(ditolak, undefined);
    if (state.draf === undefined) throw problem('tidak-ditemukan', 404, 'Permohonan ini tidak mempunyai draf');
    await catatAkses(this.office.gateway, id, pelaku, 'membaca draf kartu');
    const { isi, lain } = halamanDraf(state.draf, this.office.ports.now());
    return kirimPdf(await this.pencetak.cetak(isi, { jenis: 'draf', lain }), 'draf');
  }

  /** Mode TTE: the signed file, byte for byte. The read is recorded. */
  @Get(':id/dokumen/:nomorDokumen.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BERKAS_PDF)
  @Tindakan('LihatDokumen', 'Mengambil kartu yang sudah ditandatangani secara elektronik')
  async dokumen(@Param('id') id: string, @Param('nomorDokumen') nomorDokumen: string, @DenganKonteks() { pelaku }: Konteks): Promise<StreamableFile> {
    const ditandatangani = (await this.office.journal.read(streamOf(PERMOHONAN_DINAS, id))).find(({ type }) => type === DITANDATANGANI);
    const { dokumen = [] } = (ditandatangani?.data ?? {}) as { dokumen?: readonly DokumenBertandaTangan[] };
    const alamat = dokumen.find((satu) => satu.nomorDokumen === nomorDokumen)?.tandaTangan?.alamat;
    if (ditandatangani === undefined || alamat === undefined) throw problem('tidak-ditemukan', 404, 'Dokumen ini tidak ada di permohonan ini');
    if (ditandatangani.openPribadi() === undefined) throw problem('data-dihapus', 410, 'Data pribadi permohonan ini sudah dihapus');
    await catatAkses(this.office.gateway, id, pelaku, 'mengambil dokumen kartu');
    return kirimPdf(await readBlob(this.office.ports.blobs, ditandatangani.kid, alamat), nomorDokumen);
  }
}
