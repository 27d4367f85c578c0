import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bacaSetelan } from './pengaturan-node';
import { DAFTAR_SETELAN } from './setelan';

describe('settings of a node', () => {
  it('are the embedded profile when nothing is said', () => {
    expect(bacaSetelan({ PATH: '/bin' })).toMatchObject({ setelan: { KK_EVENT_STORE: 'sqlite', KK_MESSAGE_BUS: 'sqlite', KK_READ_MODELS: 'sqlite', KK_HOST: '127.0.0.1' } });
  });

  it('mix adapters per port: a village on a bad line keeps its log at home and talks over Kafka', () => {
    const hasil = bacaSetelan({ KK_MESSAGE_BUS: 'kafka', KAFKA_BROKERS: 'k1:9092,k2:9092' });
    expect(hasil).toMatchObject({ setelan: { KK_EVENT_STORE: 'sqlite', KK_MESSAGE_BUS: 'kafka', KAFKA_BROKERS: 'k1:9092,k2:9092' } });
  });

  it.each([
    [{ KK_EVENT_STORE: 'mysql' }, 'KK_EVENT_STORE: "mysql" tidak dikenal, pilih sqlite | eventstoredb'],
    [{ KK_PORT: '70000' }, 'KK_PORT: "70000" bukan nomor port'],
    [{ KK_MESSAGE_BUS: 'kafka' }, 'KAFKA_BROKERS: wajib diisi karena KK_MESSAGE_BUS=kafka'],
    [{ KK_READ_MODELS: 'mongodb', MONGODB_URL: '' }, 'MONGODB_URL: wajib diisi karena KK_READ_MODELS=mongodb'],
    [{ KK_EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: 'http://x' }, 'EVENTSTORE_URL: harus dimulai dengan esdb:// atau esdb+discover://'],
    [{ KAFKA_BROKERS: 'k1' }, 'KAFKA_BROKERS: harus berupa host:port, dipisah koma'],
    [{ KK_TRUST_PROXY: '10.0.0.0/8, gerbang' }, 'KK_TRUST_PROXY: harus berupa alamat IP atau CIDR, dipisah koma'],
    [{ KAFKA_BROKERS: 'k1:99999' }, 'KAFKA_BROKERS: harus berupa host:port, dipisah koma'],
    [{ KK_TRUST_PROXY: '10.0.0.0/99' }, 'KK_TRUST_PROXY: harus berupa alamat IP atau CIDR, dipisah koma'],
    [{ SIAK_URL: 'http://' }, 'SIAK_URL: harus berupa alamat http:// atau https://'],
    [{ KK_EVENTSTORE: 'sqlite' }, 'KK_EVENTSTORE: setelan ini tidak dikenal'],
    [{ KAFKA_SSL: 'ya' }, 'KAFKA_SSL: setelan ini tidak dikenal'],
    [{ MONGODB_URI: 'mongodb://db' }, 'MONGODB_URI: setelan ini tidak dikenal'],
    [{ EVENTSTORE_TLS: '' }, 'EVENTSTORE_TLS: setelan ini tidak dikenal'],
    [{ EVENTSTORE_URL: 'esdb://127.0.0.1:2113' }, 'EVENTSTORE_URL: sambungan TLS memerlukan akun (esdb://pengguna:sandi@host:port); tanpa TLS: tls=false'],
    [{ EVENTSTORE_URL: 'esdb://es:2113?tls=false&throwOnAppendFailure=false' }, 'EVENTSTORE_URL: parameter throwOnAppendFailure harus true, atau tidak disebut'],
    [{ EVENTSTORE_URL: 'esdb://kk:sandi@es:2113?defaultDeadline=lama' }, 'EVENTSTORE_URL: parameter defaultDeadline harus berupa bilangan bulat'],
    [{ EVENTSTORE_URL: 'esdb://es:2113?tls=false&TLS=true' }, 'EVENTSTORE_URL: parameter tls disebut dua kali'],
    [{ MONGODB_URL: 'mongodb://db:27017/?replicaSet' }, 'MONGODB_URL: parameter replicaSet harus diisi'],
    [{ MONGODB_URL: 'mongodb://db:27017/?tls=ya' }, 'MONGODB_URL: parameter tls harus salah satu dari true, false'],
  ])('that are wrong are named with the reason: %j', (env, salah) => {
    expect(bacaSetelan(env)).toEqual({ salah });
  });

  it('never repeat an address that may hold a password', () => {
    for (const awal of ['mongo://kk:rahasia@db', 'mongodb://kk:rahasia@/kk', 'mongodb://kk:raha@rahasia@db:27017/', 'mongodb://kk:ra/rahasia@db', 'mongodb://kk:rahasia@db:99999']) {
      expect(bacaSetelan({ KK_READ_MODELS: 'mongodb', MONGODB_URL: awal })).toEqual({ salah: expect.stringMatching(/^MONGODB_URL: (?!.*rahasia)/) });
    }
    for (const sisa of ['', 'es:2113?tls=false&bogus=1', 'es:2113?tls=false&rahasia=1', 'es:2113?tlsVerifyCert=false', 'es:2113?tls=rahasia', 'es:2113/kk', '[::1]:2113', 'es:2113?', '%zz', 'es:2113?tlsCAFile=%']) {
      for (const akun of ['kk:rahasia', 'kk:ra:rahasia', 'rahasia', 'kk:rahasia%zz']) {
        expect(bacaSetelan({ EVENTSTORE_URL: `esdb://${akun}@${sisa}` })).toEqual({ salah: expect.stringMatching(/^EVENTSTORE_URL: (?!.*rahasia).*$/) });
      }
    }
  });

  it.each([
    { MONGODB_URL: 'mongodb://127.0.0.1:27117/?replicaSet=rs0' },
    { MONGODB_URL: 'mongodb://kk:ra%40ha%2Fsia@db-0.db:27017,db-1.db:27017/kk?replicaSet=rs0&tls=true' },
    { MONGODB_URL: 'mongodb+srv://kk:sandi@db.contoh.id' },
    { MONGODB_URL: 'mongodb://[::1]:27017' },
    { EVENTSTORE_URL: 'esdb://eventstore:2113?tls=false' },
    { EVENTSTORE_URL: 'esdb://kk:ra%3Ahasia@es:2113/?tls=true&nodePreference=leader&keepAliveInterval=10000' },
    { EVENTSTORE_URL: 'esdb+discover://kk:sandi@es-0:2113,es-1:2113' },
    { KK_TRUST_PROXY: '10.0.0.0/8, fd00::/64, 127.0.0.1' },
    { SIAK_URL: 'http://127.0.0.1:3010' },
  ])('that name servers are taken as drivers take them: %j', (env) => {
    expect(bacaSetelan(env)).toMatchObject({ setelan: env });
  });

  it('are all in the documented table, with the same meaning and default', () => {
    const tabel = readFileSync(join(__dirname, '../../../../docs/pengaturan.md'), 'utf8');
    for (const [nama, { arti, bawaan, pilihan }] of DAFTAR_SETELAN) {
      expect(tabel).toContain(`| \`${nama}\` | ${arti} | ${pilihan === undefined ? '' : pilihan.join(', ')} | ${bawaan === '' ? '' : `\`${bawaan}\``} |`);
    }
  });
});
