import { Controller, Get, Ip, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OfficeRuntime, problem, ProblemError, Publik } from '@kk-lintas/office';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { menujuAlamatLain } from './alamat-lain';
import { HasilPage } from './halaman/hasil.page';
import { kirimHalaman } from './halaman/kirim-halaman';
import { PeriksaPage } from './halaman/periksa.page';
import { bahasaDari, type Bahasa } from './kata-kata';
import { tidakJelas, yangDiperiksa } from './keaslian.dto';
import { Pemeriksa } from './pemeriksa';
import type { YangDiperiksa } from './periksa-keaslian';
import { berkasFormulir } from './unggahan';

/** What may be said back to whoever opened it. */
const TOKEN = /^[A-Z2-7]{181}$/i;

/** Meant as a nomor dokumen, rightly typed or not, or half. */
const SEPERTI_NOMOR = /^\d{4}[\s-]*(\d{2}[\s-]*[A-Z0-9]{0,16})?$/i;

/** The check as pages for people: they need no script. */
@ApiExcludeController()
@Controller()
export class PeriksaController {
  constructor(
    private readonly pemeriksa: Pemeriksa,
    private readonly office: OfficeRuntime,
  ) {}

  @Get(['periksa', 'c', 'C'])
  @Publik()
  formulir(@Query('bahasa') bahasa: unknown, @Res() reply: FastifyReply): void {
    void kirimHalaman(reply, PeriksaPage({ bahasa: bahasaDari(bahasa), alamat: this.alamat() }));
  }

  @Post('periksa')
  @Publik()
  async periksa(@Req() request: FastifyRequest, @Ip() ip: string, @Query('bahasa') bahasa: unknown, @Res() reply: FastifyReply): Promise<void> {
    await this.jawab(() => dariFormulir(request), ip, bahasaDari(bahasa), reply);
  }

  /** What the QR of a card opens, or its nomor dokumen typed behind the address. Neither names anybody, so it may stand in an address. */
  @Get(['C/*', 'c/*'])
  @Publik()
  async dariQr(@Req() { params }: FastifyRequest, @Ip() ip: string, @Query('bahasa') bahasa: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { '*': token = '' } = params as { '*'?: string };
    if (token === '') return this.formulir(bahasa, reply);
    const sebagaiNomor = SEPERTI_NOMOR.test(token.trim());
    const alamatIni = sebagaiNomor || TOKEN.test(token) ? `/C/${encodeURIComponent(token.trim())}` : undefined;
    await this.jawab(async () => (sebagaiNomor ? { cara: 'nomor', nomorDokumen: token } : { cara: 'token', token }), ip, bahasaDari(bahasa), reply, alamatIni);
  }

  private async jawab(bacaYang: () => Promise<YangDiperiksa>, ip: string, bahasa: Bahasa, reply: FastifyReply, alamatIni?: string): Promise<void> {
    try {
      const yang = await bacaYang();
      const hasil = await this.pemeriksa.periksa(yang, ip);
      const alamatLain = menujuAlamatLain(yang, this.office.kantor.url);
      void kirimHalaman(reply, HasilPage({ hasil, bahasa, diperiksa: this.office.ports.now().toISOString(), alamat: this.alamat(), alamatIni, alamatLain }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { title, detail = '', errors = [], status } = error.problem;
      const galat = [title, detail, ...errors.map(({ reason }) => reason)].filter((satu) => satu !== '').join('. ');
      void kirimHalaman(reply.headers(error.headers), PeriksaPage({ bahasa, alamat: this.alamat(), galat }), status);
    }
  }

  private alamat(): string {
    return `${this.office.kantor.url}/c`;
  }
}

async function dariFormulir(request: FastifyRequest): Promise<YangDiperiksa> {
  if (Buffer.isBuffer(request.body)) {
    return { cara: 'pdf', pdf: await berkasFormulir(request) };
  }
  const isian = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const yang = yangDiperiksa({ token: teks(isian['token']), nomorDokumen: teks(isian['nomorDokumen']), serial: teks(isian['serial']), akhiran: teks(isian['akhiran']) });
  if (tidakJelas(yang)) throw problem('masukan-tidak-sah', 400, 'Isi satu cara saja: nomor dokumen, isi kode QR, berkas PDF, atau nomor seri blanko bersama empat angka terakhir nomor KK');
  return yang;
}

/** A field of a form as people fill it in; an empty one counts as absent. */
function teks(nilai: unknown): string | undefined {
  return typeof nilai === 'string' && nilai.trim() !== '' && nilai.length <= 600 ? nilai.trim() : undefined;
}
