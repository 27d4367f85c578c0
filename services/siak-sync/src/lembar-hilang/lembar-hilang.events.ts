import { unreachable, type DomainEvent, type PetaTetap } from '@kk-lintas/domain';

/** Sheets of a stamped card that were lost on the way to the kecamatan. */
export type PeristiwaHilang =
  /** `untuk`: stream of the case that they were given out for. */
  | DomainEvent<'BlankoDinyatakanHilang', { readonly untuk: string; readonly serial: readonly string[]; readonly alasan: string }, undefined>
  | DomainEvent<'LembarHilangDitemukan', { readonly serial: readonly string[]; readonly nip: string; readonly keterangan: string }, undefined>;

export type KeadaanHilang = 'hilang' | 'ditemukan';

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaHilang['type']>(['BlankoDinyatakanHilang', 'LembarHilangDitemukan']);

export function adalahPeristiwaHilang(event: { readonly type: string }): event is PeristiwaHilang {
  return PERISTIWA.has(event.type);
}

export function evolveHilang(hilang: PetaTetap<string, KeadaanHilang>, event: PeristiwaHilang): PetaTetap<string, KeadaanHilang> {
  switch (event.type) {
    case 'BlankoDinyatakanHilang':
      return event.data.serial.reduce((peta, satu) => peta.dengan(satu, 'hilang'), hilang);
    case 'LembarHilangDitemukan':
      return event.data.serial.reduce((peta, satu) => peta.dengan(satu, 'ditemukan'), hilang);
    default:
      return unreachable(event);
  }
}
