import { harusBeralasan, harusDijelaskan } from './alasan';

describe('a reason that many offices read', () => {
  it.each([undefined, '', '    x   '])('says something: not %j', (alasan) => {
    expect(harusBeralasan(alasan)).toMatchObject({ code: 'tidak-lengkap', field: 'alasan' });
    expect(harusDijelaskan(alasan)).toMatchObject({ code: 'tidak-lengkap', field: 'alasan' });
  });

  it.each(['NIK 3204061403880001 tidak cocok', 'NIK 320406-140388-0001 salah', 'no KK 3204 0611 2326 0001', 'hubungi 0812-3456-7890', 'telepon +6281234567890'])('names no number of a person: not %j', (alasan) => {
    expect(harusBeralasan(alasan)).toMatchObject({ code: 'tidak-sah', field: 'alasan' });
    expect(JSON.stringify(harusBeralasan(alasan))).not.toMatch(/\d{4}/);
    expect(harusDijelaskan(alasan)).toBeUndefined();
  });

  it.each(['nama ibu keliru', 'kurang lembar K0000001, K0000002', 'akta tanggal 14-03-1988 belum dilegalisasi', 'surat no. 470/12/2026 tanggal 2026-11-23 10.00', 'Dinas menerima 4 lembar; diserahkan 5 lembar'])('may be %j', (alasan) => {
    expect(harusBeralasan(alasan)).toBeUndefined();
  });
});
