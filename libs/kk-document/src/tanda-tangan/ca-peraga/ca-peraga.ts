import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { loadOrCreateSecretFile } from '@kk-lintas/trust';
import { buatSertifikat, type NamaX500 } from '../../sertifikat/buat-sertifikat';
import { penandaToken } from '../../token/kunci-token';
import { KunciLokalSigner } from '../kunci-lokal.signer';
import type { KunciPenerbit } from '../signer.port';

const BERKAS = 'ca-peraga.json';
const BUKAN_BSRE = 'CONTOH - BUKAN BSrE';
const AKAR: NamaX500 = { organisasi: `KK LINTAS (${BUKAN_BSRE})`, namaUmum: `CA PERAGA (${BUKAN_BSRE})` };

/** As long as UTCTime reaches: a demonstration must not fail because of a clock, or on its tenth birthday. */
const BERLAKU = { dari: new Date('2020-01-01T00:00:00Z'), sampai: new Date('2049-12-31T23:59:59Z') };

/** All base64: private keys in PKCS #8, certificates in DER. The root's private key is not kept: it signs once. */
interface Tersimpan {
  readonly akar: string;
  readonly sertifikat: string;
  readonly kunci: string;
  readonly kunciToken: string;
}

/**
 * The demonstration's own CA and Kepala Dinas (P-256), made on the first start: one file of mode 0600, whole or not at
 * all; of two starts at the same time both go on with the same keys. Every name in the certificates says that this is no BSrE.
 * @param kantor the office, as the certificate's organisational unit
 */
export function bukaCaPeraga(folder: string, kantor: string): KunciPenerbit {
  const { akar, sertifikat, kunci, kunciToken } = JSON.parse(loadOrCreateSecretFile(folder, BERKAS, () => JSON.stringify(baru(kantor)))) as Tersimpan;
  const rantai = [sertifikat, akar].map((satu) => Buffer.from(satu, 'base64'));
  return { signer: new KunciLokalSigner(pribadi(kunci), rantai, true), penanda: penandaToken(pribadi(kunciToken)) };
}

function baru(kantor: string): Tersimpan {
  const akar = pasanganKunci();
  const penerbit = { nama: AKAR, kunciPublik: createPublicKey(akar), kunciPribadi: akar };
  const kepala = pasanganKunci();
  const subjek = { organisasi: AKAR.organisasi, unit: kantor.toUpperCase(), namaUmum: `KEPALA DINAS (${BUKAN_BSRE})` };
  const sertifikatAkar = buatSertifikat({ nomorSeri: randomBytes(16), subjek: AKAR, kunci: penerbit.kunciPublik, penerbit, jenis: 'akar', berlaku: BERLAKU });
  const sertifikat = buatSertifikat({ nomorSeri: randomBytes(16), subjek, kunci: createPublicKey(kepala), penerbit, jenis: 'penanda-tangan', berlaku: BERLAKU });
  return { akar: sertifikatAkar.toString('base64'), sertifikat: sertifikat.toString('base64'), kunci: teks(kepala), kunciToken: teks(pasanganKunci()) };
}

function pasanganKunci(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

function teks(kunci: KeyObject): string {
  return kunci.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

function pribadi(base64: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
}
