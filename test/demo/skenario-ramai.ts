import { setTimeout as sleep } from 'node:timers/promises';
import type { Keluarga } from '@kk-lintas/domain';
import { keluargaPeraga } from '../../services/siak-simulator/src/populasi/keluarga-peraga';
import { SALINAN_PERAGA } from '../../services/siak-simulator/src/populasi/salinan-peraga';
import { kirim } from './kirim';
import { skenario, type Kasus } from './skenario';

const SABAR_MS = 60_000;

/**
 * The case of this turn when many are under way at once: SIAK holds a family for one case, so neighbouring turns have
 * different families. After many turns a family comes again, and the form of its next newborn shows the children it has by then.
 */
export async function kasusKe(giliran: number, urlSiak: string): Promise<Kasus> {
  const peraga = keluargaPeraga(1 + (giliran % SALINAN_PERAGA));
  const kasus = skenario(peraga);
  const satu = kasus[giliran % kasus.length] as Kasus; // the scenario is not empty
  if (satu.peraga !== peraga.kelahiran) return satu;
  const kartu = await kartuSekarang(urlSiak, peraga.kelahiran.pemohon.nik);
  const bayi = peraga.kelahiran.permohonan.anggota.slice(-1);
  const kelahiran = { ...peraga.kelahiran, permohonan: { ...kartu, anggota: [...kartu.anggota, ...bayi] } };
  return skenario({ ...peraga, kelahiran })[giliran % kasus.length] ?? satu;
}

/** Asks again while SIAK is away. */
async function kartuSekarang(urlSiak: string, nik: string): Promise<Keluarga> {
  const batas = Date.now() + SABAR_MS;
  for (;;) {
    const balasan = await kirim(`${urlSiak}/penduduk/${nik}`, { method: 'GET' }).catch(() => undefined);
    if (balasan?.status === 200) return (JSON.parse(balasan.isi) as { keluarga: Keluarga }).keluarga;
    if (Date.now() > batas) throw new Error('SIAK does not say who is on the card');
    await sleep(250);
  }
}
