import { kata, perintah, type BagianPanduan } from './panduan';
import { nipPanduan } from './peran-panduan';

const KENAL = `-d '{"nomor": "'$NOMOR'", "rahasia": "'$RAHASIA'"}'`;

/** Steps 9 to 19. */
export const sesudahDesa: readonly BagianPanduan[] = [
  {
    judul: 'Langkah 9 sampai 12: loket kecamatan',
    isi: [
      kata('Yang dikerjakan pemohon di loket boleh dicatat petugas loket. Nomor tanda terimanya dipakai lagi pada langkah 18.'),
      perintah(
        `LOKET=$(masuk "$KECAMATAN" ${nipPanduan('kecamatan', 'petugas-loket')})`,
        `perintah "$KECAMATAN" "$LOKET" datang-ke-loket '{}'`,
        `perintah "$KECAMATAN" "$LOKET" verifikasi-berkas '{"sesuai": true}'`,
        `perintah "$KECAMATAN" "$LOKET" register-permohonan '{}' | tee tanda-terima.json`,
        'TANDA_TERIMA=$(ambil peristiwa.1.data.nomor < tanda-terima.json)',
        `perintah "$KECAMATAN" "$LOKET" teruskan-ke-operator '{}'`,
      ),
    ],
  },
  {
    judul: 'Langkah 13 dan 14: SIAK',
    isi: [
      kata('Desa ini menerbitkan dengan tanda tangan elektronik: yang diserahkan kepada Dinas sebuah draf, bukan cetakan pada blanko.'),
      perintah(
        `OPERATOR=$(masuk "$SIAK" ${nipPanduan('siak-sync', 'operator-siak')})`,
        `perintah "$SIAK" "$OPERATOR" sinkronkan-biodata '{}'`,
        `perintah "$SIAK" "$OPERATOR" ajukan-draf '{}'`,
      ),
    ],
  },
  {
    judul: 'Langkah 15 dan 16: Dinas',
    isi: [
      perintah(
        `VERIFIKATOR=$(masuk "$DINAS" ${nipPanduan('dinas', 'verifikator-dinas')})`,
        `KABID=$(masuk "$DINAS" ${nipPanduan('dinas', 'kabid-dafduk')})`,
        `SEKRETARIS=$(masuk "$DINAS" ${nipPanduan('dinas', 'sekretaris-dinas')})`,
        `KEPALA=$(masuk "$DINAS" ${nipPanduan('dinas', 'kepala-dinas')})`,
      ),
      perintah(
        `perintah "$DINAS" "$VERIFIKATOR" teliti-cetakan '{"sesuai": true}'`,
        `perintah "$DINAS" "$KABID" paraf-kabid '{"sesuai": true}'`,
        `perintah "$DINAS" "$SEKRETARIS" paraf-sekretaris '{"sesuai": true}'`,
        `perintah "$DINAS" "$KEPALA" tandatangani-kartu '{"sesuai": true}'`,
      ),
    ],
  },
  {
    judul: 'Langkah 17 sampai 19: penyerahan',
    isi: [
      perintah(
        `perintah "$KECAMATAN" "$LOKET" datang-mengambil '{}'`,
        `perintah "$KECAMATAN" "$LOKET" tunjukkan-tanda-terima '{"cara": "tanda-terima", "nomor": '$TANDA_TERIMA'}'`,
        `perintah "$KECAMATAN" "$LOKET" serahkan-kartu '{}'`,
        `for kali in $(seq 30); do kirim "$PORTAL/lacak" ${KENAL} | tee lacak.json; grep -q KartuDiserahkan lacak.json && break; sleep 1; done`,
      ),
    ],
  },
];

/** The card in the family's hands, and in those of whoever is shown it. */
export const kartu: readonly BagianPanduan[] = [
  {
    judul: 'Warga mengunduh kartunya',
    isi: [perintah(`curl -sS -f --retry 30 --retry-delay 1 --retry-all-errors -o kartu.pdf "$PORTAL/kartu" -H 'content-type: application/json' ${KENAL}`), kata('Bukalah `kartu.pdf`: kode QR-nya membuka halaman pemeriksaan portal.')],
  },
  {
    judul: 'Siapa pun memeriksa keaslian kartu',
    isi: [
      kata('Tanpa akun: dengan berkasnya, dengan nomor dokumennya, atau dengan isi kode QR (`token`). Statusnya `aktif`, `digantikan`, `palsu`, `bukan-kartu`, atau `tidak-dikenal`.'),
      perintah(
        `curl -sS "$PORTAL/keaslian/pdf" -H 'content-type: application/pdf' --data-binary @kartu.pdf | tee keaslian.json; echo`,
        'DOKUMEN=$(ambil dokumen.nomorDokumen < keaslian.json)',
        `kirim "$PORTAL/keaslian" -d '{"nomorDokumen": "'$DOKUMEN'"}'`,
      ),
      kata('Halaman yang sama untuk peramban:'),
      perintah('echo "$PORTAL/c/$DOKUMEN"'),
    ],
  },
  {
    judul: 'Bila ditolak',
    isi: [
      kata(
        'Penolakan selalu `application/problem+json` (RFC 9457) dengan `title` dalam bahasa Indonesia: 400 menyebut tiap isian dan sebabnya di `errors`, 401 belum masuk, 403 peran lain yang berwenang,',
        '404 kantor ini belum mengenal permohonan, 409 belum waktunya atau sudah dilakukan. Semua alamat dan isian sebuah kantor ada di `GET /openapi.json`-nya.',
      ),
      kata(
        '429 berarti terlalu banyak dari alamat ini: masuk atau melacak dengan kata sandi atau kode rahasia yang salah, mengajukan, atau memeriksa kartu. Tunggu selama detik yang disebut kepala',
        '`Retry-After` (`detail` menyebutnya dalam kata-kata; `curl -i` menampilkan kepalanya), lalu kirim lagi. Mencoba sebelum itu tidak mempercepat, dan alamat lain tidak ikut menunggu.',
      ),
      kata('Semuanya boleh diulang pada data yang sama: kartunya terbit lagi sebagai versi berikutnya, dan yang sebelumnya menjadi `digantikan`.'),
    ],
  },
];
