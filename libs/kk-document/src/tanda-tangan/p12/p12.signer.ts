import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { loadOrCreateSecretFile } from '@kk-lintas/trust';
import { penandaToken } from '../../token/kunci-token';
import { KunciLokalSigner } from '../kunci-lokal.signer';
import type { KunciPenerbit } from '../signer.port';
import { bacaP12 } from './isi-p12';

const BERKAS_KUNCI_TOKEN = 'kunci-token.pem';

/**
 * A signer out of a PKCS #12 file, RSA or EC. The key of the QR tokens is another one, made on the first start.
 * @param folder where the token key is kept (a file of mode 0600)
 * @throws P12Ditolak when the file or its passphrase is wrong
 */
export function bukaP12(berkas: Uint8Array, sandi: string, folder: string): KunciPenerbit {
  const { kunci, sertifikat } = bacaP12(berkas, sandi);
  const kunciToken = loadOrCreateSecretFile(folder, BERKAS_KUNCI_TOKEN, kunciTokenBaru);
  return { signer: new KunciLokalSigner(kunci, sertifikat, false), penanda: penandaToken(createPrivateKey(kunciToken)) };
}

function kunciTokenBaru(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}
