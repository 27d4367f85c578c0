import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folderKantor, kunciKantor } from './buka-kantor';
import { bacaDirektori } from './node/berkas-direktori';
import { SetelanSalah } from './node/pengaturan-node';
import { susunanKabupaten } from './susunan-kabupaten';

/**
 * Before keys are made where they are missing: an office that the directory knows has its own already, or its folder was lost.
 * With new ones it would begin again empty, and nobody would see that its history is gone.
 * @throws SetelanSalah that names the office
 */
export function pastikanKunciUtuh(data: string): void {
  const file = join(data, 'direktori.json');
  if (!existsSync(file)) return;
  const dikenal = new Map(bacaDirektori(file).semua.map(({ id, keys }) => [id, keys.signing.x]));
  for (const { id } of susunanKabupaten()) {
    const kunci = dikenal.get(id);
    if (kunci === undefined) continue;
    const folder = folderKantor(data, id);
    if (!existsSync(join(folder, 'kunci'))) throw new SetelanSalah(`--data: ${folder} hilang, padahal ${file} mengenal kantor itu; kembalikan folder itu dari cadangan, atau hapus seluruh folder data untuk mulai dari awal`);
    if (kunciKantor(data, id).publicKeys().signing.x !== kunci) throw new SetelanSalah(`--data: kunci di ${folder} bukan kunci ${id} yang tercatat di ${file}`);
  }
}
