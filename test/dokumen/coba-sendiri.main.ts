import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { halamanCobaSendiri } from './coba-sendiri';

commandLineOrExit({ program: 'npm run coba-sendiri', description: 'Menulis docs/coba-sendiri.md dari panduan di services/kabupaten/src/coba.', options: {} });
const file = join('docs', 'coba-sendiri.md');
writeFileSync(file, halamanCobaSendiri());
process.stdout.write(`${file}\n`);
