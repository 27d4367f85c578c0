import { SealedBlobStore, type Ciphertexts } from '@kk-lintas/blob-store';
import type { KeyStore } from '@kk-lintas/trust';
import { readBlob } from '../../../libs/office/src/documents/whole-blob';
import { EventCodec } from '../../../libs/office/src/history/event-codec';
import type { RecordedEvent } from '../../../libs/office/src/history/recorded-event';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import type { RiwayatKantor } from './riwayat';

/** Where a document lies, wherever in an event it is named. */
const ALAMAT = /"alamat":"([0-9a-f]{64})"/g;

export interface DokumenDiperiksa {
  readonly dibuka: number;
  readonly salah: readonly string[];
}

/** (a) Every document that an event of the office names is kept there, whole, and opens with the key of its case. */
export async function periksaDokumen({ kantor, peristiwa }: RiwayatKantor, dataKeys: KeyStore, ciphertexts: Ciphertexts): Promise<DokumenDiperiksa> {
  const codec = new EventCodec(dataKeys, definisiKantor(kantor.layanan, '').upcasters);
  const blobs = new SealedBlobStore(ciphertexts, dataKeys);
  const kunci = new Map<string, string>();
  const salah: string[] = [];
  let dibuka = 0;
  for (const { stored } of peristiwa) {
    const event = codec.decode(stored);
    if (event.kid !== undefined) kunci.set(event.stream, event.kid);
    try {
      for (const alamat of alamatDalam(event)) {
        await readBlob(blobs, kunci.get(event.stream), alamat);
        dibuka++;
      }
    } catch (error) {
      salah.push(`${kantor.id}: what ${event.type} of ${event.stream} names cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { dibuka, salah };
}

function alamatDalam({ data, openPribadi }: RecordedEvent): string[] {
  return [...JSON.stringify({ data, pribadi: openPribadi() }).matchAll(ALAMAT)].map(([, alamat = '']) => alamat);
}
