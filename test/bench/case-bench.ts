import type { Kabupaten } from '../../services/kabupaten/src/kabupaten';
import { jalankanKasus } from '../demo/jalankan-kasus';
import { Klien } from '../demo/klien';
import { skenario, type Kasus } from '../demo/skenario';
import { timed } from './figure';

/** Whole cases over HTTP through all offices: a lost card again and again, without the finding. */
export function wholeCases({ kantor, urlSiak }: Kabupaten, count: number, concurrency: number) {
  const klien = new Klien();
  const hilang = skenario()[1] as Kasus; // the scenario has three cases
  const tanpaTemuan = hilang.langkah.filter(({ aksi, sampai }, index) => sampai !== 'BiodataTidakValid' && aksi !== 'perbaiki-data' && !(aksi === 'teruskan-ke-operator' && hilang.langkah[index - 1]?.aksi === 'perbaiki-data'));
  return timed(count, concurrency, (index) => jalankanKasus({ ...hilang, kunci: `bench-${index}`, langkah: tanpaTemuan }, kantor, urlSiak, klien, () => undefined));
}
