import { resolve } from 'node:path';
import { lingkunganTerdistribusi } from '../chaos/lingkungan-terdistribusi';
import { diterimaDari, type PeristiwaDiterima } from '../chaos/pemeriksa/tidak-hilang';
import { periksaSemua } from '../chaos/periksa-semua';
import { kunciTerparkir, sampaiTenang } from '../chaos/sampai-tenang';
import { KabupatenTerpisah } from '../chaos/terpisah';
import { jalankanSkenario, type HasilDemo } from './jalankan-skenario';
import { Klien } from './klien';

const SABAR_MS = 120_000;

/** The same five cases through separate processes on EventStoreDB, Kafka and MongoDB. */
export async function demoTerdistribusi(data: string, port: number, diterima: (satu: readonly PeristiwaDiterima[]) => void): Promise<HasilDemo> {
  const lingkungan = await lingkunganTerdistribusi({ data, port, unduhan: resolve('.engines') });
  const kabupaten = new KabupatenTerpisah({ data, port, env: lingkungan.env });
  try {
    await kabupaten.mulai();
    const { kantor } = kabupaten;
    const acked: PeristiwaDiterima[] = [];
    const klien = new Klien({
      ulangi: true,
      sabarMs: SABAR_MS,
      diterima: (jawaban, url) => {
        acked.push(...diterimaDari(jawaban, url, kantor));
        diterima(jawaban.peristiwa);
      },
    });
    const { selesai, langkah, salah } = await jalankanSkenario(kantor, klien);
    await sampaiTenang(kantor, SABAR_MS);
    const terparkir = await kunciTerparkir(kantor);
    await kabupaten.henti();
    const laporan = await periksaSemua(kantor, lingkungan, { diterima: acked, dimulai: selesai, selesai });
    const parkir = terparkir === 0 ? [] : [`${terparkir} keys are parked`];
    return { langkah, kasus: selesai.length, peristiwa: laporan.peristiwa, pesan: laporan.pesan, salah: [...salah, ...laporan.hilang, ...laporan.ganda, ...laporan.tertukar, ...parkir] };
  } finally {
    await kabupaten.henti();
    await lingkungan.tutup();
  }
}
