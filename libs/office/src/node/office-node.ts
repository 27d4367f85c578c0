import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { permintaanTakTerbaca, tolakMetodeLain } from '@kk-lintas/web';
import { AkunController } from '../accounts/akun.http';
import { Sesi } from '../accounts/sesi';
import { AntreanController } from '../http/antrean.http';
import { BATAS_ISI } from '../http/batas-isi';
import { BukuController } from '../http/buku.http';
import { InsidenController } from '../http/insiden.http';
import { MasukController } from '../http/masuk.http';
import { OpenApiController, OpenApiDocument } from '../http/openapi.http';
import { JalankanPerintahHandler, PengirimPerintah } from '../http/perintah';
import { MukaController } from '../http/muka.http';
import { PermohonanController } from '../http/permohonan.http';
import { metodeSalah } from '../http/problem';
import { alamatTidakTerbaca, ProblemFilter } from '../http/problem.filter';
import { SehatController } from '../http/sehat.http';
import { SesiGuard } from '../http/sesi.guard';
import { TanpaIsi } from '../http/tanpa-isi.interceptor';
import { validation } from '../http/validation';
import { OfficeRuntime } from './office-runtime';

export interface NodeSettings {
  readonly host: string;
  readonly port: number;
  /** Addresses (IP or CIDR) of reverse proxies that may say for whom they ask; none when absent. */
  readonly trustProxy?: readonly string[];
}

@Module({})
class OfficeModule {
  static of(office: OfficeRuntime, document: OpenApiDocument): DynamicModule {
    return {
      module: OfficeModule,
      imports: [CqrsModule.forRoot()],
      controllers: [...office.definition.controllers, ...(office.kantor.layanan === 'portal' ? [] : [MukaController]), MasukController, AkunController, AntreanController, PermohonanController, BukuController, InsidenController, SehatController, OpenApiController],
      providers: [
        ...(office.definition.providers ?? []),
        { provide: OfficeRuntime, useValue: office },
        { provide: OpenApiDocument, useValue: document },
        { provide: APP_GUARD, useClass: SesiGuard },
        { provide: APP_INTERCEPTOR, useClass: TanpaIsi },
        Sesi,
        PengirimPerintah,
        JalankanPerintahHandler,
      ],
    };
  }
}

/** One office with its HTTP face. */
export class OfficeNode {
  private constructor(
    readonly office: OfficeRuntime,
    private readonly app: NestFastifyApplication,
  ) {}

  static async start(office: OfficeRuntime, { host, port, trustProxy = [] }: NodeSettings): Promise<OfficeNode> {
    const document = new OpenApiDocument(office.kantor.nama, office.kantor.layanan);
    const adapter = new FastifyAdapter({ bodyLimit: BATAS_ISI, frameworkErrors: alamatTidakTerbaca, clientErrorHandler: permintaanTakTerbaca, trustProxy: trustProxy.length === 0 ? false : [...trustProxy] });
    // Bodies are JSON: of the server's own readers that of text goes, and Nest's, which takes forms everywhere, is not added.
    const app = await NestFactory.create<NestFastifyApplication>(OfficeModule.of(office, document), adapter, { logger: false, abortOnError: false, bodyParser: false });
    adapter.getInstance().removeContentTypeParser('text/plain');
    tolakMetodeLain(adapter.getInstance(), (boleh) => {
      throw metodeSalah(boleh);
    });
    document.describe(app);
    app.useGlobalPipes(validation());
    app.useGlobalFilters(new ProblemFilter(office.ports.log));
    await office.start();
    await app.listen(port, host);
    return new OfficeNode(office, app);
  }

  /** Lets requests in hand finish, then everything behind them. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.office.stop();
  }
}
