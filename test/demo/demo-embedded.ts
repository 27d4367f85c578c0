import { jalankanKabupaten } from '../../services/kabupaten/src/kabupaten';
import { laporKesalahan } from '../../services/kabupaten/src/lapor-kesalahan';
import { officeLogs } from '../../services/kabupaten/src/verify-history/office-log';
import { verifyOffices } from '../../services/kabupaten/src/verify-history/verify-offices';
import type { PeristiwaDiterima } from '../chaos/pemeriksa/tidak-hilang';
import { jalankanSkenario, type HasilDemo } from './jalankan-skenario';
import { Klien } from './klien';
import { jumlahPesan, periksaCatatan, tungguSampaiTenang } from './periksa';

/** The five cases through the whole system in one process, on SQLite. */
export async function demoEmbedded(data: string, port: number, diterima: (satu: readonly PeristiwaDiterima[]) => void): Promise<HasilDemo> {
  const kabupaten = await jalankanKabupaten({ data, port, host: '127.0.0.1', now: () => new Date(), log: laporKesalahan });
  try {
    const { kantor } = kabupaten;
    const klien = new Klien({ diterima: ({ peristiwa }) => diterima(peristiwa) });
    const { selesai, langkah, salah } = await jalankanSkenario(kantor.map(({ office }) => office.kantor), klien);
    await tungguSampaiTenang(kantor);
    const catatan = await periksaCatatan(kantor, selesai);
    const laporan = await verifyOffices(officeLogs(data) ?? []);
    const rantai = laporan.flatMap((office) => office.faults.map((fault) => `${office.kantor} ${fault.stream} ${fault.revision}: ${fault.pesan}`));
    const peristiwa = laporan.reduce((sum, office) => sum + office.events, 0);
    return { langkah, kasus: selesai.length, peristiwa, pesan: jumlahPesan(data), salah: [...salah, ...catatan, ...rantai] };
  } finally {
    await kabupaten.tutup();
  }
}
