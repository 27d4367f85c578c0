import { isIP } from 'node:net';
import { adalahPort } from './adalah-port';
import { alamatEventStoreDb } from './alamat-eventstoredb';
import { alamatMongodb } from './alamat-mongodb';

export interface KeteranganSetelan {
  readonly arti: string;
  /** Value when the variable is absent or empty. */
  readonly bawaan: string;
  readonly pilihan?: readonly string[];
  /** What is wrong with a value that is not empty; never repeats a value that may hold a password. */
  readonly periksa?: (nilai: string) => string | undefined;
}

/** Every environment variable that a node reads; `docs/pengaturan.md` is checked against this table. */
export const SETELAN = {
  KK_DATA: { arti: 'folder milik simpul ini: kunci, dan log serta model baca pada adapter sqlite', bawaan: 'data' },
  KK_DIREKTORI: { arti: 'berkas direktori kantor; bila kosong: direktori.json di dalam KK_DATA', bawaan: '' },
  KK_KEBIJAKAN: { arti: 'berkas kebijakan penerbitan; bila kosong: kebijakan kabupaten peraga', bawaan: '' },
  KK_HOST: { arti: 'alamat untuk mendengarkan', bawaan: '127.0.0.1' },
  KK_PORT: { arti: 'port HTTP; bila kosong: port pada alamat kantor ini di direktori', bawaan: '', periksa: bilanganPort },
  KK_TRUST_PROXY: { arti: 'alamat proksi balik yang dipercaya menyebut alamat peminta (IP atau CIDR, dipisah koma)', bawaan: '', periksa: daftarAlamat },
  KK_EVENT_STORE: { arti: 'tempat peristiwa disimpan', bawaan: 'sqlite', pilihan: ['sqlite', 'eventstoredb'] },
  KK_MESSAGE_BUS: { arti: 'jalur pesan antarkantor', bawaan: 'sqlite', pilihan: ['sqlite', 'kafka'] },
  KK_READ_MODELS: { arti: 'tempat model baca', bawaan: 'sqlite', pilihan: ['sqlite', 'mongodb'] },
  KK_BLOB_STORE: { arti: 'tempat dokumen jadi dan pindaian, terenkripsi: files di dalam KK_DATA, gridfs di MongoDB', bawaan: 'files', pilihan: ['files', 'gridfs'] },
  KK_PERAGA: { arti: 'buat akun dan stok blanko peraga pada awal pertama', bawaan: 'tidak', pilihan: ['ya', 'tidak'] },
  KK_P12_FILE: { arti: 'berkas PKCS #12 milik Kepala Dinas untuk moda TTE; bila kosong: CA peraga bila KK_PERAGA=ya, selain itu kartu menunggu; hanya dipakai dinas', bawaan: '' },
  KK_P12_PASSWORD_FILE: { arti: 'berkas berisi sandi KK_P12_FILE', bawaan: '' },
  KK_ALAMAT_PERIKSA: { arti: 'alamat pemeriksaan keaslian di dalam QR, dibuka dengan https kecuali diawali http://; bila kosong: alamat portal di direktori; hanya dipakai dinas', bawaan: '', periksa: alamatDalamQr },
  KK_KUNCI_KARTU: { arti: 'berkas kunci publik kartu (kunci token dan sertifikat akar). Dinas menulisnya saat mulai; portal mempercayai isinya saat memeriksa kartu, dan membacanya lagi bila berubah, juga bila baru ada kemudian. Bila kosong: portal tidak menyatakan satu pun kartu elektronik asli', bawaan: '' },
  KK_LAMBANG: { arti: 'berkas PNG lambang negara untuk kartu, paling besar 300 KB; bila kosong: tempatnya pada kartu kosong; hanya dipakai siak-sync (draf dan lembar blanko) dan dinas (draf dan kartu elektronik)', bawaan: '' },
  KK_BUS_FILE: { arti: 'berkas jalur pesan sqlite; bila kosong: pesan.sqlite di dalam KK_DATA', bawaan: '' },
  EVENTSTORE_URL: { arti: 'alamat EventStoreDB (esdb://pengguna:sandi@host:2113; tanpa TLS: esdb://host:2113?tls=false)', bawaan: '', periksa: alamatEventStoreDb },
  EVENTSTORE_PREFIX: { arti: 'awal nama setiap stream kantor ini di EventStoreDB; bila kosong: id kantor', bawaan: '' },
  KAFKA_BROKERS: { arti: 'broker Kafka, dipisah koma (host:port)', bawaan: '', periksa: daftarBroker },
  KAFKA_TLS: { arti: 'sambungan terenkripsi ke Kafka', bawaan: 'tidak', pilihan: ['ya', 'tidak'] },
  KAFKA_TLS_CA_FILE: { arti: 'berkas sertifikat otoritas (PEM) untuk Kafka; bila kosong: otoritas milik sistem', bawaan: '' },
  KAFKA_SASL_MECHANISM: { arti: 'cara masuk ke Kafka: plain (hanya dengan KAFKA_TLS=ya), scram-sha-256, atau scram-sha-512; bila kosong: tanpa akun', bawaan: '' },
  KAFKA_SASL_USERNAME: { arti: 'nama akun Kafka kantor ini', bawaan: '' },
  KAFKA_SASL_PASSWORD_FILE: { arti: 'berkas berisi sandi akun Kafka', bawaan: '' },
  MONGODB_URL: { arti: 'alamat replica set MongoDB (mongodb://…)', bawaan: '', periksa: alamatMongodb },
  SIAK_URL: { arti: 'alamat SIAK; hanya dipakai siak-sync', bawaan: '', periksa: alamatHttp },
} as const satisfies Record<string, KeteranganSetelan>;

export type NamaSetelan = keyof typeof SETELAN;

/** The same table, to go through. */
export const DAFTAR_SETELAN = Object.entries(SETELAN) as [NamaSetelan, KeteranganSetelan][];

function bilanganPort(nilai: string): string | undefined {
  return adalahPort(nilai) ? undefined : `"${nilai}" bukan nomor port`;
}

function alamatDalamQr(nilai: string): string | undefined {
  return /^(https?:\/\/)?[A-Za-z0-9.-]+(:\d{1,5})?$/i.test(nilai) ? undefined : 'harus berupa nama host, boleh dengan https:// atau http:// di depan dan :port di belakang';
}

function alamatHttp(nilai: string): string | undefined {
  return /^https?:\/\//.test(nilai) && URL.canParse(nilai) ? undefined : 'harus berupa alamat http:// atau https://';
}

function daftarAlamat(nilai: string): string | undefined {
  return nilai.split(',').every((satu) => adalahJaringan(satu.trim())) ? undefined : 'harus berupa alamat IP atau CIDR, dipisah koma';
}

function adalahJaringan(nilai: string): boolean {
  const [, alamat = '', bit] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(nilai) ?? [];
  const keluarga = isIP(alamat);
  return keluarga > 0 && (bit === undefined || Number(bit) <= (keluarga === 4 ? 32 : 128));
}

function daftarBroker(nilai: string): string | undefined {
  return nilai.split(',').every((satu) => adalahBroker(satu.trim())) ? undefined : 'harus berupa host:port, dipisah koma';
}

function adalahBroker(nilai: string): boolean {
  const [, port = ''] = /^[\w.-]+:(\d+)$/.exec(nilai) ?? [];
  return adalahPort(port);
}
