import { readFileSync } from 'node:fs';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { unreachable } from '@kk-lintas/domain';
import { bukaCaPeraga } from '../tanda-tangan/ca-peraga/ca-peraga';
import { bukaP12 } from '../tanda-tangan/p12/p12.signer';
import type { KunciPenerbit } from '../tanda-tangan/signer.port';
import { kerjakan } from './kerja';
import { kunciPublikDari } from './kunci-publik';
import type { Balasan, Permintaan, SetelanKunci } from './pesan-utas';

function bukaKunci(setelan: SetelanKunci): KunciPenerbit {
  switch (setelan.jenis) {
    case 'ca-peraga':
      return bukaCaPeraga(setelan.folder, setelan.kantor);
    case 'p12':
      return bukaP12(readFileSync(setelan.berkas), setelan.sandi, setelan.folder);
    default:
      return unreachable(setelan);
  }
}

/** One card after another, in the order asked; what was asked before the end is still done. */
function layani(port: MessagePort, kunci: KunciPenerbit): void {
  let sebelumnya = Promise.resolve();
  port.on('message', (permintaan: Permintaan) => {
    sebelumnya = sebelumnya.then(() => (permintaan === 'tutup' ? port.close() : jawab(port, kunci, permintaan)));
  });
  port.postMessage({ kunciPublik: kunciPublikDari(kunci), demo: kunci.signer.demo });
}

async function jawab(port: MessagePort, kunci: KunciPenerbit, { id, tugas }: Exclude<Permintaan, 'tutup'>): Promise<void> {
  const balasan = await kerjakan(kunci, tugas).then(
    (nilai): Balasan => ({ id, berhasil: true, nilai }),
    (galat: Error): Balasan => ({ id, berhasil: false, pesan: galat.message }),
  );
  port.postMessage(balasan);
}

if (parentPort !== null) layani(parentPort, bukaKunci(workerData as SetelanKunci));
