/** What a parameter of a server's address may be. */
export interface ParameterAlamat {
  readonly cocok: (isi: string) => boolean;
  readonly harus: string;
}

export const TEKS: ParameterAlamat = { cocok: (isi) => isi !== '' && !/[?\s]/.test(isi), harus: 'diisi' };

export const BILANGAN: ParameterAlamat = { cocok: (isi) => /^\d{1,9}$/.test(isi), harus: 'berupa bilangan bulat' };

export const BENAR_SALAH = salahSatu('true', 'false');

export function salahSatu(...pilihan: readonly string[]): ParameterAlamat {
  return { cocok: (isi) => pilihan.includes(isi), harus: pilihan.length === 1 ? `${pilihan.join()}, atau tidak disebut` : `salah satu dari ${pilihan.join(', ')}` };
}
