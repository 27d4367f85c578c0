import { unreachable } from '@kk-lintas/domain';
import type { PeristiwaPemusnahan } from './pemusnahan.events';

/** Sheets that hold no more, as far as they were withdrawn or are to be destroyed. Spoiled ones stand in the ledger itself. */
export interface Pemusnahan {
  /** Stream of the replacing case by withdrawn serial. */
  readonly ditarik: Map<string, string>;
  /** By their number, from 1. */
  readonly ajuan: Map<number, Ajuan>;
  /** The destruction that names a serial, under way or done, by serial. */
  readonly menurutSerial: Map<string, number>;
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
  return { ditarik: new Map(), ajuan: new Map(), menurutSerial: new Map() };
}

/** The maps hold every sheet of years: copying them for each event would cost the square of it. */
export function evolvePemusnahan({ ditarik, ajuan, menurutSerial }: Pemusnahan, event: PeristiwaPemusnahan): Pemusnahan {
  switch (event.type) {
    case 'BlankoDitarik':
      for (const satu of event.data.serial) ditarik.set(satu, event.data.pengganti);
      break;
    case 'PemusnahanDiajukan': {
      const { pemusnahan, serial, nip, saksi } = event.data;
      ajuan.set(pemusnahan, { serial, nip, saksi, status: 'diajukan' });
      for (const satu of serial) menurutSerial.set(satu, pemusnahan);
      break;
    }
    case 'PemusnahanDisahkan':
      putuskan(ajuan, event.data.pemusnahan, 'disahkan');
      break;
    case 'PemusnahanDitolak':
      for (const satu of putuskan(ajuan, event.data.pemusnahan, 'ditolak')) menurutSerial.delete(satu);
      break;
    default:
      return unreachable(event);
  }
  return { ditarik, ajuan, menurutSerial };
}

function putuskan(ajuan: Pemusnahan['ajuan'], pemusnahan: number, status: Ajuan['status']): readonly string[] {
  const lama = ajuan.get(pemusnahan);
  if (lama === undefined) throw new Error('a destruction was decided that nobody proposed');
  ajuan.set(pemusnahan, { ...lama, status });
  return lama.serial;
}
