import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { akarDari, kartuBertanda } from '../../periksa/kartu-bertanda.fixture';
import { periksaPdf } from '../../periksa/periksa-pdf';
import { buatP12 } from './p12.fixture';
import { bukaP12 } from './p12.signer';

describe.each(['rsa', 'ec'] as const)('a PKCS #12 file of OpenSSL with a key of kind %s', (jenis) => {
  let folder: string;
  let berkas: Buffer;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'p12-'));
    berkas = buatP12(jenis, 'rahasia', folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('signs cards that hold against its own root', async () => {
    const kunci = bukaP12(berkas, 'rahasia', folder);
    expect(kunci.signer.demo).toBe(false);
    expect(kunci.signer.sertifikat.length).toBe(2);
    expect(await periksaPdf(await kartuBertanda(kunci), akarDari(kunci.signer))).toMatchObject({ hasil: 'sah', penandatangan: 'Kepala Dinas Uji' });
  });

  it('keeps one key for QR tokens beside it, readable for its owner only', () => {
    const kunci = () => bukaP12(berkas, 'rahasia', join(folder, 'token')).penanda.kunci;
    expect(kunci()).toEqual(kunci());
    expect(statSync(join(folder, 'token', 'kunci-token.pem')).mode & 0o777).toBe(0o600);
  });

  it('does not open with another passphrase', () => {
    expect(() => bukaP12(berkas, 'salah', folder)).toThrow('its passphrase is another');
  });
});
