import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { Database } from 'better-sqlite3';
import { BiodataHttp } from './biodata/biodata.http';
import { ProblemFilter } from './http/problem.filter';
import { SehatHttp } from './http/sehat.http';
import { validasi } from './http/validasi';
import { AktivasiKartu } from './kartu/aktivasi-kartu';
import { KartuHttp } from './kartu/kartu.http';
import { Pelepasan } from './kartu/pelepasan';
import { PelepasanHttp } from './kartu/pelepasan.http';
import { NomorHttp } from './nomor/nomor.http';
import { PenerbitanNomor } from './nomor/penerbitan';
import { Penahanan } from './penahanan/penahanan';
import { PendudukHttp } from './penduduk/penduduk.http';
import { RegisterPenduduk } from './register/register-penduduk';
import { Saklar } from './saklar/saklar';
import { SaklarHttp } from './saklar/saklar.http';

/** What the simulator works on. */
export interface BahanSimulator {
  readonly db: Database;
  readonly saklar: Saklar;
  readonly clock: () => Date;
}

/** Stands in for SIAK Terpusat, whose API is not public: a population register with an HTTP API and fault switches. */
@Module({ controllers: [BiodataHttp, NomorHttp, KartuHttp, PelepasanHttp, PendudukHttp, SaklarHttp, SehatHttp] })
export class SiakSimulatorModule {
  static untuk({ db, saklar, clock }: BahanSimulator): DynamicModule {
    const register = new RegisterPenduduk(db);
    const penahanan = new Penahanan(db);
    const pelepasan = new Pelepasan(db, penahanan, clock);
    const penerbitan = new PenerbitanNomor(db, register, penahanan, pelepasan, clock);
    return {
      module: SiakSimulatorModule,
      providers: [
        { provide: RegisterPenduduk, useValue: register },
        { provide: PenerbitanNomor, useValue: penerbitan },
        { provide: AktivasiKartu, useValue: new AktivasiKartu(db, register, penerbitan, penahanan, pelepasan, clock) },
        { provide: Penahanan, useValue: penahanan },
        { provide: Pelepasan, useValue: pelepasan },
        { provide: Saklar, useValue: saklar },
        { provide: APP_PIPE, useFactory: validasi },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
