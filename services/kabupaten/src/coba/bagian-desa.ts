import { SANDI_PERAGA } from '../peraga/petugas-peraga';
import { kata, perintah, type BagianPanduan } from './panduan';
import { JENIS, KASUS, NIP_KETUA_RT, nipPanduan } from './peran-panduan';

/** Papers of this kind; the letter came from this very office. */
const BERKAS = ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'].map((kode) => ({ kode, asli: kode !== 'surat-pengantar' }));

const KENAL = `-d '{"nomor": "'$NOMOR'", "rahasia": "'$RAHASIA'"}'`;

/** From home to the letter of the head of the RT, in full requests. */
export const pengajuan: readonly BagianPanduan[] = [
  {
    judul: 'Warga mengajukan dari rumah',
    isi: [
      kata('Keluarga rekaan ini dikenal simulator SIAK. Jawabannya (201) memberikan nomor permohonan dan kode rahasianya: keduanya membuka perjalanan permohonan.'),
      perintah(
        `kirim "$PORTAL/permohonan-online" -d '${json({ jenis: JENIS, desa: KASUS.desa, rt: KASUS.permohonan.alamat.rt, rw: KASUS.permohonan.alamat.rw, pemohon: KASUS.pemohon })}' | tee permohonan.json`,
        'ID=$(ambil permohonanId < permohonan.json)',
        'NOMOR=$(ambil nomor < permohonan.json)',
        'RAHASIA=$(ambil rahasia < permohonan.json)',
      ),
    ],
  },
  {
    judul: 'Langkah 1: Ketua RT menerbitkan surat pengantar',
    isi: [
      kata(`Surat pengantar diterbitkan ketua RT tempat keluarga itu tinggal. Petugas masuk di kantornya sendiri dengan NIP; kata sandi semua akun peraga adalah \`${SANDI_PERAGA}\`. Jawabannya sebuah token untuk kepala \`authorization\`.`),
      perintah(`kirim "$DESA/masuk" -d '{"nip": "${NIP_KETUA_RT}", "sandi": "${SANDI_PERAGA}"}' | tee masuk.json`, 'RT=$(ambil token < masuk.json)'),
      perintah(`kirim "$DESA/permohonan/$ID/terbitkan-surat-pengantar" -H "authorization: Bearer $RT" -d '{"penerbit": "ketua-rt"}'`),
      kata('Tiap perintah yang diterima menjawab peristiwa yang tercatat. Pemohon masuk di kantor yang memegang permohonannya, dengan nomor dan kode rahasianya.'),
      perintah(`WARGA=$(kirim "$DESA/masuk-pemohon" ${KENAL} | ambil token)`),
    ],
  },
];

/** Steps 2 to 8. */
export const diDesa: readonly BagianPanduan[] = [
  {
    judul: 'Langkah 2 sampai 5: berkas dan formulir',
    isi: [
      perintah(`perintah "$DESA" "$WARGA" ajukan-permohonan '${json({ berkas: BERKAS })}'`, `PETUGAS=$(masuk "$DESA" ${nipPanduan('desa', 'petugas-desa')})`),
      kata('Yang menunggu di kantor ini, dan siapa yang harus mengerjakannya:'),
      perintah('curl -sS "$DESA/antrean" -H "authorization: Bearer $PETUGAS"; echo'),
      perintah(`perintah "$DESA" "$PETUGAS" periksa-kelengkapan '{}'`, `perintah "$DESA" "$PETUGAS" berikan-formulir '{}'`),
      kata('Pemohon mengisi formulir. Isinya harus sama dengan yang dikenal SIAK; isi formulir keluarga peraga lain ada di halaman awal.'),
      perintah(`cat > formulir.json <<'SELESAI'`, json({ keluarga: KASUS.permohonan }, 1), 'SELESAI', 'perintah "$DESA" "$WARGA" isi-formulir @formulir.json', `perintah "$DESA" "$PETUGAS" periksa-berkas '{"sesuai": true}'`),
    ],
  },
  {
    judul: 'Langkah 6 sampai 8: penelitian, buku, tanda tangan',
    isi: [
      kata('Tidak seorang pun memeriksa pekerjaannya sendiri: Kepala Seksi meneliti, Lurah/Kepala Desa menandatangani.'),
      perintah(
        `perintah "$DESA" "$WARGA" serahkan-formulir '{}'`,
        `KASI=$(masuk "$DESA" ${nipPanduan('desa', 'kasi-pemerintahan')})`,
        `perintah "$DESA" "$KASI" teliti-formulir '{"sesuai": true}'`,
        `perintah "$DESA" "$KASI" catat-buku-harian '{}'`,
        `perintah "$DESA" "$KASI" ajukan-tanda-tangan '{}'`,
      ),
      perintah(
        `LURAH=$(masuk "$DESA" ${nipPanduan('desa', 'lurah')})`,
        `perintah "$DESA" "$LURAH" tandatangani-permohonan '{"sesuai": true}'`,
        `perintah "$DESA" "$KASI" catat-buku-induk '{}'`,
        `perintah "$DESA" "$KASI" kembalikan-ke-pemohon '{}'`,
      ),
    ],
  },
  {
    judul: 'Warga melacak permohonannya',
    isi: [
      kata('Kapan saja, di portal, dengan nomor dan kode rahasia di isi permintaan (tidak pernah di alamat): semua langkah yang sudah ditempuh, di setiap kantor. Sebagai halaman di peramban: `/perjalanan` pada portal.'),
      perintah(`kirim "$PORTAL/lacak" ${KENAL}`),
    ],
  },
];

function json(isi: object, indentasi = 0): string {
  return indentasi === 0 ? JSON.stringify(isi).replace(/([:,])(?=["{[tf])/g, '$1 ') : JSON.stringify(isi, null, indentasi);
}
