import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { xorshift } from '../faults/xorshift';
import { badai } from './badai';
import { beban, type HasilBeban } from './beban';
import { bekukanSimpul, bunuhSimpul, hentikanSimpul } from './gangguan-simpul';
import type { CatatanGangguan } from './gangguan';
import type { Lingkungan } from './lingkungan';
import { lingkunganEmbedded } from './lingkungan-embedded';
import { lingkunganTerdistribusi } from './lingkungan-terdistribusi';
import { periksaSemua } from './periksa-semua';
import { kunciTerparkir, sampaiTenang } from './sampai-tenang';
import { KabupatenTerpisah } from './terpisah';

/** How long a command may go unanswered while everything breaks, and the system may take to come to rest, in milliseconds. */
const SABAR_MS = 240_000;
const JALUR = 4;

async function main(): Promise<number> {
  const { minutes, seed, profile, port, data } = commandLineOrExit({
    program: 'npm run chaos --',
    description: 'Kasus demi kasus melalui proses yang terpisah, sementara bagian-bagiannya dimatikan; lalu semua log diperiksa.',
    options: {
      minutes: { type: 'number', default: 10, min: 0.1, max: 600, fraction: true, description: 'lamanya gangguan' },
      seed: { type: 'number', default: 1, min: 1, description: 'benih urutan gangguan' },
      profile: { type: 'text', default: 'distributed', choices: ['embedded', 'distributed'], description: 'tempat data' },
      port: { type: 'number', default: 5_800, min: 1, max: 65_000, description: 'port pertama' },
      data: { type: 'text', description: 'folder data; bila kosong: folder sementara' },
    },
  });
  const folder = data === undefined ? mkdtempSync(join(tmpdir(), 'kk-lintas-chaos-')) : resolve(data);
  process.stdout.write(`benih ${seed}, ${minutes} menit, profil ${profile}\n`);
  const lingkungan = profile === 'embedded' ? lingkunganEmbedded(folder) : await lingkunganTerdistribusi({ data: folder, port, unduhan: resolve('.engines') });
  const kabupaten = new KabupatenTerpisah({ data: folder, port, env: lingkungan.env });
  try {
    return await jalankan(kabupaten, lingkungan, minutes * 60_000, seed);
  } finally {
    await kabupaten.henti();
    await lingkungan.tutup();
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function jalankan(kabupaten: KabupatenTerpisah, lingkungan: Lingkungan, lamaMs: number, seed: number): Promise<number> {
  await kabupaten.mulai();
  const { kantor, simpul, urlSiak } = kabupaten;
  const gangguan = [...simpul.flatMap((satu) => [bunuhSimpul(satu), hentikanSimpul(satu), bekukanSimpul(satu)]), ...lingkungan.gangguan(simpul)];
  let reda = false;
  const bekerja = beban({ kantor, urlSiak, jalur: JALUR, cukup: () => reda, sabarMs: SABAR_MS });
  const catatan = await badai({ gangguan, acak: xorshift(seed), lamaMs, jedaMs: [200, 2_000], tercatat: cetakGangguan });
  reda = true;
  const hasil = await bekerja;
  await sampaiTenang(kantor, SABAR_MS);
  const terparkir = await kunciTerparkir(kantor);
  await kabupaten.henti();
  return laporkan(kabupaten, lingkungan, hasil, catatan, terparkir);
}

async function laporkan({ kantor }: KabupatenTerpisah, lingkungan: Lingkungan, hasil: HasilBeban, catatan: readonly CatatanGangguan[], terparkir: number): Promise<number> {
  const { peristiwa, pesan, hilang, ganda, tertukar } = await periksaSemua(kantor, lingkungan, hasil);
  const lain = [...hasil.gagal, ...(terparkir === 0 ? [] : [`${terparkir} keys are parked`])];
  for (const salah of [...hilang, ...ganda, ...tertukar, ...lain]) process.stdout.write(`SALAH ${salah}\n`);
  const pemulihan = catatan.map(({ pemulihanMs }) => pemulihanMs).sort((a, b) => a - b);
  process.stdout.write(`pada ${lingkungan.nama}: ${hasil.selesai.length} kasus selesai, ${peristiwa} peristiwa, ${pesan} pesan, ${hasil.diterima.length} peristiwa diterima; pulih p50 ${pemulihan[pemulihan.length >> 1] ?? 0} ms, terlama ${pemulihan.at(-1) ?? 0} ms\n`);
  process.stdout.write(`${catatan.length} faults, ${hasil.selesai.length} cases: ${hilang.length} lost, ${ganda.length} doubled, ${tertukar.length} out of order, ${lain.length} unfinished\n`);
  return hilang.length + ganda.length + tertukar.length + lain.length === 0 ? 0 : 1;
}

function cetakGangguan({ nama, mulai, pulih, pemulihanMs }: CatatanGangguan): void {
  process.stdout.write(`${(mulai / 1000).toFixed(1).padStart(7)} s  ${nama.padEnd(32)} selama ${String(pulih - mulai).padStart(5)} ms, pulih dalam ${pemulihanMs} ms\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
