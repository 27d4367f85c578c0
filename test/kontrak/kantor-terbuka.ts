import type { Layanan } from '@kk-lintas/contracts';
import { PERAN_LAYANAN, type LayananPetugas } from '@kk-lintas/identity';
import type { OfficeRuntime } from '@kk-lintas/office';
import type { KabupatenUji } from '../perjalanan/kabupaten-uji';
import { Orang } from '../perjalanan/orang';
import { petugasBaru } from '../perjalanan/petugas-baru';

/** A schema of an office's API document, as far as these specs read it. */
export interface Skema {
  readonly $ref?: string;
  readonly allOf?: readonly Skema[];
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: Skema;
  readonly properties?: Readonly<Record<string, Skema>>;
  readonly required?: readonly string[];
}

export interface Operasi {
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Skema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Skema }>> };
}

interface Dokumen {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operasi>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Skema>> };
}

/** One office of each kind. */
export const KANTOR = [['portal', '32.04'], ['desa', '32.04.06.2003'], ['kecamatan', '32.04.06'], ['siak-sync', '32.04'], ['dinas', '32.04']] as const satisfies readonly (readonly [Layanan, string])[];

/** An office by its API document, and an officer who may do all that is done there. */
export class KantorTerbuka {
  /** Each of {@link KANTOR}. */
  static async semua(uji: KabupatenUji): Promise<(layanan: string) => KantorTerbuka> {
    const kantor = new Map<string, KantorTerbuka>();
    for (const [layanan, kode] of KANTOR) kantor.set(layanan, await KantorTerbuka.buka(uji, layanan, kode));
    return (layanan) => {
      const found = kantor.get(layanan);
      if (found === undefined) throw new Error(`no office ${layanan}`);
      return found;
    };
  }

  private readonly orang = new Orang();

  private constructor(
    private readonly office: OfficeRuntime,
    private readonly nip: string,
    private readonly dokumen: Dokumen,
  ) {}

  private static async buka(uji: KabupatenUji, layanan: LayananPetugas & Layanan, kode: string): Promise<KantorTerbuka> {
    const office = uji.kantor(layanan, kode);
    const nip = '198001012005011099';
    await petugasBaru(office, PERAN_LAYANAN[layanan], { nip });
    const dokumen = (await (await fetch(`${office.kantor.url}/openapi.json`)).json()) as Dokumen;
    const terbuka = new KantorTerbuka(office, nip, dokumen);
    await terbuka.orang.masuk(office, { nip });
    return terbuka;
  }

  operasi(cara: 'get' | 'post'): readonly (readonly [path: string, operasi: Operasi])[] {
    return Object.entries(this.dokumen.paths).flatMap(([path, { [cara]: satu }]) => (satu === undefined ? [] : [[path, satu] as const]));
  }

  /** What a JSON body of an operation is made of; nothing for one that takes none. */
  isi({ requestBody }: Operasi): Skema {
    return this.skema(requestBody?.content['application/json']?.schema ?? {});
  }

  skema(satu: Skema): Skema {
    const { $ref, allOf: [pertama] = [] } = satu;
    if (pertama !== undefined) return this.skema(pertama);
    return $ref === undefined ? satu : (this.dokumen.components.schemas[$ref.replace('#/components/schemas/', '')] ?? {});
  }

  kirim(path: string, isi: object) {
    return this.orang.kirim(this.office, { nip: this.nip }, path.replace(/\{\w+\}/, '1'), isi);
  }

  lihat(path: string) {
    return this.orang.lihat(this.office, { nip: this.nip }, path);
  }
}
