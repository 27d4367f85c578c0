import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Pelaku } from '@kk-lintas/domain';
import { wilayahDikenal } from '@kk-lintas/wilayah-data';
import type { FastifyReply } from 'fastify';
import { catatAkses } from '../accounts/catat-akses';
import { batasLingkungan } from '../accounts/lingkungan-petugas';
import { streamOf } from '../command/aggregate';
import { jabatanTerbaca } from '../command/jabatan-terbaca';
import { langkahTerjadi } from '../node/langkah-terjadi';
import { OfficeRuntime } from '../node/office-runtime';
import { DenganKonteks, Tindakan, type Konteks } from './konteks';
import { problem } from './problem';
import { tanpaSidik } from './tanpa-sidik';

@ApiTags('Permohonan')
@ApiBearerAuth()
@Controller('permohonan')
export class PermohonanController {
  constructor(private readonly office: OfficeRuntime) {}

  /** The case with its personal data, and what the rules of the family find in it. The read itself is recorded: who, when, what. */
  @Get(':id')
  @Header('cache-control', 'no-store')
  @Tindakan('LihatPermohonan')
  async lihat(@Param('id') id: string, @DenganKonteks() { pelaku }: Konteks, @Res({ passthrough: true }) reply: FastifyReply) {
    const loaded = await this.load(id);
    this.harusTerlihat(loaded.state, pelaku);
    await catatAkses(this.office.gateway, id, pelaku, 'pelayanan permohonan');
    void reply.header('etag', `"${loaded.revision}"`);
    const { view, kebijakan } = this.office.definition;
    const temuanKeluarga = view.temuan?.(loaded.state, { now: this.office.ports.now().toISOString(), kebijakan, wilayahDikenal }) ?? [];
    return { permohonanId: id, revisi: loaded.revision, antrean: view.antrean(loaded.state, kebijakan) ?? null, temuanKeluarga, isi: tanpaSidik(loaded.state) };
  }

  /** What happened to the case in this office, without personal data. */
  @Get(':id/riwayat')
  @Tindakan('LihatRiwayat')
  async riwayat(@Param('id') id: string, @DenganKonteks() { pelaku }: Konteks) {
    this.harusTerlihat((await this.load(id)).state, pelaku);
    const events = await this.office.journal.read(streamOf(this.office.definition.permohonan, id));
    return events.map(({ id: eventId, type, time, revision, data, meta }) => ({
      id: eventId,
      peristiwa: type,
      langkah: this.langkah(type, data),
      waktu: time,
      revisi: revision,
      oleh: { ...meta.actor, jabatan: jabatanTerbaca(meta.actor.jabatan) },
      data: tanpaSidik(data),
    }));
  }

  private langkah(peristiwa: string, data: object): string | null {
    const langkah = this.office.definition.langkah[peristiwa];
    return langkah === undefined ? null : langkahTerjadi(langkah, data);
  }

  private harusTerlihat(state: object, pelaku: Pelaku): void {
    const melihat = batasLingkungan(pelaku);
    if (melihat === undefined || melihat(this.office.definition.view.lingkungan?.(state))) return;
    throw problem('bukan-wewenang', 403, 'Permohonan ini bukan dari RT atau RW yang Anda ketuai');
  }

  private async load(id: string) {
    const loaded = await this.office.journal.load<object>(this.office.definition.permohonan, streamOf(this.office.definition.permohonan, id));
    if (loaded.revision < 0) throw problem('tidak-ditemukan', 404, 'Permohonan tidak ada di kantor ini');
    return loaded;
  }
}
