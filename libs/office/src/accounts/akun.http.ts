import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { AKUN, type LayananPetugas, type PerintahAkun } from '@kk-lintas/identity';
import type { FastifyReply } from 'fastify';
import { streamOf } from '../command/aggregate';
import { denganEtag } from '../http/etag';
import { DenganKonteks, Tindakan, type Konteks } from '../http/konteks';
import { PengirimPerintah, type HasilPerintah } from '../http/perintah';
import { problem } from '../http/problem';
import { OfficeRuntime } from '../node/office-runtime';
import { DaftarkanPetugasDto, GantiSandiDto, GantiSandiSendiriDto, NonaktifkanPetugasDto, UbahPeranDto } from './akun.dto';
import { hashUntukPerintah } from './sandi-perintah';
import { Sesi } from './sesi';

/** Accounts of this office, kept by its own administrator; every officer changes the own password. */
@ApiTags('Akun petugas')
@ApiBearerAuth()
@Controller('petugas')
export class AkunController {
  constructor(
    private readonly office: OfficeRuntime,
    private readonly pengirim: PengirimPerintah,
    private readonly sesi: Sesi,
  ) {}

  @Post('daftarkan')
  @HttpCode(201)
  @Tindakan('DaftarkanPetugas')
  async daftarkan(@Body() { sandi, ...isian }: DaftarkanPetugasDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    const { kode, layanan } = this.office.kantor;
    const sandiHash = await this.hash(isian.nip, konteks, sandi);
    return this.kirim(isian.nip, { type: 'DaftarkanPetugas', ...isian, kantor: kode, layanan: layanan as LayananPetugas, sandiHash }, konteks, reply);
  }

  @Post('ubah-peran')
  @HttpCode(200)
  @Tindakan('UbahPeran')
  ubahPeran(@Body() { nip, ...isian }: UbahPeranDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(nip, { type: 'UbahPeran', ...isian }, konteks, reply);
  }

  /** Sessions of the account end with it. */
  @Post('nonaktifkan')
  @HttpCode(200)
  @Tindakan('NonaktifkanPetugas')
  nonaktifkan(@Body() { nip, alasan }: NonaktifkanPetugasDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    return this.kirim(nip, { type: 'NonaktifkanPetugas', alasan }, konteks, reply);
  }

  /** For an officer who forgot it. Sessions under the old password end. */
  @Post('ganti-sandi')
  @HttpCode(200)
  @Tindakan('GantiSandi')
  async gantiSandi(@Body() { nip, sandi }: GantiSandiDto, @DenganKonteks() konteks: Konteks, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilPerintah> {
    if (nip === nipDari(konteks)) throw problem('empat-mata', 403, 'Kata sandi sendiri diganti dengan menyebut kata sandi lama', { errors: [{ field: 'nip', reason: 'akun sendiri: pakai POST /petugas/ganti-sandi-sendiri' }] });
    return this.kirim(nip, { type: 'GantiSandi', sandiHash: await this.hash(nip, konteks, sandi) }, konteks, reply);
  }

  /** The own password, by the old one. Every session ends; the answer opens a new one. */
  @Post('ganti-sandi-sendiri')
  @HttpCode(200)
  @Tindakan('GantiSandiSendiri')
  async gantiSandiSendiri(
    @Body() { sandiLama, sandi }: GantiSandiSendiriDto,
    @DenganKonteks() konteks: Konteks,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HasilPerintah & { token: string }> {
    const nip = nipDari(konteks);
    await this.pastikanSandiLama(nip, sandiLama, konteks, ip);
    const hasil = await this.kirim(nip, { type: 'GantiSandi', sandiHash: await this.hash(nip, konteks, sandi) }, konteks, reply);
    return { ...hasil, token: await this.sesi.tokenBaru(nip) };
  }

  /** A command that was accepted before has made the old password another one: sent again it changes nothing and needs none. */
  private async pastikanSandiLama(nip: string, sandiLama: string, { commandId }: Konteks, ip: string): Promise<void> {
    const { commands } = await this.office.journal.load(AKUN, streamOf(AKUN, nip));
    if (commands.has(commandId) || (await this.sesi.kenaliPetugas(nip, sandiLama, ip)) !== undefined) return;
    const reason = 'bukan kata sandi yang sekarang';
    throw problem('sandi-lama-salah', 422, 'Kata sandi lama salah', { errors: [{ field: 'sandiLama', reason }] });
  }

  private hash(nip: string, { commandId }: Konteks, sandi: string): Promise<string> {
    return hashUntukPerintah(this.office.ports.nodeKeys.secret, nip, commandId, sandi);
  }

  private kirim(nip: string, perintah: PerintahAkun, konteks: Konteks, reply: FastifyReply): Promise<HasilPerintah> {
    return denganEtag(reply, this.pengirim.kirim(konteks, AKUN, nip, { ...perintah }));
  }
}

function nipDari({ pelaku }: Konteks): string {
  if (pelaku.jenis !== 'petugas') throw problem('bukan-wewenang', 403, 'Hanya untuk petugas');
  return pelaku.nip;
}
