import type { Engine } from '../../infra/engines/engine';
import type { Gangguan } from './gangguan';
import type { TcpProxy } from './tcp-proxy';

/** A server is killed and started again on its data. */
export function bunuhServer(engine: Engine, terasaDi?: Gangguan['terasaDi']): Gangguan {
  return { nama: `kill -9 ${engine.name}`, sasaran: engine.name, terasaDi, mulai: () => engine.kill(), pulih: () => engine.start(), lamaMs: [100, 4_000] };
}

export function hentikanServer(engine: Engine, terasaDi?: Gangguan['terasaDi']): Gangguan {
  return { nama: `restart ${engine.name}`, sasaran: engine.name, terasaDi, mulai: () => engine.stop(), pulih: () => engine.start(), lamaMs: [0, 6_000] };
}

/** The three ways in which a link goes bad. */
export function gangguanTautan(nama: string, tautan: TcpProxy, terasaDi?: Gangguan['terasaDi']): Gangguan[] {
  const milik = { sasaran: nama, terasaDi, pulih: () => tautan.ubah({ jenis: 'baik' }), kena: () => tautan.kena() };
  return [
    { ...milik, nama: `cut ${nama}`, mulai: () => tautan.ubah({ jenis: 'putus' }), lamaMs: [200, 8_000] },
    { ...milik, nama: `slow ${nama}`, mulai: () => tautan.ubah({ jenis: 'lambat', ms: 150 }), lamaMs: [1_000, 8_000] },
    { ...milik, nama: `silent ${nama}`, mulai: () => tautan.ubah({ jenis: 'bisu' }), lamaMs: [1_000, 12_000] },
  ];
}
