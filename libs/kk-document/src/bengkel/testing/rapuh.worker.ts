import { parentPort } from 'node:worker_threads';
import type { Permintaan } from '../pesan-utas';
import '../kartu.worker';

/** A thread that falls over as soon as it is asked for a card of the desa `RUNTUH`. */
parentPort?.on('message', (permintaan: Permintaan) => {
  if (permintaan !== 'tutup' && permintaan.tugas.isi.wilayah.desa === 'RUNTUH') process.exit(3);
});
