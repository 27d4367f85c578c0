import { DAFTAR_LANGKAH, langkahDariPeristiwa } from './daftar-langkah';

describe('the nineteen steps', () => {
  it('are numbered in order, the sixteenth in four parts', () => {
    const enamBelas = ['16a', '16b', '16c', '16d'];
    const semua = Array.from({ length: 19 }, (_, ke) => String(ke + 1)).flatMap((nomor) => (nomor === '16' ? enamBelas : [nomor]));
    expect(DAFTAR_LANGKAH.map(({ nomor }) => nomor)).toEqual(semua);
  });

  it('own each event once, so that an event names its step', () => {
    const nama = DAFTAR_LANGKAH.flatMap(({ peristiwa, peristiwaBalik }) => [...peristiwa, ...peristiwaBalik]);
    expect(new Set(nama).size).toBe(nama.length);
    expect(langkahDariPeristiwa('DiparafKabid')?.nomor).toBe('16a');
    expect(langkahDariPeristiwa('BiodataTidakValid')?.nomor).toBe('13');
    expect(langkahDariPeristiwa('PengingatDikirim')).toBeUndefined();
  });

  it('each have an actor, an office and an event that carries the case on', () => {
    for (const { pelaku, kantor, peristiwa } of DAFTAR_LANGKAH) {
      expect([pelaku.length, kantor.length, peristiwa.length]).not.toContain(0);
    }
  });
});
