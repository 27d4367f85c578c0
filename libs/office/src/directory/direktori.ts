import type { IdKantor, Layanan } from '@kk-lintas/contracts';
import type { PublicNodeKeys } from '@kk-lintas/trust';

/** What every office knows of the others: names, addresses and public keys. No secret. */
export interface KantorTerdaftar {
  readonly id: IdKantor;
  readonly layanan: Layanan;
  /** Kode wilayah. */
  readonly kode: string;
  readonly nama: string;
  readonly url: string;
  readonly keys: PublicNodeKeys;
}

export class Direktori {
  private readonly byId: ReadonlyMap<string, KantorTerdaftar>;

  constructor(readonly semua: readonly KantorTerdaftar[]) {
    this.byId = new Map(semua.map((kantor) => [kantor.id, kantor]));
  }

  /** @throws Error for an office that is not in the directory: nothing may be sent to or taken from it */
  kantor(id: string): KantorTerdaftar {
    const found = this.byId.get(id);
    if (found === undefined) throw new Error(`office ${id} is not in the directory`);
    return found;
  }

  /** The one office of a kind in a region: the desa `32.04.05.2001` has its kecamatan in `32.04.05`. */
  pembina(layanan: Layanan, kodeDesa: string): KantorTerdaftar {
    const found = this.semua.find((kantor) => kantor.layanan === layanan && this.melayani(kantor, kodeDesa));
    if (found === undefined) throw new Error(`no ${layanan} serves ${kodeDesa}`);
    return found;
  }

  /** Whether a desa lies in an office's region. */
  melayani({ kode }: Pick<KantorTerdaftar, 'kode'>, kodeDesa: string): boolean {
    return kodeDesa === kode || kodeDesa.startsWith(`${kode}.`);
  }
}
