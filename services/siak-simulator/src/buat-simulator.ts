import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bukaRegister } from './register/buka-register';
import { pasangGangguan } from './saklar/pasang-gangguan';
import { Saklar } from './saklar/saklar';
import { SiakSimulatorModule } from './siak-simulator.module';

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

/** Starts the simulator. With a folder its numbers survive a restart. */
export async function buatSimulator({ port, host, folder, seed = 1, clock }: PengaturanSimulator): Promise<Simulator> {
  const db = bukaRegister(folder, seed);
  const saklar = new Saklar();
  const adapter = new FastifyAdapter({ forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(SiakSimulatorModule.untuk({ db, saklar, clock }), adapter, { logger: false });
  pasangGangguan(adapter.getInstance(), saklar);
  sajikanOpenApi(app);
  await app.listen(port, host);
  return {
    url: await app.getUrl(),
    close: async () => {
      await app.close();
      db.close();
    },
  };
}

function sajikanOpenApi(app: NestFastifyApplication): void {
  const judul = new DocumentBuilder().setTitle('Simulator SIAK').setDescription('Pengganti SIAK Terpusat untuk pengembangan dan pengujian; semua penduduk rekaan.').build();
  const dokumen = SwaggerModule.createDocument(app, judul);
  app.getHttpAdapter().get('/openapi.json', (_: FastifyRequest, reply: FastifyReply) => void reply.send(dokumen));
}
