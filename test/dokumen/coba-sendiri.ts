import { JUDUL_PANDUAN, panduanCoba } from '../../services/kabupaten/src/coba/panduan-coba';

const PENGANTAR = `Halaman ini ditulis oleh \`npm run coba-sendiri\` dari \`services/kabupaten/src/coba\`; sebuah uji gagal bila keduanya berbeda, dan uji
lain menjalankan setiap bloknya pada sistem yang berjalan. Halaman awal \`npm start\` menampilkan isi yang sama dengan alamatnya sendiri
(\`/coba\`). Keluarganya rekaan.`;

/** `docs/coba-sendiri.md`: the guide for a system that was started without options. */
export function halamanCobaSendiri(): string {
  const bagian = panduanCoba('127.0.0.1', 3000).map(({ judul, isi }) => [`## ${judul}`, ...isi.map((satu) => ('kata' in satu ? satu.kata : ['```sh', satu.perintah, '```'].join('\n')))].join('\n\n'));
  return `${[`# ${JUDUL_PANDUAN}`, PENGANTAR, ...bagian].join('\n\n')}\n`;
}
