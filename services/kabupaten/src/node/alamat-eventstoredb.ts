import { bacaAlamat, type BentukAlamat } from './alamat-server';
import { BENAR_SALAH, BILANGAN, TEKS, salahSatu } from './parameter-alamat';

const BENTUK: BentukAlamat = {
  awal: ['esdb://', 'esdb+discover://'],
  ipv6: false,
  database: false,
  parameter: {
    tls: BENAR_SALAH,
    tlsCAFile: TEKS,
    // The client cannot do without it, and says so with the whole address.
    tlsVerifyCert: salahSatu('true'),
    userCertFile: TEKS,
    userKeyFile: TEKS,
    connectionName: TEKS,
    nodePreference: salahSatu('leader', 'follower', 'read_only_replica', 'random'),
    maxDiscoverAttempts: BILANGAN,
    discoveryInterval: BILANGAN,
    gossipTimeout: BILANGAN,
    defaultDeadline: BILANGAN,
    keepAliveInterval: BILANGAN,
    keepAliveTimeout: BILANGAN,
    // Without it the answer to an append would not say where the stream stands.
    throwOnAppendFailure: salahSatu('true'),
  },
};

/** What is wrong with an address of EventStoreDB; says nothing of what is in it. */
export function alamatEventStoreDb(nilai: string): string | undefined {
  const alamat = bacaAlamat(nilai, BENTUK);
  if (typeof alamat === 'string') return alamat;
  if (alamat.akun !== undefined && !/^[^:]+:[^:]+$/.test(alamat.akun)) return 'akun harus berupa pengguna:sandi; tanda khusus dalam kata sandi ditulis %XX';
  if (alamat.akun === undefined && alamat.parameter.get('tls') !== 'false') return 'sambungan TLS memerlukan akun (esdb://pengguna:sandi@host:port); tanpa TLS: tls=false';
  return undefined;
}
