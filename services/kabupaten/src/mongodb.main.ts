import { openGridFsCiphertexts } from '@kk-lintas/blob-store';
import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import type { Layanan } from '@kk-lintas/contracts';
import { areOf, declarationsOf, projectionsOf } from '@kk-lintas/office';
import { databaseName, openMongoReadModels, ReadModelsUnavailable } from '@kk-lintas/read-models';
import { bacaIdKantor } from './baca-id-kantor';
import { definisiKantor } from './definisi-kantor';
import { SETELAN } from './node/setelan';
import { setelanAsing } from './node/setelan-asing';
import { sebabGagal } from './sebab-gagal';

/** Declaring needs no SIAK. */
const WITHOUT_SIAK = 'http://127.0.0.1';

/** `npm run mongodb -- prepare`: makes what offices need in MongoDB ahead of their first start. Doing it again changes nothing. */
async function main(): Promise<void> {
  const { kantor } = commandLineOrExit({
    program: 'npm run mongodb --',
    description: 'Menyiapkan database kantor di MongoDB (alamatnya di MONGODB_URL): koleksi dan indeks model baca, indeks berkas, sisa unggahan dibuang. Boleh diulang. Setelannya dibaca dari variabel lingkungan seperti pada simpul (docs/pengaturan.md).',
    words: { action: { description: 'tindakan', choices: ['prepare'] } },
    options: { kantor: { type: 'text', required: true, description: 'id kantor, misalnya desa-32.04.06.2003; beberapa dipisah koma' } },
  });
  const asing = setelanAsing(process.env);
  if (asing !== undefined) exitWrong(asing);
  const url = process.env.MONGODB_URL;
  if (url === undefined || url === '') return exitWrong('MONGODB_URL: belum diisi');
  const keluhan = SETELAN.MONGODB_URL.periksa(url);
  if (keluhan !== undefined) return exitWrong(`MONGODB_URL: ${keluhan}`);
  const offices = kantor.split(',').map((id) => ({ id, layanan: bacaIdKantor(id)?.layanan ?? exitWrong(`--kantor: ${JSON.stringify(id)} bukan id kantor`) }));
  for (const { id, layanan } of offices) {
    await prepare(url, id, layanan);
    process.stdout.write(`${id}: database ${databaseName(id)} siap\n`);
  }
}

async function prepare(url: string, office: string, layanan: Layanan): Promise<void> {
  const models = await openMongoReadModels({ url, office });
  try {
    const declared = declarationsOf(projectionsOf(definisiKantor(layanan, WITHOUT_SIAK)));
    const kept = await models.versions();
    // Those of another program its office builds anew at its next start: a collection made now would lack all that happened before.
    if (kept.size === 0 || areOf(declared, kept)) await models.declare(declared);
  } finally {
    await models.close();
  }
  const blobs = await openGridFsCiphertexts(url, databaseName(office));
  try {
    await blobs.removeAbandoned(new Date());
  } finally {
    await blobs.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ReadModelsUnavailable ? 'MONGODB_URL: MongoDB tidak menjawab di alamat itu' : sebabGagal(error)}\n`);
  process.exitCode = 1;
});
