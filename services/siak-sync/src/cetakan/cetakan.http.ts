import { Controller, Get, Header, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { harusPadaTahap } from '@kk-lintas/domain';
import type { CetakanBlanko, CetakanDraf } from '@kk-lintas/kk-document';
import { catatAkses, DenganKonteks, kirimPdf, OfficeRuntime, problem, rejectionProblem, streamOf, Tindakan, type Konteks } from '@kk-lintas/office';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { PermohonanSiak, TahapSiak } from '../permohonan/permohonan.state';
import { isiCetakan, isiKartuLain } from './isi-cetakan';
import { PENCETAK, type Pencetak } from './pencetak.port';

/** After step 14, as long as every sheet is good. */
const TERCETAK: readonly TahapSiak[] = ['tercetak', 'diserahkan', 'diterima-dinas'];
/** As long as no card was printed or numbered. */
const BELUM_KARTU: readonly TahapSiak[] = ['menunggu-sinkronisasi', 'menunggu-siak', 'siak-tidak-menjawab', 'biodata-valid', 'biodata-sesuai', 'draf-diajukan', 'menunggu-nomor'];
const BERKAS_PDF = { description: 'PDF', schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Operator SIAK')
@ApiBearerAuth()
@Controller('permohonan')
export class CetakanController {
  constructor(
    private readonly office: OfficeRuntime,
    @Inject(PENCETAK) private readonly pencetak: Pencetak,
  ) {}

  /** Step 14, mode BLANKO: the sheets as they are laid on the numbered blanko, one set for each holder. The read is recorded. */
  @Get(':id/cetakan.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BERKAS_PDF)
  @Tindakan('LihatDokumen', 'Membuka lembar cetakan untuk blanko')
  async cetakan(@Param('id') id: string, @DenganKonteks() konteks: Konteks): Promise<StreamableFile> {
    const permohonan = await this.permohonan(id, TERCETAK);
    return this.cetak(id, permohonan, { jenis: 'blanko', lembar: permohonan.lembar }, konteks);
  }

  /** What is to become a card, and the cards of others that change with it, marked as no document: no number, no QR. The read is recorded. */
  @Get(':id/draf.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BERKAS_PDF)
  @Tindakan('LihatDokumen', 'Membuka draf kartu')
  async draf(@Param('id') id: string, @DenganKonteks() konteks: Konteks): Promise<StreamableFile> {
    const permohonan = await this.permohonan(id, BELUM_KARTU);
    return this.cetak(id, permohonan, { jenis: 'draf', lain: isiKartuLain(permohonan, this.office.ports.now()) }, konteks);
  }

  private async permohonan(id: string, tahap: readonly TahapSiak[]): Promise<PermohonanSiak> {
    const { state } = await this.office.journal.load<PermohonanSiak>(PERMOHONAN_SIAK, streamOf(PERMOHONAN_SIAK, id));
    const ditolak = harusPadaTahap(state, tahap);
    if (ditolak !== undefined) throw rejectionProblem(ditolak, undefined);
    return state;
  }

  private async cetak(id: string, permohonan: PermohonanSiak, cetakan: CetakanBlanko | CetakanDraf, { pelaku }: Konteks): Promise<StreamableFile> {
    const isi = isiCetakan(permohonan, this.office.ports.now());
    if (isi === undefined) throw problem('data-dihapus', 410, 'Data pribadi permohonan ini sudah dihapus');
    const nama = cetakan.jenis === 'draf' ? 'draf' : 'cetakan';
    await catatAkses(this.office.gateway, id, pelaku, `membaca ${nama} kartu`);
    return kirimPdf(await this.pencetak.cetak(isi, cetakan), nama);
  }
}
