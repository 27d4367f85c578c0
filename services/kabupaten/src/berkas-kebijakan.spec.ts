import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bacaKebijakan, KEBIJAKAN_PERAGA } from '@kk-lintas/domain';
import { bacaBerkasKebijakan } from './berkas-kebijakan';

const KINI = '2026-11-23T03:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-kebijakan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function berkas(isi: string): string {
  const file = join(folder, 'kebijakan.json');
  writeFileSync(file, isi);
  return file;
}

describe('a file of policies', () => {
  it('is read for an office where one of them is in force', () => {
    expect(bacaBerkasKebijakan(berkas(JSON.stringify([KEBIJAKAN_PERAGA])), '32.04.06.2003', KINI)).toEqual({ kebijakan: [KEBIJAKAN_PERAGA] });
  });

  it.each([
    ['that says nothing of the office', JSON.stringify([KEBIJAKAN_PERAGA]), '32.73', 'tidak ada kebijakan yang berlaku pada 2026-11-23 untuk wilayah 32.73'],
    ['that begins later', JSON.stringify([{ ...KEBIJAKAN_PERAGA, berlakuSejak: '2026-11-24' }]), '32.04', 'tidak ada kebijakan yang berlaku pada 2026-11-23 untuk wilayah 32.04'],
    ['that ends with none to follow', JSON.stringify([{ ...KEBIJAKAN_PERAGA, berlakuSampai: '2026-12-31' }]), '32.04.06', 'tidak ada kebijakan sesudah peraga-1 berakhir pada 2026-12-31 untuk wilayah 32.04'],
    ['that ends a day before the next begins', JSON.stringify([{ ...KEBIJAKAN_PERAGA, berlakuSampai: '2026-12-31' }, { ...KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2027-01-02' }]), '32.04.06', 'tidak ada kebijakan sesudah peraga-1 berakhir pada 2026-12-31 untuk wilayah 32.04'],
    ['with a wrong member', JSON.stringify([{ ...KEBIJAKAN_PERAGA, rangkap: [] }]), '32.04', '0.rangkap: minimal satu pemegang'],
    ['that is no list', '{}', '32.04', 'harus berupa daftar kebijakan yang tidak kosong'],
    ['that is no JSON, over two lines', '[{\n"versi": kosong', '32.04', 'bukan JSON'],
  ])('%s is named with the reason, in one line', (_apa, isi, kode, alasan) => {
    const file = berkas(isi);
    expect(bacaBerkasKebijakan(file, kode, KINI)).toEqual({ salah: `${file}: ${alasan}` });
  });

  it.each([
    ['the next begins the day after', [{ ...KEBIJAKAN_PERAGA, berlakuSampai: '2026-12-31' }, { ...KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2027-01-01' }]],
    ['it is of a part of a region that has another', [KEBIJAKAN_PERAGA, { ...KEBIJAKAN_PERAGA, versi: 'cimenyan-1', wilayah: '32.04.06', berlakuSampai: '2026-12-31' }]],
    ['that is past', [{ ...KEBIJAKAN_PERAGA, versi: 'peraga-0', berlakuSejak: '2019-01-01', berlakuSampai: '2019-06-30' }, KEBIJAKAN_PERAGA]],
    ['it is of another region', [KEBIJAKAN_PERAGA, { ...KEBIJAKAN_PERAGA, versi: 'lain-1', wilayah: '32.73', berlakuSampai: '2026-12-31' }]],
  ])('may have a policy that ends where %s', (_apa, kebijakan) => {
    expect(bacaBerkasKebijakan(berkas(JSON.stringify(kebijakan)), '32.04.06.2003', KINI)).toEqual({ kebijakan });
  });

  it('is documented by the policy of the demonstration, member by member', () => {
    const halaman = readFileSync(join(__dirname, '../../../docs/pengaturan.md'), 'utf8');
    const contoh = /```json\n(.*?)```/s.exec(halaman)?.[1] ?? '';
    expect(bacaKebijakan(JSON.parse(contoh))).toEqual({ kebijakan: [KEBIJAKAN_PERAGA] });
  });

  it('that is not there is named', () => {
    const file = join(folder, 'tidak-ada.json');
    expect(bacaBerkasKebijakan(file, '32.04', KINI)).toEqual({ salah: `${file}: tidak terbaca (ENOENT)` });
  });
});
