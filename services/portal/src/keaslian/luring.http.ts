import { Controller, Get, Header, Inject, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Publik } from '@kk-lintas/office';
import type { FastifyReply } from 'fastify';
import { kirimHalaman } from './halaman/kirim-halaman';
import { LuringPage } from './halaman/luring.page';
import { bahasaDari } from './kata-kata';
import { KUNCI_KARTU, type KunciKartu } from './kunci-kartu';
import { SKRIP_LURING } from './luring/skrip-luring';

/** The check on the visitor's own device: a page and its one script. */
@ApiExcludeController()
@Controller('periksa')
export class LuringController {
  constructor(@Inject(KUNCI_KARTU) private readonly kunci: () => KunciKartu) {}

  @Get('luring')
  @Publik()
  halaman(@Query('bahasa') bahasa: unknown, @Res() reply: FastifyReply): void {
    void kirimHalaman(reply, LuringPage({ bahasa: bahasaDari(bahasa), kunci: this.kunci().token, skrip: '/periksa/luring.js' }));
  }

  @Get('luring.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Header('x-content-type-options', 'nosniff')
  @Publik()
  skrip(): string {
    return SKRIP_LURING;
  }
}
