import { join } from 'node:path';
import { TOPIK } from '@kk-lintas/contracts';
import { Direktori } from '@kk-lintas/office';
import { FileKeyStore } from '@kk-lintas/trust';
import { folderKantor, kunciKantor } from '../../services/kabupaten/src/buka-kantor';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';
import type { AlamatKantor } from '../demo/alamat-kantor';
import type { Lingkungan } from './lingkungan';
import { yangTidakKekal, type KasusKlien } from './pemeriksa/kekal';
import { bacaPesan } from './pemeriksa/pesan-terkirim';
import { pesanWajib } from './pemeriksa/pesan-wajib';
import type { PokokPesan } from './pemeriksa/pokok-pesan';
import { rantaiPutus } from './pemeriksa/rantai';
import { bacaRiwayat, type RiwayatKantor } from './pemeriksa/riwayat';
import { efekPesan, yangGanda } from './pemeriksa/sekali-saja';
import { tandaTanganSalah } from './pemeriksa/tanda-tangan';
import { yangTidakSesuai, yangTidakTersiar } from './pemeriksa/tersiar';
import { yangHilang, type PeristiwaDiterima } from './pemeriksa/tidak-hilang';
import { yangTertukar } from './pemeriksa/urut';

/** What the logs of all offices and the topics between them show in the end. */
export interface HasilPemeriksaan {
  readonly peristiwa: number;
  readonly pesan: number;
  readonly hilang: readonly string[];
  readonly ganda: readonly string[];
  readonly tertukar: readonly string[];
}

/** Reads every log and every topic past all proxies, and checks them against what clients were told. */
export async function periksaSemua(kantor: readonly AlamatKantor[], lingkungan: Lingkungan, klien: KasusKlien & { readonly diterima: readonly PeristiwaDiterima[] }): Promise<HasilPemeriksaan> {
  const riwayat = await semuaRiwayat(kantor, lingkungan);
  const bus = await lingkungan.bukaBus();
  const pesan = await bacaPesan(bus, `pemeriksa-${process.pid}-${Date.now()}`, Object.values(TOPIK), kantor);
  await bus.close();
  const susunan = susunDirektori(lingkungan.data, () => 'http://127.0.0.1');
  const direktori = new Direktori(susunan.map((satu) => satu.kantor));
  const wajib = await semuaWajib(riwayat, lingkungan.data, direktori);
  return {
    peristiwa: riwayat.reduce((sum, satu) => sum + satu.peristiwa.length, 0),
    pesan: pesan.length,
    hilang: [
      ...yangHilang(riwayat, klien.diterima),
      ...rantaiPutus(riwayat),
      ...(await tandaTanganSalah(pesan, direktori)),
      ...yangTidakKekal(riwayat, klien),
      ...yangTidakTersiar(riwayat, pesan),
      ...yangTidakSesuai(wajib, pesan),
    ],
    ganda: [...yangGanda(riwayat), ...efekPesan(riwayat, pesan)],
    tertukar: yangTertukar(riwayat, pesan),
  };
}

async function semuaRiwayat(kantor: readonly AlamatKantor[], lingkungan: Lingkungan): Promise<RiwayatKantor[]> {
  const riwayat: RiwayatKantor[] = [];
  for (const satu of kantor) {
    const log = await lingkungan.bukaLog(satu);
    riwayat.push(await bacaRiwayat(satu, log));
    await log.close();
  }
  return riwayat;
}

async function semuaWajib(riwayat: readonly RiwayatKantor[], data: string, direktori: Direktori): Promise<PokokPesan[]> {
  const wajib: PokokPesan[] = [];
  for (const satu of riwayat) {
    const nodeKeys = kunciKantor(data, satu.kantor.id);
    const dataKeys = await FileKeyStore.open(join(folderKantor(data, satu.kantor.id), 'kunci', 'permohonan'), nodeKeys.masterKey);
    wajib.push(...(await pesanWajib(satu, { nodeKeys, dataKeys }, direktori)));
    await dataKeys.close();
  }
  return wajib;
}
