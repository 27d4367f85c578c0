import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { KABUPATEN_PERAGA } from '@kk-lintas/domain';
import { kebijakanOrExit } from './berkas-kebijakan';
import { simpulTersetelOrExit, type SimpulTersetel } from './node/simpul-tersetel';
import { officesToRebuild, type OfficeToRebuild } from './rebuild/office-to-rebuild';
import { Progress } from './rebuild/progress';
import { rebuildOffice, type RebuildOfficeOptions, type RebuiltOffice } from './rebuild/rebuild-office';
import { rebuildSimpul } from './rebuild/rebuild-simpul';
import { linesOf } from './rebuild/report';

async function main(): Promise<void> {
  const { data, simpul, kantor, force, kebijakan: berkas } = commandLineOrExit({
    program: 'npm run rebuild --',
    description: 'Membangun ulang model baca dari riwayat di samping yang dipakai, membandingkan digest, lalu menggantinya; boleh di samping sistem yang berjalan.',
    options: {
      data: { type: 'text', description: 'folder data sistem' },
      simpul: { type: 'text', description: 'atau: id satu kantor, misalnya dinas-32.04; log dan model bacanya di tempat yang disebut setelan simpulnya (docs/pengaturan.md)' },
      kantor: { type: 'text', description: 'kode wilayah kantor; semua kantor bila tidak diberikan' },
      kebijakan: { type: 'text', description: 'bersama --data: berkas kebijakan yang dipakai sistem itu, bila ada' },
      force: { type: 'flag', description: 'pakai model baru walau isinya berbeda, misalnya karena model lama rusak' },
    },
  });
  if ((data === undefined) === (simpul === undefined)) return exitWrong('--data: wajib diisi, atau --simpul; tidak keduanya');
  if (simpul !== undefined) {
    if (kantor !== undefined) return exitWrong('--kantor: hanya bersama --data');
    if (berkas !== undefined) return exitWrong('--kebijakan: hanya bersama --data; sebuah simpul memakai KK_KEBIJAKAN');
    if (!(await rebuiltSimpul(simpulTersetelOrExit(simpul), force))) process.exitCode = 1;
    return;
  }
  await rebuildFolder(data ?? '', kantor, { force, kebijakan: kebijakanOrExit('--kebijakan', berkas, KABUPATEN_PERAGA.dinas.kode) });
}

async function rebuildFolder(data: string, kantor: string | undefined, options: RebuildOfficeOptions): Promise<void> {
  const offices = officesToRebuild(data, kantor);
  if (offices === undefined) return exitWrong(`--data: tidak ada riwayat kantor di ${JSON.stringify(data)}`);
  if (offices.length === 0) return exitWrong(kantor === undefined ? `--data: tidak ada riwayat kantor di ${JSON.stringify(data)}` : `--kantor: tidak ada kantor ${JSON.stringify(kantor)}`);
  // One office's trouble does not keep the others from being rebuilt.
  for (const office of offices) if (!(await rebuilt(office, options))) process.exitCode = 1;
}

function rebuilt(office: OfficeToRebuild, options: RebuildOfficeOptions): Promise<boolean> {
  const progress = progressOf(office.kantor);
  return reported(office.kantor, () => rebuildOffice(office, { ...options, onProgress: progress.at }));
}

function rebuiltSimpul(simpul: SimpulTersetel, force: boolean): Promise<boolean> {
  const progress = progressOf(simpul.pemilik.id);
  const kode = simpul.pemilik.id.slice(simpul.layanan.length + 1);
  const kebijakan = kebijakanOrExit('KK_KEBIJAKAN', simpul.setelan.KK_KEBIJAKAN, kode);
  return reported(simpul.pemilik.id, () => rebuildSimpul(simpul, { kebijakan, force, onProgress: (events) => progress.at(String(events), undefined) }));
}

function progressOf(kantor: string): Progress {
  return new Progress(kantor, () => performance.now(), (line) => process.stderr.write(`${line}\n`));
}

async function reported(kantor: string, rebuild: () => Promise<RebuiltOffice>): Promise<boolean> {
  try {
    const done = await rebuild();
    process.stdout.write(`${linesOf(done).join('\n')}\n`);
    return done.result.tookOver;
  } catch (error) {
    process.stdout.write(`${kantor}: gagal, model lama tetap dipakai: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

void main();
