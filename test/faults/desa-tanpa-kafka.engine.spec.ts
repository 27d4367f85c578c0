import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPIK } from '@kk-lintas/contracts';
import { KafkaMessageBus, createTopics } from '@kk-lintas/message-bus';
import { freePort } from '../../infra/engines/free-port';
import type { KafkaEngine } from '../../infra/engines/kafka.engine';
import { newKafka } from '../../infra/engines/test-engines';
import { eventually } from '../../libs/message-bus/src/message-bus.harness';
import { lingkunganEmbedded } from '../chaos/lingkungan-embedded';
import { periksaSemua } from '../chaos/periksa-semua';
import type { PeristiwaDiterima } from '../chaos/pemeriksa/tidak-hilang';
import type { Proses } from '../chaos/proses';
import { KabupatenTerpisah } from '../chaos/terpisah';
import { kantorUntuk, type AlamatKantor } from '../demo/alamat-kantor';
import { jalankanKasus } from '../demo/jalankan-kasus';
import { kirim } from '../demo/kirim';
import { Klien } from '../demo/klien';
import { skenario, type Kasus } from '../demo/skenario';

/** Steps 1 to 8 are the village's; the counter of the kecamatan follows. */
const [KASUS] = skenario() as [Kasus];
const DI_DESA = KASUS.langkah.filter(({ tempat }) => tempat === 'desa');
const SAMPAI_LOKET = KASUS.langkah.slice(0, DI_DESA.length + 4);

describe('a village that keeps its log at home, with Kafka as its bus', () => {
  const data = mkdtempSync(join(tmpdir(), 'kk-desa-tanpa-kafka-'));
  const diterima: PeristiwaDiterima[] = [];
  const klien = new Klien({ ulangi: true, sabarMs: 60_000, diterima: ({ peristiwa }) => diterima.push(...peristiwa) });
  let kafka: KafkaEngine;
  let kabupaten: KabupatenTerpisah;
  let desa: Proses;
  let kecamatan: Proses;
  let kantor: readonly AlamatKantor[];

  beforeAll(async () => {
    kafka = await newKafka(join(data, 'kafka'));
    await kafka.start();
    await createTopics({ brokers: [kafka.address], clientId: 'uji' }, Object.values(TOPIK), { replicas: 1, deadLetterDays: 1 });
    await kafka.stop();
    const env = () => ({ KK_MESSAGE_BUS: 'kafka', KAFKA_BROKERS: kafka.address });
    kabupaten = new KabupatenTerpisah({ data, port: await portsFrom(), env });
    kantor = (['desa', 'kecamatan'] as const).map((tempat) => kantorUntuk(kabupaten.kantor, tempat, KASUS.peraga.desa));
    [desa, kecamatan] = kantor.map(({ id }) => kabupaten.simpul.find(({ nama }) => nama === id)) as [Proses, Proses];
  }, 120_000);

  afterAll(async () => {
    await kabupaten.henti();
    await kafka.kill();
    rmSync(data, { recursive: true });
  }, 120_000);

  const tempuh = (langkah: Kasus['langkah']) => jalankanKasus({ ...KASUS, langkah }, kabupaten.kantor, klien, () => undefined);
  const sehat = async () => {
    const ditanya = performance.now();
    const { status, isi } = await kirim(`${kantor[0]?.url}/sehat`, { method: 'GET' });
    const { gangguan, sejak } = JSON.parse(isi) as { gangguan: string[]; sejak?: string };
    return { status, gangguan, sejak, dalamMs: performance.now() - ditanya };
  };

  it('starts and goes steps 1 to 8 while Kafka is away, also across kill -9, and says that the bus is away', async () => {
    await desa.mulai();
    const separuh = DI_DESA.slice(0, DI_DESA.length / 2);
    await tempuh(separuh);
    await desa.bunuh();
    await desa.mulai();
    await tempuh(DI_DESA);
    const { status, gangguan, sejak, dalamMs } = await sehat();
    expect({ status, gangguan }).toEqual({ status: 503, gangguan: expect.arrayContaining(['jalur pesan tidak terjangkau']) });
    expect(Date.parse(sejak ?? '')).toBeLessThan(Date.now());
    expect(dalamMs).toBeLessThan(3_000); // a broker that is away would be waited for ten seconds
    expect(diterima.length).toBeGreaterThan(DI_DESA.length);
  }, 180_000);

  it('sends everything when Kafka is back: the kecamatan takes the case up, with each message acted on once and in order', async () => {
    await kafka.start();
    await kecamatan.mulai();
    const { permohonanId } = await tempuh(SAMPAI_LOKET);
    await eventually(async () => (await sehat()).status === 200);
    await kabupaten.henti();
    const bukaBus = () => KafkaMessageBus.open({ brokers: [kafka.address], clientId: 'pemeriksa' });
    const lingkungan = { ...lingkunganEmbedded(data), bukaBus };
    const { pesan, hilang, ganda, tertukar } = await periksaSemua(kantor, lingkungan, { diterima, dimulai: [permohonanId], selesai: [] });
    expect({ hilang, ganda, tertukar }).toEqual({ hilang: [], ganda: [], tertukar: [] });
    expect(pesan).toBeGreaterThan(3);
  }, 180_000);
});

/** The offices take the ports after a free one, SIAK another: far above those that the system gives out. */
async function portsFrom(): Promise<number> {
  return 20_000 + ((await freePort()) % 8_000);
}
