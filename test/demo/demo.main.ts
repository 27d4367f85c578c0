import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { demoEmbedded } from './demo-embedded';
import { demoTerdistribusi } from './demo-terdistribusi';

async function main(): Promise<number> {
  const { data, port, acks, profile } = commandLineOrExit({
    program: 'npm run demo --',
    description: 'Menempuh lima permohonan melalui kesembilan belas langkah lewat HTTP, lalu memeriksa buku dan rantai hash. Keluar dengan 0 bila semuanya benar, 1 bila tidak.',
    options: {
      data: { type: 'text', description: 'folder semua data; folder sementara bila tidak diberikan' },
      port: { type: 'number', default: 4300, min: 1, max: 65_000, description: 'port pertama' },
      acks: { type: 'text', description: 'berkas yang diberi sebaris `id-peristiwa waktu` untuk tiap peristiwa yang diakui' },
      profile: { type: 'text', default: 'embedded', choices: ['embedded', 'distributed'], description: 'tempat data' },
    },
  });
  if (profile === 'distributed' && data !== undefined && (process.env['EVENTSTORE_URL'] ?? '') === '') {
    exitWrong('--data: pada profil distributed hanya bersama EVENTSTORE_URL; pengganti EventStoreDB tidak menyimpan apa pun');
  }
  const folder = data === undefined ? mkdtempSync(join(tmpdir(), 'kk-lintas-demo-')) : resolve(data);
  const demo = profile === 'embedded' ? demoEmbedded : demoTerdistribusi;
  try {
    const hasil = await demo(folder, port, (peristiwa) => {
      if (acks !== undefined) appendFileSync(acks, peristiwa.map(({ id, waktu }) => `${id} ${waktu}\n`).join(''));
    });
    for (const salah of hasil.salah) process.stdout.write(`SALAH ${salah}\n`);
    process.stdout.write(`${hasil.langkah}/19 steps, ${hasil.kasus} cases, ${hasil.peristiwa} events, ${hasil.pesan} messages, ${hasil.salah.length} faults\n`);
    return hasil.salah.length === 0 && hasil.langkah === 19 ? 0 : 1;
  } finally {
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
