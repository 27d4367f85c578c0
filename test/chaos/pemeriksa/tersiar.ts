import { canonicalJson } from '@kk-lintas/trust';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import type { PesanTerkirim } from './pesan-terkirim';
import { pokokPesan, type PokokPesan } from './pokok-pesan';
import type { RiwayatKantor } from './riwayat';

/**
 * (f) Nothing that others must hear of stays at home: every event that is a step of a case is on the bus as progress. It asks
 * no publisher what it would say.
 */
export function yangTidakTersiar(riwayat: readonly RiwayatKantor[], pesan: readonly PesanTerkirim[]): string[] {
  const tersiar = new Set(pesan.filter(({ type }) => type === 'kk.kemajuan.v1').map(({ sebab }) => sebab));
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const { langkah } = definisiKantor(kantor.layanan, '');
    const wajib = peristiwa.filter(({ stored }) => stored.stream.startsWith('permohonan-') && Object.hasOwn(langkah, stored.type));
    return wajib.filter(({ stored }) => !tersiar.has(stored.id)).map(({ stored }) => `${kantor.id}: ${stored.type} of ${stored.stream} was never published`);
  });
}

/** (b) On the bus lies what the events of the offices say, whole and as they say it, and nothing else. */
export function yangTidakSesuai(wajib: readonly PokokPesan[], pesan: readonly PesanTerkirim[]): string[] {
  const tersiar = new Set(pesan.map(({ id }) => id));
  const dikatakan = new Map(wajib.map((satu) => [satu.id, satu]));
  const hilang = wajib.filter(({ id }) => !tersiar.has(id)).map(({ source, type, causationid }) => `${source}: ${type} of event ${causationid} was never published`);
  const lain = pesan.flatMap((satu) => {
    const seharusnya = dikatakan.get(satu.id);
    if (seharusnya === undefined) return [`${satu.dari}: message ${satu.id} (${satu.type}) is on the bus and follows from no event`];
    const beda = bedaBagian(seharusnya, pokokPesan(satu));
    return beda.length === 0 ? [] : [`${satu.dari}: message ${satu.id} (${satu.type}) is on the bus with another ${beda.join(', ')} than its event gives`];
  });
  return [...hilang, ...lain];
}

function bedaBagian(satu: object, lain: object): string[] {
  const [a, b] = [new Map(Object.entries(satu)), new Map(Object.entries(lain))];
  const teks = (isi: unknown) => (isi === undefined ? '' : canonicalJson(isi));
  return [...new Set([...a.keys(), ...b.keys()])].filter((bagian) => teks(a.get(bagian)) !== teks(b.get(bagian)));
}
