import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { kirimHalaman } from '@kk-lintas/web';
import type { FastifyReply } from 'fastify';
import { OfficeRuntime } from '../node/office-runtime';
import { Publik } from './konteks';
import { MukaPage } from './muka.page';

/** The bare address of an office, for whoever opens it in a browser. The portal has a page of its own there. */
@ApiExcludeController()
@Controller()
export class MukaController {
  constructor(private readonly office: OfficeRuntime) {}

  @Get()
  @Publik()
  muka(@Res() reply: FastifyReply): void {
    const { kantor, ports } = this.office;
    const portal = ports.direktori.semua.find((satu) => satu.layanan === 'portal' && ports.direktori.melayani(satu, kantor.kode));
    void kirimHalaman(reply, MukaPage({ nama: kantor.nama, urlPortal: portal?.url }));
  }
}
