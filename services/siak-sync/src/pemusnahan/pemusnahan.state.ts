import { PetaTetap, unreachable } from '@kk-lintas/domain';
import type { PeristiwaPemusnahan } from './pemusnahan.events';

/** Sheets that hold no more, as far as they were withdrawn or are to be destroyed. Spoiled ones stand in the ledger itself. */
export interface Pemusnahan {
  /** Stream of the replacing case by withdrawn serial. */
  readonly ditarik: PetaTetap<string, string>;
  /** By their number, from 1. */
  readonly ajuan: PetaTetap<number, Ajuan>;
  /** The destruction that names a serial, under way or done, by serial. */
  readonly menurutSerial: PetaTetap<string, number>;
}

export interface Ajuan {
  readonly serial: readonly string[];
  readonly nip: string;
  readonly saksi: string;
  readonly status: 'diajukan' | 'disahkan' | 'ditolak';
}

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaPemusnahan['type']>(['BlankoDitarik', 'PemusnahanDiajukan', 'PemusnahanDisahkan', 'PemusnahanDitolak']);

export function adalahPeristiwaPemusnahan(event: { readonly type: string }): event is PeristiwaPemusnahan {
  return PERISTIWA.has(event.type);
}

export function pemusnahanKosong(): Pemusnahan {
  return { ditarik: PetaTetap.kosong(), ajuan: PetaTetap.kosong(), menurutSerial: PetaTetap.kosong() };
}

export function evolvePemusnahan(lama: Pemusnahan, event: PeristiwaPemusnahan): Pemusnahan {
  switch (event.type) {
    case 'BlankoDitarik': {
      const { serial, pengganti } = event.data;
      return { ...lama, ditarik: serial.reduce((peta, satu) => peta.dengan(satu, pengganti), lama.ditarik) };
    }
    case 'PemusnahanDiajukan': {
      const { pemusnahan, serial, nip, saksi } = event.data;
      return {
        ...lama,
        ajuan: lama.ajuan.dengan(pemusnahan, { serial, nip, saksi, status: 'diajukan' }),
        menurutSerial: serial.reduce((peta, satu) => peta.dengan(satu, pemusnahan), lama.menurutSerial),
      };
    }
    case 'PemusnahanDisahkan':
      return { ...lama, ajuan: diputuskan(lama, event.data.pemusnahan, 'disahkan') };
    case 'PemusnahanDitolak': {
      const { pemusnahan } = event.data;
      const dilepas = lama.ajuan.get(pemusnahan)?.serial ?? [];
      return { ...lama, ajuan: diputuskan(lama, pemusnahan, 'ditolak'), menurutSerial: dilepas.reduce((peta, satu) => peta.tanpa(satu), lama.menurutSerial) };
    }
    default:
      return unreachable(event);
  }
}

function diputuskan({ ajuan }: Pemusnahan, pemusnahan: number, status: Ajuan['status']): Pemusnahan['ajuan'] {
  const lama = ajuan.get(pemusnahan);
  if (lama === undefined) throw new Error('a destruction was decided that nobody proposed');
  return ajuan.dengan(pemusnahan, { ...lama, status });
}
