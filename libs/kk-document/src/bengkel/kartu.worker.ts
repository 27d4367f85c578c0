import { readFileSync } from 'node:fs';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { unreachable } from '@kk-lintas/domain';
import { bukaCaPeraga } from '../tanda-tangan/ca-peraga/ca-peraga';
import { bukaP12 } from '../tanda-tangan/p12/p12.signer';
import type { KunciPenerbit } from '../tanda-tangan/signer.port';
import { kerjakan } from './kerja';
import { kunciPublikDari, TANPA_KUNCI_PUBLIK } from './kunci-publik';
import type { Balasan, Permintaan, SetelanUtas } from './pesan-utas';

function bukaKunci(setelan: SetelanUtas): KunciPenerbit | undefined {
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
function layani(port: MessagePort, kunci: KunciPenerbit | undefined): void {
  let sebelumnya = Promise.resolve();
  port.on('message', (permintaan: Permintaan) => {
    sebelumnya = sebelumnya.then(() => (permintaan === 'tutup' ? port.close() : jawab(port, kunci, permintaan)));
  });
  port.postMessage(kunci === undefined ? { kunciPublik: TANPA_KUNCI_PUBLIK, demo: false } : { kunciPublik: kunciPublikDari(kunci), demo: kunci.signer.demo });
}

async function jawab(port: MessagePort, kunci: KunciPenerbit | undefined, { id, tugas }: Exclude<Permintaan, 'tutup'>): Promise<void> {
  const balasan = await kerjakan(kunci, tugas).then(
    (nilai): Balasan => ({ id, berhasil: true, nilai }),
    (galat: Error): Balasan => ({ id, berhasil: false, pesan: galat.message }),
  );
  port.postMessage(balasan);
}

if (parentPort !== null) layani(parentPort, bukaKunci(workerData as SetelanUtas));
