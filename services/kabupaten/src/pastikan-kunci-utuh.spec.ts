import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderKantor, kunciKantor } from './buka-kantor';
import { tulisDirektori } from './node/berkas-direktori';
import { pastikanKunciUtuh } from './pastikan-kunci-utuh';
import { susunDirektori } from './susun-direktori';

const DINAS = 'dinas-32.04';

describe('the folder of all data, before the system starts on it', () => {
  let data: string;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'kk-kunci-utuh-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  const pernahMulai = () => tulisDirektori(join(data, 'direktori.json'), susunDirektori(data, () => 'http://127.0.0.1:3001').map(({ kantor }) => kantor));

  it('is fine when it is new, and as the start before left it', () => {
    expect(() => pastikanKunciUtuh(data)).not.toThrow();
    pernahMulai();
    expect(() => pastikanKunciUtuh(data)).not.toThrow();
  });

  it('is not, when an office that its directory knows has lost its folder; nothing is made in its place', () => {
    pernahMulai();
    rmSync(folderKantor(data, DINAS), { recursive: true });
    expect(() => pastikanKunciUtuh(data)).toThrow(/^--data: .*dinas-32\.04 hilang/);
    expect(readdirSync(join(data, 'kantor'))).not.toContain(DINAS);
  });

  it('is not, when an office has the keys of another', () => {
    pernahMulai();
    renameSync(folderKantor(data, DINAS), join(data, 'lama'));
    kunciKantor(data, DINAS);
    expect(() => pastikanKunciUtuh(data)).toThrow(/^--data: kunci di .*dinas-32\.04 bukan kunci/);
  });
});
