/** What the page says that no data say. */
export const PENGANTAR = `# Jenis permohonan dan berkasnya

Halaman ini ditulis oleh \`npm run jenis-permohonan\` dari \`libs/domain/src/jenis-permohonan\`; sebuah uji gagal bila keduanya
berbeda. Pohon jenisnya dari formulir F-1.02: A KK baru, B perubahan data, C hilang atau rusak. Berkas yang diminta bergantung
pada generasi formulir yang dipilih kebijakan (\`generasiFormulir\`) pada hari permohonan dibuka. Kode formulir berganti arti
antarperaturan (F-1.05 dulu perubahan data, kini SPTJM; F-1.06 dulu permohonan KK, kini perubahan elemen data), jadi riwayat
mencatat kode bersama peraturannya. Pada generasi Permendagri 19/2010 setiap permohonan dimulai dengan surat pengantar; pada
Permendagri 109/2019 hanya bagi orang yang belum tercatat. "salah satu bukti perkawinan" berarti satu berkas dari kelompok itu cukup.
Pembetulan yang diminta pada penyerahan kartu, dan pembaruan kartu yang berubah oleh permohonan lain, dibuka sistem di loket kecamatan:
keluarga membawa kartu yang lama saja, tanpa surat pengantar, formulir, dan berkas lain dalam tabelnya.`;

export const KEADAAN_LANGKAH_3 = `Dicentang petugas pada langkah 3 (\`keadaan\`), tercatat dalam riwayat, dan berlaku sampai petugas mencentang yang lain. Pada
langkah 5 petugas tidak dapat menyatakan berkas sesuai sebelum formulir yang diminta jenisnya ada; formulir itu, dan berkas yang
menyusul, disebut bersama isian langkah 4 (\`berkas\`). Isian sendiri menunjukkan \`perkawinan-belum-tercatat\` (pasangan kartu baru, orang
tua bayi, atau yang masuk karena perkawinan), \`biodata-baru\` (anggota tanpa NIK, kecuali bayi pada B2a), dan \`wna\`, juga bila tidak dicentang.`;

export const BELUM_PASTI = `## Yang belum pasti

Teks lengkap Perpres 96/2018 dan Permendagri 108/2019 serta 109/2019 tidak terbaca ketika data ini disusun; nomor pasal perlu
dicocokkan sebelum dicetak sebagai hukum. Yang berikut adalah pilihan kami, bukan kutipan peraturan:

- A2 karena kepala keluarga pindah (\`kepala-pergi\`): surat pindahnya menggantikan akta kematian.
- Paspor dan KITAP bagi pasangan asing pada A1, A4, dan perkawinan: dari syarat bahwa baris WNA memuat keduanya.
- A5, A6, dan A7 mendapat nomor KK baru, karena cabang A adalah KK baru; A7 tidak, bila ia sudah tercatat di kartu keluarganya (kepala sama, Ps. 61(3)).
- SPTJM F-1.05 diminta pada kedua generasi, walaupun dalam Permendagri 19/2010 kode itu formulir lain.
- A7 tidak ada pada setiap F-1.02; sebagian daerah menambahkannya.
- Surat pengantar untuk A6 dan A7 pada generasi lama: alur sembilan belas langkah dimulai dengannya.
- F-1.04 (tidak memiliki dokumen), F-1.07, dan F-1.08 belum dipakai: artinya hanya dari ingatan.
- Dispensasi pengadilan untuk perkawinan di bawah 19 tahun diperiksa juga pada data keluarga (aturan R7).`;
