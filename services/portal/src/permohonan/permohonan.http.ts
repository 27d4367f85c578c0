import { Body, Controller, Header, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DAFTAR_JENIS_PERMOHONAN, judulJenis } from '@kk-lintas/domain';
import { alamatPenuh, PembatasPengajuan } from '@kk-lintas/identity';
import { NomorRtRw, OfficeRuntime, PemohonDto, PengirimPerintah, problem, Publik, SalahSatu, Sesi, terlaluBanyak, DenganKonteksPublik, type Konteks } from '@kk-lintas/office';
import { uuidV5 } from '@kk-lintas/trust';
import { Type } from 'class-transformer';
import { IsDefined, Matches, ValidateNested } from 'class-validator';
import { barisPerjalanan } from './baris-perjalanan';
import { keberatanDesa } from './desa-dilayani';
import { LacakDto } from './lacak.dto';
import { PERMOHONAN_PORTAL } from './permohonan.aggregate';
import type { PermohonanPortal } from './permohonan.state';

const JENIS = DAFTAR_JENIS_PERMOHONAN.map(({ kode }) => kode);

class AjukanOnlineDto {
  @ApiProperty({ enum: JENIS })
  @SalahSatu(JENIS)
  jenis!: string;

  @ApiProperty({ example: '32.04.06.2003' })
  @Matches(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { message: 'harus kode wilayah desa atau kelurahan' })
  desa!: string;

  @ApiProperty({ example: '003' })
  @NomorRtRw()
  rt!: string;

  @ApiProperty({ example: '007' })
  @NomorRtRw()
  rw!: string;

  @ApiProperty({ type: PemohonDto })
  @IsDefined({ message: 'harus diisi' })
  @ValidateNested()
  @Type(() => PemohonDto)
  pemohon!: PemohonDto;
}

@ApiTags('Warga')
@Controller()
export class PortalController {
  private readonly pembatas: PembatasPengajuan;

  constructor(
    private readonly pengirim: PengirimPerintah,
    private readonly office: OfficeRuntime,
    private readonly sesi: Sesi,
  ) {
    this.pembatas = new PembatasPengajuan(office.ports.now);
  }

  /** An application from home: it waits at the family's desa for the surat pengantar. */
  @ApiOperation({ summary: 'Mengajukan permohonan dari rumah', description: 'Permohonan menunggu surat pengantar di desa atau kelurahan. Simpan nomor dan kode rahasia yang dijawab: keduanya membuka perjalanan permohonan.' })
  @ApiCreatedResponse({
    description: 'Diterima',
    schema: { type: 'object', required: ['permohonanId', 'nomor', 'rahasia'], properties: { permohonanId: { type: 'string', format: 'uuid' }, nomor: { type: 'string', example: 'ONLINE-2026-000001' }, rahasia: { type: 'string' } } },
  })
  @Post('permohonan-online')
  @HttpCode(201)
  @Publik()
  async ajukan(@Body() dto: AjukanOnlineDto, @DenganKonteksPublik() konteks: Konteks, @Ip() ip: string): Promise<{ permohonanId: string; nomor: string; rahasia: string }> {
    const reason = keberatanDesa(dto.desa, this.office.ports.direktori.semua.filter(({ layanan }) => layanan === 'desa'));
    if (reason !== undefined) throw problem('masukan-tidak-sah', 400, 'Isian tidak sah', { errors: [{ field: 'desa', reason }] });
    const id = uuidV5(`permohonan/${this.office.kantor.id}/${konteks.commandId}`);
    await this.izinkan(id, ip);
    await this.pengirim.kirim(konteks, PERMOHONAN_PORTAL, id, { type: 'AjukanOnline', permohonanId: id, ...dto });
    const [diajukan] = await this.office.journal.read(`permohonan-${id}`);
    const { pokok } = diajukan?.data as { pokok: { nomor: string } };
    const { rahasia } = diajukan?.openPribadi() as { rahasia: string };
    return { permohonanId: id, nomor: pokok.nomor, rahasia };
  }

  /** The whole way of a case. Number and secret come in the body: they belong in no address and no log. */
  @ApiOperation({ summary: 'Perjalanan permohonan', description: 'Semua langkah di setiap kantor, dengan nomor permohonan dan kode rahasianya. Nomor yang baru terbit dikenal dalam beberapa detik (404 nomor-belum-dikenal).' })
  @Post('lacak')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Publik()
  async lacak(@Body() { nomor, rahasia }: LacakDto, @Ip() ip: string) {
    const permohonanId = await this.sesi.kenaliPemohon(nomor, rahasia, ip);
    const { state } = await this.office.journal.load<PermohonanPortal>(PERMOHONAN_PORTAL, `permohonan-${permohonanId}`);
    return {
      nomor: state.pokok?.nomor ?? nomor,
      jenis: state.pokok?.jenis,
      judulJenis: judulJenis(state.pokok?.jenis ?? ''),
      desa: state.pokok?.desa,
      dibuka: state.dibuka ?? null,
      ...(state.pokok?.pembetulanDari !== undefined && { pembetulanDari: state.pokok.pembetulanDari }),
      ...(state.pokok?.kartuLainDari !== undefined && { kartuLainDari: { nomor: state.pokok.kartuLainDari.nomor } }),
      kesegaran: this.office.projector.freshness(),
      riwayat: barisPerjalanan(state.riwayat, (id) => this.namaKantor(id)),
    };
  }

  /** Who opened the family's data, where, when and what for: for the family alone. */
  @ApiOperation({ summary: 'Siapa membuka data keluarga', description: 'Kantor, jabatan, waktu dan keperluan setiap pembacaan data permohonan ini.' })
  @Post('siapa-membuka')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Publik()
  async siapaMembuka(@Body() { nomor, rahasia }: LacakDto, @Ip() ip: string) {
    const permohonanId = await this.sesi.kenaliPemohon(nomor, rahasia, ip);
    const { state } = await this.office.journal.load<PermohonanPortal>(PERMOHONAN_PORTAL, `permohonan-${permohonanId}`);
    return {
      nomor: state.pokok?.nomor ?? nomor,
      kesegaran: this.office.projector.freshness(),
      pembacaan: (state.pembacaan ?? []).map(({ kantor, jabatan, untuk, waktu }) => ({ kantor, namaKantor: this.namaKantor(kantor) ?? kantor, jabatan, untuk, waktu })),
    };
  }

  private namaKantor(id: string): string | undefined {
    return this.office.ports.direktori.semua.find((satu) => satu.id === id)?.nama;
  }

  /** An application that was taken and is sent again takes no further line: it is answered whatever the limit. */
  private async izinkan(id: string, ip: string): Promise<void> {
    const { revision } = await this.office.journal.load(PERMOHONAN_PORTAL, `permohonan-${id}`);
    if (revision >= 0) return;
    const izin = this.pembatas.minta(alamatPenuh(ip));
    if (!izin.boleh) throw terlaluBanyak('terlalu-banyak-pengajuan', 'Terlalu banyak permohonan, tunggu sebentar', izin.tungguDetik);
  }
}
