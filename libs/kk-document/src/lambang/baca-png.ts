import { crc32, inflateSync } from 'node:zlib';

const TANDA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Values of one pixel by the colour type of PNG: grey, RGB, palette, grey and RGB with transparency. */
const NILAI_PER_PIKSEL: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface Png {
  readonly lebar: number;
  readonly tinggi: number;
}

interface Potongan {
  readonly jenis: string;
  readonly isi: Buffer;
}

export function adalahPng(berkas: Buffer): boolean {
  return berkas.subarray(0, TANDA.length).equals(TANDA);
}

/**
 * Reads a PNG through to its last row: a broken one is found here, not in the thread that draws it.
 * @param sisiTerpanjang in pixels; a wider or higher one is not unpacked
 * @returns its size, or what is wrong with it in a few words
 */
export function bacaPng(berkas: Buffer, sisiTerpanjang: number): Png | { readonly salah: string } {
  const potongan = bacaPotongan(berkas);
  const kepala = potongan?.[0];
  if (potongan === undefined || kepala?.jenis !== 'IHDR' || kepala.isi.length !== 13 || potongan.at(-1)?.jenis !== 'IEND') return { salah: 'PNG rusak' };
  const [lebar, tinggi] = [kepala.isi.readUInt32BE(0), kepala.isi.readUInt32BE(4)];
  const [kedalaman, warna = 0, , , jalinan] = kepala.isi.subarray(8);
  if (lebar === 0 || tinggi === 0 || Math.max(lebar, tinggi) > sisiTerpanjang) return { salah: `sisinya paling panjang ${sisiTerpanjang} piksel, ini ${lebar} x ${tinggi}` };
  const nilai = NILAI_PER_PIKSEL[warna];
  if (kedalaman !== 8 || jalinan !== 0 || nilai === undefined) return { salah: 'harus PNG 8 bit per warna tanpa interlace' };
  if (warna === 3 && !potongan.some(({ jenis }) => jenis === 'PLTE')) return { salah: 'PNG rusak' };
  return barisSah(potongan, 1 + lebar * nilai, tinggi) ? { lebar, tinggi } : { salah: 'PNG rusak' };
}

/** The chunks of the file, `undefined` when one is cut off or its checksum is wrong. */
function bacaPotongan(berkas: Buffer): readonly Potongan[] | undefined {
  const semua: Potongan[] = [];
  for (let di = TANDA.length; di < berkas.length; ) {
    if (di + 12 > berkas.length) return undefined;
    const akhir = di + 8 + berkas.readUInt32BE(di);
    if (akhir + 4 > berkas.length || crc32(berkas.subarray(di + 4, akhir)) !== berkas.readUInt32BE(akhir)) return undefined;
    semua.push({ jenis: berkas.toString('latin1', di + 4, di + 8), isi: berkas.subarray(di + 8, akhir) });
    di = akhir + 4;
  }
  return semua;
}

/** Each row begins with its filter, of which there are five. */
function barisSah(potongan: readonly Potongan[], panjang: number, tinggi: number): boolean {
  try {
    const terpadat = Buffer.concat(potongan.filter(({ jenis }) => jenis === 'IDAT').map(({ isi }) => isi));
    const isi = inflateSync(terpadat, { maxOutputLength: panjang * tinggi });
    return isi.length === panjang * tinggi && Array.from({ length: tinggi }, (_, baris) => isi[baris * panjang] ?? 5).every((saringan) => saringan < 5);
  } catch {
    return false;
  }
}
