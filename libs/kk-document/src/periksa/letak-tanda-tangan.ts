import { TidakSah } from './hasil-periksa';

/** Where the signature lies in a file, and what its dictionary says. */
export interface LetakTandaTangan {
  /** The two ranges of signed bytes: all of the file but the hexadecimal string of the Contents. */
  readonly bertanda: readonly [Buffer, Buffer];
  readonly cms: Buffer;
  readonly waktu: Date;
}

const KUNCI_BYTE_RANGE = '/ByteRange';
/** What a signature dictionary says of itself: a file that says so and has no ByteRange was signed once. */
const JENIS_TANDA = ['/ETSI.CAdES', '/adbe.pkcs7'];
const BYTE_RANGE = /^\/ByteRange ?\[ ?(0) (\d{1,9}) (\d{1,9}) (\d{1,9}) {0,64}\] {0,64}[\s/>]/;
/** Of the dictionary before and behind the Contents; a signature dictionary is a few hundred bytes. */
const JENDELA = 4096;
const WAKTU = /\/M ?\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'(\d\d)'?)\)/g;
const HEKSADESIMAL = /^(?:[0-9a-f]*|[0-9A-F]*)$/;

/**
 * Finds the one signature of a file. Its ByteRange must be `[0 a b c]` where the gap between a and b is exactly the string
 * of the Contents and c ends with the file: then no byte of the file can escape the signature.
 * @throws TidakSah
 */
export function cariTandaTangan(pdf: Buffer): LetakTandaTangan {
  const di = pdf.indexOf(KUNCI_BYTE_RANGE);
  if (di < 0) throw new TidakSah(JENIS_TANDA.some((jenis) => pdf.includes(jenis)) ? 'tanda-tangan' : 'tanpa-tanda-tangan');
  if (pdf.includes(KUNCI_BYTE_RANGE, di + 1)) throw new TidakSah('sebagian');
  const angka = BYTE_RANGE.exec(pdf.toString('latin1', di, di + 200));
  if (angka === null) throw new TidakSah('tanda-tangan');
  const [dari, sampai, sisa] = [Number(angka[2]), Number(angka[3]), Number(angka[4])] as const;
  if (dari >= sampai || sampai + sisa !== pdf.length) throw new TidakSah('sebagian');
  return {
    bertanda: [pdf.subarray(0, dari), pdf.subarray(sampai)],
    cms: bacaContents(pdf, dari, sampai),
    waktu: bacaKamus(pdf, di, dari, sampai),
  };
}

/** The bytes of the Contents: one case of letters, and nothing but zeros behind the CMS, so that they have one text. */
function bacaContents(pdf: Buffer, dari: number, sampai: number): Buffer {
  const teks = pdf.toString('latin1', dari + 1, sampai - 1);
  const berkurung = pdf[dari] === 0x3c && pdf[sampai - 1] === 0x3e;
  const sebelumnya = pdf.toString('latin1', Math.max(0, dari - 12), dari).trimEnd();
  if (!berkurung || !sebelumnya.endsWith('/Contents')) throw new TidakSah('sebagian');
  if (teks.length % 2 !== 0 || !HEKSADESIMAL.test(teks)) throw new TidakSah('tanda-tangan');
  const bytes = Buffer.from(teks, 'hex');
  const panjang = panjangDer(bytes);
  if (panjang === undefined || bytes.subarray(panjang).some((byte) => byte !== 0)) throw new TidakSah('tanda-tangan');
  return bytes.subarray(0, panjang);
}

/** Length of the DER SEQUENCE at the beginning, of 256 to 65,535 bytes as every CMS with a certificate is. */
function panjangDer(bytes: Buffer): number | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0x3082) return undefined;
  const panjang = 4 + bytes.readUInt16BE(2);
  return panjang <= bytes.length ? panjang : undefined;
}

/** The signature dictionary lies in one object around ByteRange and Contents. @returns its M entry */
function bacaKamus(pdf: Buffer, byteRangeDi: number, dari: number, sampai: number): Date {
  const sebelum = pdf.toString('latin1', Math.max(0, dari - JENDELA), dari);
  const sesudah = pdf.toString('latin1', sampai, sampai + JENDELA);
  const kepala = sebelum.slice(sebelum.lastIndexOf(' obj'));
  const ekor = sesudah.slice(0, sesudah.indexOf('endobj'));
  const kamus = `${kepala} ${ekor}`;
  const byteRangeDiSini = byteRangeDi > dari - kepala.length && byteRangeDi < sampai + ekor.length;
  const [waktu, ...lain] = [...kamus.matchAll(WAKTU)];
  if (!byteRangeDiSini || !/\/SubFilter ?\/ETSI\.CAdES\.detached\b/.test(kamus) || waktu === undefined || lain.length > 0) throw new TidakSah('tanda-tangan');
  return waktuDari(waktu);
}

function waktuDari([, tahun, bulan, hari, jam, menit, detik, tanda, jamBeda = '0', menitBeda = '0']: RegExpExecArray | RegExpMatchArray): Date {
  const utc = Date.parse(`${tahun}-${bulan}-${hari}T${jam}:${menit}:${detik}Z`);
  const beda = (Number(jamBeda) * 60 + Number(menitBeda)) * 60_000;
  const saat = new Date(tanda === '-' ? utc + beda : utc - beda);
  if (Number.isNaN(saat.getTime())) throw new TidakSah('tanda-tangan');
  return saat;
}
