import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bukaCaPeraga, kunciPublikDari, penandaToken } from '@kk-lintas/kk-document';
import { kunciKartuSimpul } from './kunci-kartu-simpul';
import { SetelanSalah } from './pengaturan-node';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kk-lintas-kunci-kartu-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function berkas(isi: string): { KK_KUNCI_KARTU: string } {
  const file = join(folder, 'kunci.json');
  writeFileSync(file, isi);
  return { KK_KUNCI_KARTU: file };
}

describe('the keys that a node is given', () => {
  it('are those of the file of the issuer', () => {
    const penerbit = bukaCaPeraga(join(folder), 'Dinas Contoh');
    const kunci = kunciKartuSimpul(berkas(JSON.stringify(kunciPublikDari(penerbit))));
    expect(kunci?.token).toEqual([penerbit.penanda.kunci]);
    expect(kunci?.akar.map(({ der }) => Buffer.from(der))).toEqual([Buffer.from(penerbit.signer.sertifikat.at(-1) ?? [])]);
  });

  it('are none where no file is named', () => expect(kunciKartuSimpul({ KK_KUNCI_KARTU: '' })).toBeUndefined());

  it('stop the node when the file is none, is missing, or holds a key under the id of another', () => {
    const [satu, dua] = [1, 2].map(() => penandaToken(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey).kunci);
    expect(() => kunciKartuSimpul(berkas('{'))).toThrow(SetelanSalah);
    expect(() => kunciKartuSimpul(berkas(JSON.stringify({ token: [{ id: satu?.id, spki: dua?.spki }], akar: [] })))).toThrow(/^KK_KUNCI_KARTU: .*bukan berkas kunci\.json$/);
    expect(() => kunciKartuSimpul({ KK_KUNCI_KARTU: join(folder, 'tidak-ada') })).toThrow(/^KK_KUNCI_KARTU: .*\(ENOENT\)$/);
  });
});
