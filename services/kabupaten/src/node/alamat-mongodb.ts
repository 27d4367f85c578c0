import { bacaAlamat, type BentukAlamat } from './alamat-server';
import { BENAR_SALAH, BILANGAN, TEKS, salahSatu } from './parameter-alamat';

/** How reads and writes are made durable is not among them: the adapters say that themselves. */
const BENTUK: BentukAlamat = {
  awal: ['mongodb://', 'mongodb+srv://'],
  ipv6: true,
  database: true,
  parameter: {
    replicaSet: TEKS,
    directConnection: BENAR_SALAH,
    tls: BENAR_SALAH,
    ssl: BENAR_SALAH,
    tlsCAFile: TEKS,
    tlsCRLFile: TEKS,
    tlsCertificateKeyFile: TEKS,
    tlsCertificateKeyFilePassword: TEKS,
    tlsAllowInvalidCertificates: BENAR_SALAH,
    tlsAllowInvalidHostnames: BENAR_SALAH,
    authSource: TEKS,
    authMechanism: salahSatu('SCRAM-SHA-1', 'SCRAM-SHA-256', 'MONGODB-X509', 'PLAIN', 'DEFAULT'),
    appName: TEKS,
    retryReads: BENAR_SALAH,
    retryWrites: BENAR_SALAH,
    w: TEKS,
    journal: BENAR_SALAH,
    wtimeoutMS: BILANGAN,
    readConcernLevel: TEKS,
    readPreference: salahSatu('primary', 'primaryPreferred', 'secondary', 'secondaryPreferred', 'nearest'),
    maxPoolSize: BILANGAN,
    minPoolSize: BILANGAN,
    maxConnecting: BILANGAN,
    maxIdleTimeMS: BILANGAN,
    waitQueueTimeoutMS: BILANGAN,
    connectTimeoutMS: BILANGAN,
    socketTimeoutMS: BILANGAN,
    serverSelectionTimeoutMS: BILANGAN,
    heartbeatFrequencyMS: BILANGAN,
    localThresholdMS: BILANGAN,
    srvMaxHosts: BILANGAN,
    srvServiceName: TEKS,
  },
};

/** What is wrong with an address of MongoDB; says nothing of what is in it. */
export function alamatMongodb(nilai: string): string | undefined {
  const alamat = bacaAlamat(nilai, BENTUK);
  return typeof alamat === 'string' ? alamat : undefined;
}
