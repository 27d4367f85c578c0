import { Controller, Get, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DAFTAR_JENIS_PERMOHONAN } from '@kk-lintas/domain';
import { OfficeRuntime, ProblemError, Publik, Sesi } from '@kk-lintas/office';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { kirimHalaman } from '../keaslian/halaman/kirim-halaman';
import { barisPerjalanan } from './baris-perjalanan';
import { LacakPage } from './halaman/lacak.page';
import { MukaPage } from './halaman/muka.page';
import { PerjalananKeluargaPage } from './halaman/perjalanan.page';
import { PERMOHONAN_PORTAL } from './permohonan.aggregate';
import type { PermohonanPortal } from './permohonan.state';

/** Longest number or secret that is looked at. */
const TERPANJANG = 200;

/** Following a case as pages for people: they need no script. Number and secret come in the body, never in an address. */
@ApiExcludeController()
@Controller()
export class PerjalananController {
  constructor(
    private readonly office: OfficeRuntime,
    private readonly sesi: Sesi,
  ) {}

  @Get()
  @Publik()
  muka(@Res() reply: FastifyReply): void {
    void kirimHalaman(reply, MukaPage());
  }

  @Get('perjalanan')
  @Publik()
  formulir(@Res() reply: FastifyReply): void {
    void kirimHalaman(reply, LacakPage({}));
  }

  @Post('perjalanan')
  @Publik()
  async lacak(@Req() { body }: FastifyRequest, @Ip() ip: string, @Res() reply: FastifyReply): Promise<void> {
    const { nomor, rahasia } = (body ?? {}) as Readonly<Record<string, unknown>>;
    if (!terisi(nomor) || !terisi(rahasia)) return void kirimHalaman(reply, LacakPage({ galat: 'Isi nomor permohonan dan kode rahasianya.', ...(terisi(nomor) && { nomor }) }), 400);
    try {
      const permohonanId = await this.sesi.kenaliPemohon(nomor, rahasia, ip);
      const { state } = await this.office.journal.load<PermohonanPortal>(PERMOHONAN_PORTAL, `permohonan-${permohonanId}`);
      const jenis = DAFTAR_JENIS_PERMOHONAN.find(({ kode }) => kode === state.pokok?.jenis)?.judul ?? '';
      const baris = barisPerjalanan(state.riwayat, (id) => this.office.ports.direktori.semua.find((satu) => satu.id === id)?.nama);
      void kirimHalaman(reply, PerjalananKeluargaPage({ nomor: state.pokok?.nomor ?? '', jenis, baris }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { title, detail, status } = error.problem;
      const galat = [title, detail].filter((satu) => satu !== undefined).join('. ');
      void kirimHalaman(reply.headers(error.headers), LacakPage({ galat, nomor }), status);
    }
  }
}

function terisi(nilai: unknown): nilai is string {
  return typeof nilai === 'string' && nilai.trim() !== '' && nilai.length <= TERPANJANG;
}
