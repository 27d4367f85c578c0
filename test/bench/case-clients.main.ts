import { text } from 'node:stream/consumers';
import type { AlamatKantor } from '../demo/alamat-kantor';
import { jalankanKasus } from '../demo/jalankan-kasus';
import { Klien } from '../demo/klien';
import { keluargaPeraga } from '../../services/siak-simulator/src/populasi/keluarga-peraga';
import { SALINAN_PERAGA } from '../../services/siak-simulator/src/populasi/salinan-peraga';
import { skenario, tanpaSalahTulis, type Kasus } from '../demo/skenario';
import { timed } from './figure';

/** What the clients of whole cases are told on their standard input. */
export interface CaseTask {
  readonly kantor: readonly AlamatKantor[];
  readonly count: number;
  readonly concurrency: number;
}

async function main(): Promise<void> {
  const { kantor, count, concurrency } = JSON.parse(await text(process.stdin)) as CaseTask;
  const klien = new Klien();
  const kasus = Array.from({ length: SALINAN_PERAGA }, (_, salinan) => tanpaSalahTulis(skenario(keluargaPeraga(salinan))[1] as Kasus)); // of other families: SIAK holds each for one case
  const timings = await timed(count, concurrency, (index) => jalankanKasus({ ...(kasus[index % SALINAN_PERAGA] as Kasus), kunci: `bench-${process.pid}-${index}` }, kantor, klien, () => undefined));
  process.stdout.write(JSON.stringify(timings));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
