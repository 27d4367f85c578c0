import { readFileSync } from 'node:fs';
import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { bacaKunciPublik, type KunciPublik } from '@kk-lintas/kk-document';
import { putusanPdf, putusanToken, type Putusan } from './periksa-kartu/putusan';

async function main(): Promise<void> {
  const { file, token, kunci } = commandLineOrExit({
    program: 'npm run periksa-kartu --',
    description: 'Memeriksa keaslian kartu tanpa jaringan: berkas PDF-nya, atau teks kode QR-nya. Keluar dengan 0 bila sah, 1 bila tidak.',
    options: {
      token: { type: 'text', description: 'teks kode QR, utuh dengan alamatnya atau tokennya saja' },
      kunci: { type: 'text', description: 'berkas kunci.json penerbit: kunci token dan sertifikat akar yang dipercaya', required: true },
    },
    words: { file: { description: 'kartu sebagai PDF', optional: true } },
  });
  if ((file === undefined) === (token === undefined)) return exitWrong('FILE: wajib diisi, atau --token; tidak keduanya');
  const publik = bacaKunci(kunci);
  const putusan = token === undefined ? await putusanPdf(bacaBerkas('FILE', file ?? ''), publik) : putusanToken(token, publik);
  laporkan(putusan);
}

function laporkan({ sah, kalimat }: Putusan): void {
  process.stdout.write(`${kalimat}\n`);
  process.exitCode = sah ? 0 : 1;
}

function bacaKunci(nama: string): KunciPublik {
  return bacaKunciPublik(bacaBerkas('--kunci', nama).toString('utf8')) ?? exitWrong('--kunci: bukan berkas kunci.json');
}

function bacaBerkas(pilihan: string, nama: string): Buffer {
  try {
    return readFileSync(nama);
  } catch {
    return exitWrong(`${pilihan}: tidak dapat dibaca`);
  }
}

void main();
