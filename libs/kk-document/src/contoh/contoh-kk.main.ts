import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { renderKk } from '../halaman/render-kk';
import { bukaCaPeraga } from '../tanda-tangan/ca-peraga/ca-peraga';
import { terbitkanKartu } from '../bengkel/kerja';
import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen } from '@kk-lintas/domain';
import { PANJANG_GARAM } from '../token/sidik-isi';
import { kunciPublikDari } from '../bengkel/kunci-publik';
import { ISI_CONTOH } from './keluarga-contoh';

const PEMEGANG = ['Kepala Keluarga', 'Ketua RT', 'Desa/Kelurahan', 'Kecamatan', 'Dinas'];

/**
 * Writes the cards of a synthetic family as PDF, with the keys to check them, into the folder that is named:
 * `node infra/build/run.mjs libs/kk-document/src/contoh/contoh-kk.main FOLDER`. The pictures in `docs/` are made of them with
 * `pdftoppm -r 110 -f 1 -l 1 -png`.
 */
async function main(): Promise<void> {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new Error('name a folder');
  mkdirSync(folder, { recursive: true });
  const kunci = bukaCaPeraga(join(folder, 'ca-peraga'), 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bandung');
  const kartu = await terbitkanKartu(kunci, ISI_CONTOH, {
    nomorDokumen: buatNomorDokumen('32.04', 2026, randomBytes(ACAK_NOMOR_DOKUMEN)),
    versi: 1,
    alamat: 'kk.contoh.go.id',
    garam: randomBytes(PANJANG_GARAM),
    waktu: new Date(`${ISI_CONTOH.dikeluarkan}T03:00:00Z`),
    alasan: 'Penerbitan Kartu Keluarga',
    tempat: 'Kabupaten Bandung',
  });
  const lembar = PEMEGANG.map((pemegang, nomor) => ({ no: nomor + 1, pemegang, serial: `KK 320400${1201 + nomor}` }));
  writeFileSync(join(folder, 'contoh-kk.pdf'), kartu.pdf);
  writeFileSync(join(folder, 'contoh-kk-blanko.pdf'), await renderKk(ISI_CONTOH, { jenis: 'blanko', lembar }));
  writeFileSync(join(folder, 'contoh-kk-draf.pdf'), await renderKk(ISI_CONTOH, { jenis: 'draf' }));
  writeFileSync(join(folder, 'qr.txt'), `${kartu.qr}\n`);
  writeFileSync(join(folder, 'kunci.json'), `${JSON.stringify(kunciPublikDari(kunci), undefined, 2)}\n`);
}

void main();
