import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { halamanJenisPermohonan } from './jenis-permohonan';

commandLineOrExit({ program: 'npm run jenis-permohonan', description: 'Menulis docs/jenis-permohonan.md dari data jenis permohonan.', options: {} });
const file = join('docs', 'jenis-permohonan.md');
writeFileSync(file, halamanJenisPermohonan());
process.stdout.write(`${file}\n`);
