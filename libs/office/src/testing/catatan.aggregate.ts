import { reject, type DomainEvent } from '@kk-lintas/domain';
import type { Aggregate } from '../command/aggregate';
import { nomorDari } from '../register/nomor-dari';

/** The smallest case that needs everything an office offers: public facts, personal data, a register's number, a refusal. */
export interface Catatan {
  readonly teks: readonly string[];
  readonly nama: readonly string[];
  readonly nomor: readonly string[];
}

export type PerintahCatatan =
  | { readonly type: 'Catat'; readonly teks: string }
  /** Only after another note; before it nothing happens, or it is refused. */
  | { readonly type: 'CatatSesudah'; readonly teks: string; readonly sesudah: string; readonly wajib: boolean }
  | { readonly type: 'Rahasiakan'; readonly nama: string }
  | { readonly type: 'Nomori' }
  | { readonly type: 'Diam' }
  | { readonly type: 'Tolak' };

export type PeristiwaCatatan =
  | DomainEvent<'Dicatat', { readonly teks: string }, undefined>
  | DomainEvent<'Dirahasiakan', Record<string, never>, { readonly nama: string }>
  | DomainEvent<'Dinomori', { readonly nomor: number; readonly tahun: number }, undefined>;

type Dinomori = Extract<PeristiwaCatatan, { type: 'Dinomori' }>;

export const REGISTER = 'buku-uji';

export const CATATAN: Aggregate<Catatan, PerintahCatatan, PeristiwaCatatan> = {
  name: 'permohonan',
  decider: {
    initialState: () => ({ teks: [], nama: [], nomor: [] }),
    evolve: (state, event) => {
      if (event.type === 'Dicatat') return { ...state, teks: [...state.teks, event.data.teks] };
      if (event.type === 'Dirahasiakan') return { ...state, nama: [...state.nama, event.pribadi?.nama ?? '(dimusnahkan)'] };
      return { ...state, nomor: [...state.nomor, `${event.data.nomor}/${event.data.tahun}`] };
    },
    decide: (command, state) => {
      switch (command.type) {
        case 'Catat':
          return [{ type: 'Dicatat', data: { teks: command.teks } }];
        case 'CatatSesudah':
          if (state.teks.includes(command.sesudah)) return [{ type: 'Dicatat', data: { teks: command.teks } }];
          return command.wajib ? reject('belum-waktunya', 'Belum ada catatan itu.') : [];
        case 'Rahasiakan':
          return [{ type: 'Dirahasiakan', data: {}, pribadi: { nama: command.nama } }];
        case 'Nomori':
          return state.nomor.length > 0 ? reject('sudah-dilakukan', 'Sudah bernomor.') : [{ type: 'Dinomori', data: { nomor: 0, tahun: 0 } }];
        case 'Diam':
          return [];
        case 'Tolak':
          return reject('tidak-sah', 'Tidak boleh.', { field: 'type' });
      }
    },
  },
  claims: { Dinomori: nomorDari<Dinomori>(REGISTER) },
};
