import { SANDI_PERAGA } from '../peraga/petugas-peraga';
import { kata, perintah, type BagianPanduan } from './panduan';
import { alamatPanduan } from './peran-panduan';

/** What the terminal must know before the first request. */
export function persiapan(host: string, port: number): BagianPanduan {
  const alamat = (tempat: Parameters<typeof alamatPanduan>[0]) => alamatPanduan(tempat, host, port);
  return {
    judul: 'Menyiapkan terminal',
    isi: [
      kata(
        'Biarkan `npm start` berjalan. Buka terminal lain (sh, bash, atau zsh) di folder kosong; yang diperlukan hanya `curl` dan `node`.',
        'Salin tiap blok utuh, berurutan.',
      ),
      perintah(
        `PORTAL=${alamat('portal')}`,
        `DESA=${alamat('desa')}`,
        `KECAMATAN=${alamat('kecamatan')}`,
        `SIAK=${alamat('siak-sync')}`,
        `DINAS=${alamat('dinas')}`,
      ),
      kata(
        '`kirim ALAMAT …` mengirim satu permintaan JSON dan menampilkan jawabannya. Kabar antarkantor perlu sekitar satu detik: selama kantor belum',
        'mengenal permohonan atau langkah sebelumnya belum selesai, `kirim` mencoba lagi. `ambil` membaca satu isian dari sebuah jawaban.',
      ),
      perintah(
        'kirim() {',
        '  alamat=$1; shift',
        '  for kali in $(seq 30); do',
        `    kode=$(curl -sS -o jawaban.json -w '%{http_code}' -X POST "$alamat" -H 'content-type: application/json' "$@")`,
        `    grep -qE 'belum-waktunya|tidak-ditemukan|belum-dikenal' jawaban.json || break`,
        '    sleep 1',
        '  done',
        '  cat jawaban.json; echo',
        '  test "$kode" -lt 300',
        '}',
        `ambil() { node -pe 'process.argv[1].split(".").reduce((isi, nama) => isi[nama], JSON.parse(require("fs").readFileSync(0, "utf8")))' "$1"; }`,
      ),
    ],
  };
}

/** Short forms, once the long ones have been seen. */
export const singkatan: BagianPanduan = {
  judul: 'Dua singkatan',
  isi: [
    kata('Sesudah ini bentuknya selalu sama: masuk sebagai seseorang, lalu kirim perintah atas permohonan `$ID` kepada kantornya.'),
    perintah(
      `masuk() { kirim "$1/masuk" -d '{"nip": "'$2'", "sandi": "${SANDI_PERAGA}"}' | ambil token; }`,
      'perintah() { kirim "$1/permohonan/$ID/$3" -H "authorization: Bearer $2" -d "$4"; }',
    ),
  ],
};
