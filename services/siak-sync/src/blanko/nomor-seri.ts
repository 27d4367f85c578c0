const ANGKA = 7;

/** Serials compare as text in the order of their numbers, and lots of one prefix lie between those of no other. */
export const NOMOR_SERI = /^([A-Z]{1,4})(\d{7})$/;

export function nomorSeri(awalan: string, nomor: number): string {
  return `${awalan}${String(nomor).padStart(ANGKA, '0')}`;
}

/** The first serials of these lots, which come in their order, after one of them or of none. */
export function serialSetelah(lot: readonly { readonly awalan: string; readonly dari: number; readonly sampai: number }[], setelah: string, banyak: number): readonly string[] {
  const serial: string[] = [];
  for (const { awalan, dari, sampai } of lot) {
    const mulai = nomorSeri(awalan, dari) > setelah ? dari : Number(setelah.slice(awalan.length)) + 1;
    for (let nomor = mulai; nomor <= sampai && serial.length < banyak; nomor += 1) serial.push(nomorSeri(awalan, nomor));
  }
  return serial;
}
