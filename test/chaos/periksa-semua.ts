import { join } from 'node:path';
import { TOPIK } from '@kk-lintas/contracts';
import { Direktori } from '@kk-lintas/office';
import { FileKeyStore, type KeyStore } from '@kk-lintas/trust';
import { folderKantor, kunciKantor } from '../../services/kabupaten/src/buka-kantor';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';
import type { AlamatKantor } from '../demo/alamat-kantor';
import type { Lingkungan } from './lingkungan';
import { yangTidakKekal, type KasusKlien } from './pemeriksa/kekal';
import { periksaDokumen, type DokumenDiperiksa } from './pemeriksa/dokumen';
import { modelBerbeda } from './pemeriksa/model-baca';
import { bacaPesan } from './pemeriksa/pesan-terkirim';
import { pesanWajib } from './pemeriksa/pesan-wajib';
import type { PokokPesan } from './pemeriksa/pokok-pesan';
import { rantaiPutus } from './pemeriksa/rantai';
import { yangTidakAktif, yangTidakDijawab } from './pemeriksa/reaksi';
import { registerBerbeda } from './pemeriksa/register-siak';
import { bacaRiwayat, type RiwayatKantor } from './pemeriksa/riwayat';
import { efekPesan, yangGanda } from './pemeriksa/sekali-saja';
import { tandaTanganSalah } from './pemeriksa/tanda-tangan';
import { yangTidakSesuai, yangTidakTersiar } from './pemeriksa/tersiar';
import { yangHilang, type PeristiwaDiterima } from './pemeriksa/tidak-hilang';
import { yangTertukar } from './pemeriksa/urut';
import { tanggapanTertukar } from './pemeriksa/urut-tanggapan';

/** What the logs of all offices and the topics between them show in the end. */
export interface HasilPemeriksaan {
  readonly peristiwa: number;
  readonly pesan: number;
  /** Documents that events name, opened and read to their end. */
  readonly dokumen: number;
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
  const dokumen = await semuaDokumen(riwayat, lingkungan);
  return {
    peristiwa: riwayat.reduce((sum, satu) => sum + satu.peristiwa.length, 0),
    pesan: pesan.length,
    dokumen: dokumen.reduce((sum, { dibuka }) => sum + dibuka, 0),
    hilang: [
      ...yangHilang(riwayat, klien.diterima),
      ...rantaiPutus(riwayat),
      ...(await tandaTanganSalah(pesan, direktori)),
      ...yangTidakKekal(riwayat, klien),
      ...yangTidakDijawab(riwayat),
      ...yangTidakAktif(riwayat),
      ...registerBerbeda(lingkungan.data, riwayat),
      ...(await semuaModel(riwayat, lingkungan)),
      ...dokumen.flatMap(({ salah }) => salah),
      ...yangTidakTersiar(riwayat, pesan),
      ...yangTidakSesuai(wajib, pesan),
    ],
    ganda: [...yangGanda(riwayat), ...efekPesan(riwayat, pesan)],
    tertukar: [...yangTertukar(riwayat, pesan), ...tanggapanTertukar(riwayat)],
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
  const wajib = riwayat.map((satu) => denganKunci(data, satu, (dataKeys) => pesanWajib(satu, { nodeKeys: kunciKantor(data, satu.kantor.id), dataKeys }, direktori)));
  return (await Promise.all(wajib)).flat();
}

function semuaDokumen(riwayat: readonly RiwayatKantor[], { data, bukaBerkas }: Lingkungan): Promise<DokumenDiperiksa[]> {
  return Promise.all(
    riwayat.map(async (satu) => {
      const berkas = await bukaBerkas(satu.kantor);
      return denganKunci(data, satu, (dataKeys) => periksaDokumen(satu, dataKeys, berkas.ciphertexts)).finally(() => berkas.close());
    }),
  );
}

async function semuaModel(riwayat: readonly RiwayatKantor[], lingkungan: Lingkungan): Promise<string[]> {
  const salah: string[] = [];
  for (const satu of riwayat) {
    const log = await lingkungan.bukaLog(satu.kantor);
    const models = await lingkungan.bukaModel(satu.kantor);
    salah.push(...(await modelBerbeda(satu, log, models)));
    await models.close();
    await log.close();
  }
  return salah;
}

async function denganKunci<Hasil>(data: string, { kantor }: RiwayatKantor, kerja: (dataKeys: KeyStore) => Promise<Hasil>): Promise<Hasil> {
  const dataKeys = await FileKeyStore.open(join(folderKantor(data, kantor.id), 'kunci', 'permohonan'), kunciKantor(data, kantor.id).masterKey);
  return kerja(dataKeys).finally(() => dataKeys.close());
}
