import type { AlamatKantor } from '../demo/alamat-kantor';
import { jalankanKasus } from '../demo/jalankan-kasus';
import { Klien } from '../demo/klien';
import { kasusKe } from '../demo/skenario-ramai';
import { diterimaDari, type PeristiwaDiterima } from './pemeriksa/tidak-hilang';

/** What the people at the counters have seen. */
export interface HasilBeban {
  readonly diterima: readonly PeristiwaDiterima[];
  readonly dimulai: readonly string[];
  readonly selesai: readonly string[];
  /** Cases that could not be brought to their end. */
  readonly gagal: readonly string[];
}

export interface RencanaBeban {
  readonly kantor: readonly AlamatKantor[];
  readonly urlSiak: string;
  /** Cases under way at the same time. */
  readonly jalur: number;
  /** Begins no further case once this is true. */
  readonly cukup: () => boolean;
  /** How long one command is sent again and again, in milliseconds. */
  readonly sabarMs: number;
}

/** People bring case after case through all offices, each command sent again under the same key until it is answered. */
export async function beban({ kantor, urlSiak, jalur, cukup, sabarMs }: RencanaBeban): Promise<HasilBeban> {
  const hasil = { diterima: [] as PeristiwaDiterima[], dimulai: [] as string[], selesai: [] as string[], gagal: [] as string[] };
  const dimulai = new Set<string>();
  const klien = new Klien({
    sabarMs,
    ulangi: true,
    diterima: (jawaban, url) => {
      dimulai.add(jawaban.id);
      hasil.diterima.push(...diterimaDari(jawaban, url, kantor));
    },
  });
  let nomor = 0;
  const satuJalur = async () => {
    while (!cukup()) {
      const urutan = nomor++;
      const satuKasus = async () => jalankanKasus({ ...(await kasusKe(urutan, urlSiak)), kunci: `chaos-${urutan}` }, kantor, klien, () => undefined);
      await satuKasus().then(
        ({ permohonanId }) => hasil.selesai.push(permohonanId),
        (error: Error) => hasil.gagal.push(`case ${urutan}: ${error.message}`),
      );
    }
  };
  await Promise.all(Array.from({ length: jalur }, satuJalur));
  return { ...hasil, dimulai: [...dimulai] };
}
