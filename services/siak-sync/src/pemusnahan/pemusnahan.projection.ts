import type { Projection } from '@kk-lintas/office';
import { BLANKO } from '../blanko/blanko.aggregate';
import type { PeristiwaPemusnahan } from './pemusnahan.events';
import type { Ajuan } from './pemusnahan.state';

/** One destruction of void sheets: who proposed it, who saw it done. */
export interface BarisPemusnahan {
  readonly pemusnahan: number;
  readonly status: Ajuan['status'];
  readonly serial: readonly string[];
  /** NIP of the two officers. */
  readonly diajukanOleh: string;
  readonly saksi: string;
  /** ISO 8601 UTC. */
  readonly diajukan: string;
  readonly diputuskan?: string;
  /** Office held by who decided. */
  readonly jabatanPemutus?: string;
  /** Line of the register, once it is confirmed. */
  readonly nomor?: number;
  readonly tahun?: number;
  /** Why it was given up. */
  readonly alasan?: string;
}

export const PEMUSNAHAN = 'pemusnahan';

export const pemusnahanProjection: Projection<BarisPemusnahan> = {
  collection: PEMUSNAHAN,
  version: 1,
  fields: ['status', 'diajukan'],
  key: ({ stream, data }) => (stream.startsWith(`${BLANKO.name}-`) && 'pemusnahan' in data ? String(data.pemusnahan) : undefined),
  evolve: (baris, { type, data, time, meta }) => {
    const event = { type, data } as PeristiwaPemusnahan;
    if (event.type === 'PemusnahanDiajukan') {
      const { pemusnahan, serial, nip, saksi } = event.data;
      return { pemusnahan, status: 'diajukan', serial, diajukanOleh: nip, saksi, diajukan: time };
    }
    if (baris === undefined) throw new Error('a destruction was decided that nobody proposed');
    const putusan = { ...baris, diputuskan: time, jabatanPemutus: meta.actor.jabatan };
    if (event.type === 'PemusnahanDisahkan') return { ...putusan, status: 'disahkan', nomor: event.data.nomor, tahun: event.data.tahun };
    return event.type === 'PemusnahanDitolak' ? { ...putusan, status: 'ditolak', alasan: event.data.alasan } : baris;
  },
};
