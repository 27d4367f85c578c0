import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permintaanTakTerbaca, tolakMetodeLain } from '@kk-lintas/web';
import { metodeSalah } from './http/problem';
import { bukaRegister } from './register/buka-register';
import { pasangGangguan } from './saklar/pasang-gangguan';
import { Saklar } from './saklar/saklar';
import { SiakSimulatorModule, type BahanSimulator } from './siak-simulator.module';

export type PengaturanSimulator = {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Of the invented population; used when the register is empty. */
  readonly seed?: number;
  readonly clock: () => Date;
} & ({ readonly folder: string; readonly inMemory?: false } | { readonly inMemory: true; readonly folder?: undefined });

export interface Simulator {
  /** `http://host:port` */
  readonly url: string;
  /** Ends open connections and closes the register. */
  close(): Promise<void>;
}

/** Starts the simulator. With a folder its numbers survive a restart. @throws Error when the port is taken */
export async function buatSimulator({ port, host, folder, seed = 1, clock }: PengaturanSimulator): Promise<Simulator> {
  const db = bukaRegister(folder, seed);
  try {
    const app = await buatAplikasi({ db, saklar: new Saklar(), clock });
    await app.listen(port, host);
    return { url: await app.getUrl(), close: () => app.close().finally(() => db.close()) };
  } catch (error) {
    db.close();
    throw error;
  }
}

async function buatAplikasi(bahan: BahanSimulator): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ clientErrorHandler: permintaanTakTerbaca, forceCloseConnections: true });
  const modul = SiakSimulatorModule.untuk(bahan);
  const app = await NestFactory.create<NestFastifyApplication>(modul, adapter, { logger: false, abortOnError: false });
  pasangGangguan(adapter.getInstance(), bahan.saklar);
  tolakMetodeLain(adapter.getInstance(), (boleh) => {
    throw metodeSalah(boleh);
  });
  sajikanOpenApi(app);
  return app;
}

function sajikanOpenApi(app: NestFastifyApplication): void {
  const judul = new DocumentBuilder().setTitle('Simulator SIAK').setDescription('Pengganti SIAK Terpusat untuk pengembangan dan pengujian; semua penduduk rekaan.').build();
  const dokumen = SwaggerModule.createDocument(app, judul);
  app.getHttpAdapter().get('/openapi.json', (_: FastifyRequest, reply: FastifyReply) => void reply.send(dokumen));
  app.getHttpAdapter().get('/', (_: FastifyRequest, reply: FastifyReply) => void reply.redirect('/openapi.json'));
}
