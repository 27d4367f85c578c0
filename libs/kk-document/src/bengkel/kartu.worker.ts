import { readFileSync } from 'node:fs';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { unreachable } from '@kk-lintas/domain';
import { bukaCaPeraga } from '../tanda-tangan/ca-peraga/ca-peraga';
import { bukaP12 } from '../tanda-tangan/p12/p12.signer';
import type { KunciPenerbit } from '../tanda-tangan/signer.port';
import type { Lambang } from '../lambang/lambang';
import { kerjakan } from './kerja';
import { kunciPublikDari, TANPA_KUNCI_PUBLIK } from './kunci-publik';
import type { Balasan, Permintaan, SetelanUtas, Tugas } from './pesan-utas';

function bukaKunci(setelan: SetelanUtas['kunci']): KunciPenerbit | undefined {
  switch (setelan.jenis) {
    case 'ca-peraga':
      return bukaCaPeraga(setelan.folder, setelan.kantor);
    case 'p12':
      return bukaP12(readFileSync(setelan.berkas), setelan.sandi, setelan.folder);
    case 'tanpa-kunci':
      return undefined;
    default:
      return unreachable(setelan);
  }
}

/** One card after another, in the order asked; what was asked before the end is still done. */
function layani(port: MessagePort, kunci: KunciPenerbit | undefined, lambang: Lambang | undefined): void {
  let sebelumnya = Promise.resolve();
  port.on('message', (permintaan: Permintaan) => {
    sebelumnya = sebelumnya.then(() => (permintaan === 'tutup' ? port.close() : jawab(port, permintaan, (tugas) => kerjakan(kunci, tugas, lambang))));
  });
  port.postMessage(kunci === undefined ? { kunciPublik: TANPA_KUNCI_PUBLIK, demo: false } : { kunciPublik: kunciPublikDari(kunci), demo: kunci.signer.demo });
}

async function jawab(port: MessagePort, { id, tugas }: Exclude<Permintaan, 'tutup'>, kerja: (tugas: Tugas) => ReturnType<typeof kerjakan>): Promise<void> {
  const balasan = await kerja(tugas).then(
    (nilai): Balasan => ({ id, berhasil: true, nilai }),
    (galat: Error): Balasan => ({ id, berhasil: false, pesan: galat.message }),
  );
  port.postMessage(balasan);
}

if (parentPort !== null) {
  const { kunci, lambang } = workerData as SetelanUtas;
  layani(parentPort, bukaKunci(kunci), lambang);
}
