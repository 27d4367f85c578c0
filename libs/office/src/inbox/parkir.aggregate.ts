import { reject, tanpaNomorPribadi, unreachable, type Decider, type DomainEvent } from '@kk-lintas/domain';
import type { Aggregate } from '../command/aggregate';

/** A message that could not be handled, with all behind it of the same key: one stream per topic and key. */
export interface Parkir {
  readonly menunggu: readonly PesanTerparkir[];
}

export type PesanTerparkir = {
  readonly pesanId: string;
  readonly topik: string;
  readonly kunci: string;
  readonly alasan: string;
  readonly percobaan: number;
  /** The message as it came; its personal data is encrypted. */
  readonly isi: string;
};

export type PerintahParkir =
  | ({ readonly type: 'ParkirPesan' } & PesanTerparkir)
  | { readonly type: 'CatatBerhasil'; readonly pesanId: string }
  | { readonly type: 'CatatGagalLagi'; readonly pesanId: string; readonly alasan: string }
  | { readonly type: 'SelesaikanDenganAlasan'; readonly pesanId: string; readonly alasan: string };

export type PeristiwaParkir =
  | DomainEvent<'PesanDiparkir', PesanTerparkir, undefined>
  | DomainEvent<'PesanBerhasilDiulang', { readonly pesanId: string }, undefined>
  | DomainEvent<'PesanGagalDiulang', { readonly pesanId: string; readonly alasan: string }, undefined>
  | DomainEvent<'PesanDiselesaikan', { readonly pesanId: string; readonly alasan: string }, undefined>;

const decider: Decider<Parkir, PerintahParkir, PeristiwaParkir> = {
  initialState: () => ({ menunggu: [] }),
  evolve: (state, event) => {
    switch (event.type) {
      case 'PesanDiparkir':
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
    if (!known) return reject('tidak-ditemukan', 'Pesan ini tidak (lagi) terparkir.', { field: 'pesanId' });
    if (state.menunggu[0]?.pesanId !== command.pesanId) return reject('belum-waktunya', 'Pesan sebelumnya dari permohonan yang sama harus selesai lebih dahulu.', { field: 'pesanId' });
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
