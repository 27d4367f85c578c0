import type { AnyAggregate, Direktori, PublishContext } from '@kk-lintas/office';
import type { KeyStore, NodeKeys } from '@kk-lintas/trust';
import { AKSES } from '../../../libs/office/src/accounts/akses.aggregate';
import { pseudonymOf } from '../../../libs/office/src/documents/pseudonym';
import { EventCodec } from '../../../libs/office/src/history/event-codec';
import { toDomainEvent, type RecordedEvent } from '../../../libs/office/src/history/recorded-event';
import { kemajuanPublisher } from '../../../libs/office/src/relay/kemajuan.publisher';
import { pembacaanPublisher } from '../../../libs/office/src/relay/pembacaan.publisher';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import { pokokDariPeristiwa, type PokokPesan } from './pokok-pesan';
import type { RiwayatKantor } from './riwayat';

/** What an office reads its own events with. */
export interface KunciKantor {
  readonly nodeKeys: NodeKeys;
  readonly dataKeys: KeyStore;
}

/** What the events of an office say to others, all of it, made anew from its log alone by its own publishers: in the order of the log. */
export async function pesanWajib({ kantor, peristiwa }: RiwayatKantor, { nodeKeys, dataKeys }: KunciKantor, direktori: Direktori): Promise<PokokPesan[]> {
  const { permohonan, langkah, publishers, upcasters, aggregates: lain = [] } = definisiKantor(kantor.layanan, '');
  const aggregates: readonly AnyAggregate[] = [permohonan, AKSES, ...lain];
  const semua = [...publishers, kemajuanPublisher(langkah), pembacaanPublisher];
  const codec = new EventCodec(dataKeys, upcasters);
  const aliran = new Map<string, RecordedEvent[]>();
  const wajib: PokokPesan[] = [];
  for (const { stored } of peristiwa) {
    const aggregate = aggregates.find(({ name }) => stored.stream.startsWith(`${name}-`));
    if (aggregate === undefined) continue;
    const event = codec.decode(stored);
    const sebelum = aliran.get(stored.stream) ?? [];
    aliran.set(stored.stream, sebelum);
    sebelum.push(event);
    const context: PublishContext = {
      direktori,
      state: async <State>() => sebelum.reduce((state, satu) => aggregate.decider.evolve(state, toDomainEvent(satu)), aggregate.decider.initialState()) as State,
      document: async () => Buffer.alloc(0), // it goes into the ciphertext alone
      pseudonym: pseudonymOf(nodeKeys.secret),
    };
    let ke = 0;
    for (const publish of semua) for (const pesan of await publish(event, context)) wajib.push(pokokDariPeristiwa(kantor, event, ke++, pesan));
  }
  return wajib;
}
