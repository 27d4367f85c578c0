import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adalahJenisPesan, TOPIK, type JenisPesan, type Layanan } from '@kk-lintas/contracts';
import * as ts from 'typescript';
import { AKAR } from '../riwayat-beku/berkas-beku';
import { definisi } from '../riwayat-beku/kantor-beku';

export const LAYANAN = Object.keys(TOPIK) as Layanan[];

/** Publishers that every office has; those of the timeline speak only where the office names steps. */
const UMUM = { kemajuan: 'libs/office/src/relay/kemajuan.publisher.ts', pembacaan: 'libs/office/src/relay/pembacaan.publisher.ts' } as const;

/** Message types that an office sends, as its publishers write them: read from their source, so that no second list can be forgotten. */
export function jenisDikirim(layanan: Layanan): JenisPesan[] {
  const folder = join('services', layanan, 'src');
  const milik = readdirSync(join(AKAR, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.publisher.ts')).map((file) => join(folder, file));
  const bertahap = Object.keys(definisi(layanan).langkah).length > 0;
  const files = [...milik, UMUM.pembacaan, ...(bertahap ? [UMUM.kemajuan] : [])];
  return [...new Set(files.flatMap(jenisDalam))].sort();
}

/** Message types that an office takes from the topic of another: it listens there, has a policy, and the other sends them. */
export function jenisDiterima(penerima: Layanan, pengirim: Layanan): JenisPesan[] {
  const { topics, policies } = definisi(penerima);
  return topics.includes(TOPIK[pengirim]) ? jenisDikirim(pengirim).filter((jenis) => Object.hasOwn(policies, jenis)) : [];
}

function jenisDalam(file: string): JenisPesan[] {
  const found: JenisPesan[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'type' && ts.isStringLiteral(node.initializer) && adalahJenisPesan(node.initializer.text)) found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(AKAR, file), 'utf8'), ts.ScriptTarget.ES2022, true));
  return found;
}
