import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { TOPIK } from '@kk-lintas/contracts';
import { InMemoryParkingLot } from '@kk-lintas/message-bus';
import { freePort } from '../../infra/engines/free-port';
import { KafkaEngine } from '../../infra/engines/kafka.engine';
import { kafkaJars } from '../../infra/engines/kafka.files';
import { bukaAdapter } from '../../services/kabupaten/src/node/adapter';
import { tulisDirektori } from '../../services/kabupaten/src/node/berkas-direktori';
import { bacaSetelan } from '../../services/kabupaten/src/node/pengaturan-node';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';
import { Proses } from '../chaos/proses';
import { until } from '../eventstoredb/until';
import { makeOwnCa, type OwnCa } from './own-ca';

const DIST = resolve(__dirname, '../../dist');
const DESA = 'desa-32.04.06.2003';
const SANDI = 'sandi-desa-uji';

const folder = mkdtempSync(join(tmpdir(), 'kk-kafka-rahasia-'));
let ca: OwnCa;
let kafka: KafkaEngine;

beforeAll(async () => {
  ca = makeOwnCa(folder, 'benar');
  writeFileSync(join(folder, 'sandi'), `${SANDI}\n`);
  writeFileSync(join(folder, 'sandi-lain'), 'bukan-sandinya\n');
  const security = { keyStore: ca.server, accounts: { desa: SANDI } };
  kafka = new KafkaEngine({ jars: kafkaJars(resolve('.engines')), folder: join(folder, 'kafka'), port: await freePort(), security });
  await kafka.start();
  const { code, stderr } = await run('services/kabupaten/src/topics.main.js', ['create'], settings('scram-sha-512'));
  if (code !== 0) throw new Error(stderr);
}, 120_000);

afterAll(async () => {
  await kafka.kill();
  rmSync(folder, { recursive: true });
});

/** As docs/pengaturan.md tells an office to write them. */
function settings(mechanism: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    KK_DATA: folder,
    KK_MESSAGE_BUS: 'kafka',
    KAFKA_BROKERS: kafka.address,
    KAFKA_TLS: 'ya',
    KAFKA_TLS_CA_FILE: ca.file,
    KAFKA_SASL_MECHANISM: mechanism,
    KAFKA_SASL_USERNAME: 'desa',
    KAFKA_SASL_PASSWORD_FILE: join(folder, 'sandi'),
    ...more,
  };
}

/** A compiled program as a process of its own. */
async function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(DIST, program), ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit') as Promise<[number | null]>, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

async function directory(): Promise<void> {
  const port = await freePort();
  tulisDirektori(join(folder, 'direktori.json'), susunDirektori(folder, () => `http://127.0.0.1:${port}`).map(({ kantor }) => kantor));
}

describe('a node whose Kafka asks for TLS and an account', () => {
  it.each(['plain', 'scram-sha-512'])('publishes and consumes by its settings, with %s', async (mechanism) => {
    const read = bacaSetelan(settings(mechanism));
    if ('salah' in read) throw new Error(read.salah);
    const own = join(folder, mechanism);
    mkdirSync(own);
    const { bus, store, models, berkas } = await bukaAdapter(read.setelan, { id: mechanism, folder: own, log: () => undefined });
    const received: string[] = [];
    await bus.consume({
      group: mechanism,
      topics: [TOPIK.desa],
      parking: new InMemoryParkingLot(),
      attempts: 1,
      retryDelayMs: 10,
      handle: async ({ key, value }) => {
        if (key === mechanism) received.push(value);
      },
    });
    await bus.publish([{ id: 'satu', topic: TOPIK.desa, key: mechanism, headers: {}, value: 'isi' }]);
    await until(() => received.length > 0);
    expect(received).toEqual(['isi']);
    for (const port of [bus, store, models, berkas]) await port.close();
  }, 60_000);

  it('starts as a process', async () => {
    await directory();
    const node = new Proses({ nama: DESA, program: join(DIST, 'services/kabupaten/src/node.main.js'), args: ['desa', '--kantor', '32.04.06.2003'], env: settings('scram-sha-512'), log: join(folder, 'log') });
    await node.mulai();
    expect(await node.henti()).toBe(0);
  }, 60_000);

  it.each([
    ['plain', 'a wrong password', { sandi: 'sandi-lain' }, 'KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD_FILE: Kafka menolak akun ini'],
    ['scram-sha-512', 'a wrong password', { sandi: 'sandi-lain' }, 'KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD_FILE: Kafka menolak akun ini'],
    ['scram-sha-256', 'a way in that the broker does not know', {}, 'KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD_FILE: Kafka menolak akun ini'],
    ['scram-sha-512', 'an authority that did not vouch for the broker', { ca: true }, 'KAFKA_TLS_CA_FILE: sertifikat Kafka tidak dapat dipercaya'],
  ] as const)('with %s and %s stops with one line and exit 1', async (mechanism, _what, wrong, line) => {
    await directory();
    const env = {
      ...('sandi' in wrong && { KAFKA_SASL_PASSWORD_FILE: join(folder, wrong.sandi) }),
      ...('ca' in wrong && { KAFKA_TLS_CA_FILE: makeOwnCa(folder, 'lain').file }),
    };
    const { code, stdout, stderr } = await run('services/kabupaten/src/node.main.js', ['desa', '--kantor', '32.04.06.2003'], settings(mechanism, env));
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(line);
    expect(stderr).not.toContain('sandinya');
  }, 60_000);
});
