import { saatTertulis, tanggalTertulis } from '@kk-lintas/domain';
import type { HasilKeaslian, KeteranganDokumen } from '../hasil-keaslian';
import { KATA_ALAMAT_LAIN, KATA_STATUS, penjelasan, type Bahasa } from '../kata-kata';
import { denganBahasa, KerangkaKeaslian } from './kerangka-keaslian.page';
import { TEKS_PERIKSA } from './teks-periksa';

type Kata = Readonly<Record<string, string>>;

const TEKS = {
  id: {
    judul: 'Hasil pemeriksaan',
    sejak: 'Tidak berlaku sejak',
    catatan: 'Keadaan menurut catatan',
    batas: 'Terbitan pengganti dari kabupaten/kota lain terlihat di sini hanya bila Dinas di sana ikut dalam sistem ini.',
    diperiksa: 'Diperiksa pada',
    keterangan: 'Cocokkan dengan kartu di tangan Anda',
    lagi: 'Periksa kartu lain',
    nomorDokumen: 'Nomor dokumen',
    nomorKk: 'Nomor KK (sebagian disembunyikan)',
    kepala: 'Nama kepala keluarga (disamarkan)',
    jumlahAnggota: 'Jumlah anggota keluarga',
    penerbit: 'Kantor penerbit',
    penandatangan: 'Penanda tangan',
    dikeluarkan: 'Dikeluarkan tanggal',
    disahkan: 'Disahkan tanggal',
    dicetak: 'Dikeluarkan tanggal (tercetak pada lembar: hari dicetak)',
    versi: 'Versi',
    moda: 'Bentuk',
    bentuk: { TTE: 'berkas PDF bertanda tangan elektronik', BLANKO: 'cetakan pada blanko bernomor seri' } as Kata,
  },
  en: {
    judul: 'Result of the check',
    sejak: 'Not in force since',
    catatan: 'State by the record of',
    batas: 'A later issue of another regency shows here only where the office there takes part in this system.',
    diperiksa: 'Checked at',
    keterangan: 'Compare with the card at hand',
    lagi: 'Check another card',
    nomorDokumen: 'Document number',
    nomorKk: 'Family card number (partly hidden)',
    kepala: 'Head of the family (masked)',
    jumlahAnggota: 'Number of members',
    penerbit: 'Issuing office',
    penandatangan: 'Signer',
    dikeluarkan: 'Issued on',
    disahkan: 'Made valid on',
    dicetak: 'Issued on (as the sheet shows: day of printing)',
    versi: 'Version',
    moda: 'Form',
    bentuk: { TTE: 'PDF file, signed electronically', BLANKO: 'printed on numbered sheets' } as Kata,
  },
} as const;

interface Isi {
  readonly hasil: HasilKeaslian;
  readonly bahasa: Bahasa;
  /** ISO 8601 UTC. */
  readonly diperiksa: string;
  /** The only official address of the check. */
  readonly alamat: string;
  /** Path of the same answer, where it has one. */
  readonly alamatIni?: string;
  /** The code leads elsewhere. */
  readonly alamatLain: boolean;
}

/** The answer about one card: its state in a symbol and words, and what to compare. */
export function HasilPage({ hasil, bahasa, diperiksa, alamat, alamatIni, alamatLain }: Isi) {
  const teks = TEKS[bahasa];
  const kata = KATA_STATUS[hasil.status];
  return (
    <KerangkaKeaslian judul={teks.judul} bahasa={bahasa} alamatIni={alamatIni}>
      {alamatLain && (
        <p class="galat" role="alert">
          {KATA_ALAMAT_LAIN[bahasa]}
        </p>
      )}
      <section class="hasil" role="status" aria-labelledby="status">
        <h2 id="status" class="status">
          <span aria-hidden="true">{kata.lambang}</span> {kata[bahasa]}
        </h2>
        <p>{penjelasan(hasil.sebab, bahasa)}</p>
        {hasil.sejak !== null && (
          <p>
            {teks.sejak} {tanggalTertulis(hasil.sejak)}.
          </p>
        )}
        <p>
          {teks.diperiksa} <time dateTime={diperiksa}>{saatTertulis(diperiksa)}</time>
        </p>
        {hasil.status === 'aktif' && (
          <p>
            {teks.catatan} {hasil.dokumen.penerbit}. {teks.batas}
          </p>
        )}
      </section>
      {hasil.dokumen !== null && <Keterangan dokumen={hasil.dokumen} bahasa={bahasa} />}
      <p>
        {TEKS_PERIKSA[bahasa].alamat} <strong>{alamat}</strong>
      </p>
      <p>
        <a href={denganBahasa('/periksa', bahasa)}>{teks.lagi}</a>
      </p>
    </KerangkaKeaslian>
  );
}

/** A sheet shows the day when it was printed; it is in force from the day when it was signed and stamped. */
function tanggal({ dikeluarkan, dicetak }: KeteranganDokumen, teks: (typeof TEKS)[Bahasa]): readonly (readonly [string, string])[] {
  return dicetak === null ? [[teks.dikeluarkan, tanggalTertulis(dikeluarkan)]] : [[teks.dicetak, tanggalTertulis(dicetak)], [teks.disahkan, tanggalTertulis(dikeluarkan)]];
}

function Keterangan({ dokumen, bahasa }: { readonly dokumen: KeteranganDokumen; readonly bahasa: Bahasa }) {
  const teks = TEKS[bahasa];
  const { penandatangan } = dokumen;
  const baris: readonly (readonly [string, string | number])[] = [
    [teks.nomorDokumen, dokumen.nomorDokumen],
    [teks.nomorKk, dokumen.nomorKk ?? '–'],
    [teks.kepala, dokumen.kepala ?? '–'],
    [teks.jumlahAnggota, dokumen.jumlahAnggota],
    [teks.penerbit, dokumen.penerbit],
    [teks.penandatangan, [penandatangan.nama, penandatangan.jabatan].filter((satu) => satu !== null).join(', ')],
    ...tanggal(dokumen, teks),
    [teks.versi, dokumen.versi],
    [teks.moda, teks.bentuk[dokumen.moda] ?? dokumen.moda],
  ];
  return (
    <>
      <h2>{teks.keterangan}</h2>
      <dl>
        {baris.map(([nama, nilai]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{nilai}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
