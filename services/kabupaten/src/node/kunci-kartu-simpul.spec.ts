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

const gagal = (message: string, error: unknown) => {
  throw new Error(message, { cause: error });
};

describe('the keys that a node is given', () => {
  it('are those of the file of the issuer', () => {
    const penerbit = bukaCaPeraga(join(folder), 'Dinas Contoh');
    const kunci = kunciKartuSimpul(berkas(JSON.stringify(kunciPublikDari(penerbit))), gagal)?.();
    expect(kunci?.token).toEqual([penerbit.penanda.kunci]);
    expect(kunci?.akar.map(({ der }) => Buffer.from(der))).toEqual([Buffer.from(penerbit.signer.sertifikat.at(-1) ?? [])]);
  });

  it('are none where no file is named', () => expect(kunciKartuSimpul({ KK_KUNCI_KARTU: '' }, gagal)).toBeUndefined());

  it('may come later, change, and stay as they were while their file cannot be read', () => {
    const file = join(folder, 'kemudian.json');
    const keluhan: string[] = [];
    const kunci = kunciKartuSimpul({ KK_KUNCI_KARTU: file }, (_, error) => keluhan.push((error as Error).message));
    expect(kunci?.()).toEqual({ token: [], akar: [] });
    const [satu, dua] = [1, 2].map((ke) => bukaCaPeraga(join(folder, String(ke)), 'Dinas Contoh'));
    for (const penerbit of [satu, dua]) {
      if (penerbit === undefined) throw new Error('no issuer');
      writeFileSync(file, JSON.stringify(kunciPublikDari(penerbit)) + ' '.repeat(penerbit === dua ? 1 : 0));
      expect(kunci?.().token).toEqual([penerbit.penanda.kunci]);
    }
    writeFileSync(file, '{');
    expect([kunci?.().token, kunci?.().token]).toEqual([[dua?.penanda.kunci], [dua?.penanda.kunci]]);
    expect(keluhan).toEqual([expect.stringMatching(/kemudian\.json bukan berkas kunci kartu$/)]);
    rmSync(file);
    expect(kunci?.().token).toEqual([dua?.penanda.kunci]);
  });

  it('stop the node when the file is none, its folder is missing, or it holds a key under the id of another', () => {
    const [satu, dua] = [1, 2].map(() => penandaToken(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey).kunci);
    expect(() => kunciKartuSimpul(berkas('{'), gagal)).toThrow(SetelanSalah);
    expect(() => kunciKartuSimpul(berkas(JSON.stringify({ token: [{ id: satu?.id, spki: dua?.spki }], akar: [] })), gagal)).toThrow(/^KK_KUNCI_KARTU: .*bukan berkas kunci kartu$/);
    expect(() => kunciKartuSimpul({ KK_KUNCI_KARTU: join(folder, 'tidak-ada', 'kunci.json') }, gagal)).toThrow(/^KK_KUNCI_KARTU: folder .*tidak-ada tidak ada$/);
  });
});
