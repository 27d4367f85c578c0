import { reject, tanpaNomorPribadi, unreachable, type Decider, type DomainEvent } from '@kk-lintas/domain';
import type { Aggregate } from '../command/aggregate';

/** A message, or an event for a reaction, that could not be handled, with all behind it of the same key: one stream per topic and key. */
export interface Parkir {
  readonly menunggu: readonly Terparkir[];
}

export type Terparkir = PesanTerparkir | ReaksiTerparkir;

export type PesanTerparkir = {
  readonly pesanId: string;
  readonly topik: string;
  readonly kunci: string;
  readonly alasan: string;
  readonly percobaan: number;
  /** The message as it came; its personal data is encrypted. */
  readonly isi: string;
};

/** An event of the office's own log whose answer the office refuses. */
export type ReaksiTerparkir = Omit<PesanTerparkir, 'isi'> & {
  /** Where it stands in the log; `pesanId` is its id, `topik` names the reaction. */
  readonly peristiwa: { readonly stream: string; readonly revisi: number };
};

export type ParkirBaru = ({ readonly type: 'ParkirPesan' } & PesanTerparkir) | ({ readonly type: 'ParkirReaksi' } & ReaksiTerparkir);

export type PerintahParkir =
  | ParkirBaru
  | { readonly type: 'CatatBerhasil'; readonly pesanId: string }
  | { readonly type: 'CatatGagalLagi'; readonly pesanId: string; readonly alasan: string }
  | { readonly type: 'SelesaikanDenganAlasan'; readonly pesanId: string; readonly alasan: string };

export type PeristiwaParkir =
  | DomainEvent<'PesanDiparkir', PesanTerparkir, undefined>
  | DomainEvent<'ReaksiDiparkir', ReaksiTerparkir, undefined>
  | DomainEvent<'PesanBerhasilDiulang', { readonly pesanId: string }, undefined>
  | DomainEvent<'PesanGagalDiulang', { readonly pesanId: string; readonly alasan: string }, undefined>
  | DomainEvent<'PesanDiselesaikan', { readonly pesanId: string; readonly alasan: string }, undefined>;

const decider: Decider<Parkir, PerintahParkir, PeristiwaParkir> = {
  initialState: () => ({ menunggu: [] }),
  evolve: (state, event) => {
    switch (event.type) {
      case 'PesanDiparkir':
      case 'ReaksiDiparkir':
        return { menunggu: [...state.menunggu, event.data] };
      case 'PesanBerhasilDiulang':
      case 'PesanDiselesaikan':
        return { menunggu: state.menunggu.filter(({ pesanId }) => pesanId !== event.data.pesanId) };
      case 'PesanGagalDiulang':
        return {
          menunggu: state.menunggu.map((pesan) =>
            pesan.pesanId === event.data.pesanId ? { ...pesan, alasan: event.data.alasan, percobaan: pesan.percobaan + 1 } : pesan,
          ),
        };
      default:
        return unreachable(event);
    }
  },
  decide: (command, state) => {
    const known = state.menunggu.some(({ pesanId }) => pesanId === command.pesanId);
    if (command.type === 'ParkirPesan') {
      const { type: _, ...data } = command;
      return known ? [] : [{ type: 'PesanDiparkir', data }];
    }
    if (command.type === 'ParkirReaksi') {
      const { type: _, ...data } = command;
      return known ? [] : [{ type: 'ReaksiDiparkir', data }];
    }
    if (!known) return reject('tidak-ditemukan', 'Pesan atau tanggapan ini tidak (lagi) terparkir.', { field: 'pesanId' });
    if (state.menunggu[0]?.pesanId !== command.pesanId) return reject('belum-waktunya', 'Yang sebelumnya dari permohonan yang sama harus selesai lebih dahulu.', { field: 'pesanId' });
    switch (command.type) {
      case 'CatatBerhasil':
        return [{ type: 'PesanBerhasilDiulang', data: { pesanId: command.pesanId } }];
      case 'CatatGagalLagi':
        return [{ type: 'PesanGagalDiulang', data: { pesanId: command.pesanId, alasan: command.alasan } }];
      case 'SelesaikanDenganAlasan':
        if (command.alasan.trim().length < 10) return reject('tidak-lengkap', 'Alasan harus ditulis, paling sedikit 10 huruf.', { field: 'alasan' });
        return tanpaNomorPribadi(command.alasan) ?? [{ type: 'PesanDiselesaikan', data: { pesanId: command.pesanId, alasan: command.alasan } }];
      default:
        return unreachable(command);
    }
  },
};

export const PARKIR: Aggregate<Parkir, PerintahParkir, PeristiwaParkir> = { name: 'parkir', decider };

/** Id of the aggregate for a key of a topic. */
export function parkirId(topik: string, kunci: string): string {
  return `${topik}~${kunci}`;
}

const REAKSI = 'reaksi-';

/** What stands for the topic where a reaction is parked. */
export function topikReaksi(nama: string): string {
  return `${REAKSI}${nama}`;
}

/** Whether an id of the aggregate is that of a key of a reaction. */
export function milikReaksi(id: string): boolean {
  return id.startsWith(REAKSI);
}
