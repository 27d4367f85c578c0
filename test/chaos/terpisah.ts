import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tulisDirektori } from '../../services/kabupaten/src/node/berkas-direktori';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';
import type { AlamatKantor } from '../demo/alamat-kantor';
import { Proses } from './proses';
import { TcpProxy } from './tcp-proxy';

/** The simulator answers after the offices' ports, and siak-sync reaches it by a link that can be broken. */
const [PORT_SIAK, PORT_TAUTAN_SIAK] = [30, 31];

export interface RencanaTerpisah {
  readonly data: string;
  readonly port: number;
  /** Settings of one office beyond those that all have: its adapters. */
  readonly env: (kantor: AlamatKantor) => Readonly<Record<string, string>>;
}

/** The demonstration kabupaten as it really runs: every office a process of its own, and SIAK another. */
export class KabupatenTerpisah {
  readonly kantor: readonly AlamatKantor[];
  readonly simpul: readonly Proses[];
  readonly siak: Proses;
  /** Past the link. */
  readonly urlSiak: string;
  private readonly port: number;
  private tautan: TcpProxy | undefined;

  constructor({ data, port, env }: RencanaTerpisah) {
    this.port = port;
    mkdirSync(data, { recursive: true });
    const susunan = susunDirektori(data, (urutan) => `http://127.0.0.1:${port + urutan}`).map(({ kantor }) => kantor);
    tulisDirektori(join(data, 'direktori.json'), susunan);
    this.kantor = susunan.map(({ id, layanan, kode, url }) => ({ id, layanan, kode, url }));
    this.urlSiak = `http://127.0.0.1:${port + PORT_SIAK}`;
    this.siak = new Proses({
      nama: 'siak-simulator',
      program: program('services/siak-simulator/src/main.js'),
      args: ['--data', join(data, 'siak'), '--port', String(port + PORT_SIAK)],
      env: {},
      log: join(data, 'siak-simulator.log'),
    });
    this.simpul = this.kantor.map(
      (satu) =>
        new Proses({
          nama: satu.id,
          program: program('services/kabupaten/src/node.main.js'),
          args: [satu.layanan, '--kantor', satu.kode],
          env: { KK_DATA: data, KK_PERAGA: 'ya', SIAK_URL: `http://127.0.0.1:${port + PORT_TAUTAN_SIAK}`, ...env(satu) },
          log: join(data, `${satu.id}.log`),
        }),
    );
  }

  /** Between siak-sync and SIAK, once started. */
  get tautanSiak(): TcpProxy {
    if (this.tautan === undefined) throw new Error('the kabupaten was not started');
    return this.tautan;
  }

  /** Four at a time: as many as two processors start soon. */
  async mulai(): Promise<void> {
    await this.siak.mulai();
    this.tautan = await TcpProxy.listen(this.port + PORT_TAUTAN_SIAK, this.port + PORT_SIAK);
    const antre = [...this.simpul];
    const jalur = async () => {
      for (let satu = antre.shift(); satu !== undefined; satu = antre.shift()) await satu.mulai();
    };
    await Promise.all([jalur(), jalur(), jalur(), jalur()]);
  }

  async henti(): Promise<void> {
    await Promise.all([...this.simpul, this.siak].map((satu) => satu.henti()));
    await this.tautan?.close();
  }
}

/** Processes run what was built, also when a spec starts them from the sources. */
function program(path: string): string {
  const akar = join(__dirname, '../..');
  return join(basename(akar) === 'dist' ? akar : join(akar, 'dist'), path);
}
