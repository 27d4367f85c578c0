import { crc32, deflateSync } from 'node:zlib';

export interface GambarUji {
  readonly lebar?: number;
  readonly tinggi?: number;
  readonly kedalaman?: number;
  /** Colour type of PNG. */
  readonly warna?: 0 | 2 | 3 | 4 | 6;
  readonly jalinan?: number;
  /** What lies in it instead of its pixels. */
  readonly piksel?: Buffer;
}

const NILAI = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** A PNG of one colour, as large as wanted: no picture of anything. */
export function pngUji({ lebar = 60, tinggi = 80, kedalaman = 8, warna = 6, jalinan = 0, piksel }: GambarUji = {}): Buffer {
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(lebar, 0);
  kepala.writeUInt32BE(tinggi, 4);
  kepala.set([kedalaman, warna, 0, 0, jalinan], 8);
  const baris = Buffer.alloc(1 + lebar * NILAI[warna], 0x80);
  baris[0] = 0;
  if (warna === 3) baris.fill(0);
  const isi = piksel ?? Buffer.concat(Array.from({ length: tinggi }, () => baris));
  const palet = warna === 3 ? [potongan('PLTE', Buffer.from([0xd4, 0xaf, 0x37]))] : [];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), potongan('IHDR', kepala), ...palet, potongan('IDAT', deflateSync(isi)), potongan('IEND', Buffer.alloc(0))]);
}

function potongan(jenis: string, isi: Buffer): Buffer {
  const tengah = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const [panjang, jumlah] = [Buffer.alloc(4), Buffer.alloc(4)];
  panjang.writeUInt32BE(isi.length);
  jumlah.writeUInt32BE(crc32(tengah));
  return Buffer.concat([panjang, tengah, jumlah]);
}
