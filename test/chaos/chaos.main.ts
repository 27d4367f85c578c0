import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import { badai } from './badai';
import { beban, type HasilBeban } from './beban';
import { gangguanSiak } from './gangguan-siak';
import { bekukanSimpul, bunuhSimpul, hentikanSimpul } from './gangguan-simpul';
import type { CatatanGangguan, Gangguan } from './gangguan';
import type { Lingkungan } from './lingkungan';
import { lingkunganEmbedded } from './lingkungan-embedded';
import { lingkunganTerdistribusi } from './lingkungan-terdistribusi';
import { periksaSemua } from './periksa-semua';
import { kunciTerparkir, sampaiSehat, sampaiTenang } from './sampai-tenang';
import { liputan, takPernahKena, yangKena } from './tak-kena';
import { KabupatenTerpisah } from './terpisah';

/** How long a command may go unanswered while everything breaks, and the system may take to come to rest, in milliseconds. */
const SABAR_MS = 240_000;
const JALUR = 4;
/** How much longer than planned a fault goes on while nothing meets it, in milliseconds: villages and SIAK are not asked every second. */
const TUNGGU_KENA_MS = 30_000;
/** What hangs longer than this after the storm is a failure, in milliseconds. */
const PALING_LAMA_MS = 4 * SABAR_MS;

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
    return await sebelumTerlambat(minutes * 60_000 + PALING_LAMA_MS, jalankan(kabupaten, lingkungan, minutes * 60_000, seed));
  } finally {
    await kabupaten.henti();
    await lingkungan.tutup();
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error when the work hangs: a run that never ends must not look like one that goes on */
async function sebelumTerlambat(ms: number, kerja: Promise<number>): Promise<number> {
  let pengingat: NodeJS.Timeout | undefined;
  const terlambat = new Promise<never>((_, reject) => {
    pengingat = setTimeout(() => reject(new Error(`the run hangs: not finished after ${ms} ms`)), ms);
  });
  return Promise.race([kerja, terlambat]).finally(() => clearTimeout(pengingat));
}

async function jalankan(kabupaten: KabupatenTerpisah, lingkungan: Lingkungan, lamaMs: number, seed: number): Promise<number> {
  await kabupaten.mulai();
  const { kantor, simpul, urlSiak } = kabupaten;
  const gangguan = [...simpul.flatMap((satu) => [bunuhSimpul(satu), hentikanSimpul(satu), bekukanSimpul(satu)]), ...gangguanSiak(kabupaten), ...lingkungan.gangguan(simpul)];
  const sehatLagi = async ({ terasaDi = () => true }: Gangguan) => (await Promise.all(kantor.filter(terasaDi).map((satu) => sampaiSehat(satu, SABAR_MS)))).every((sehat) => sehat);
  let reda = false;
  const bekerja = beban({ kantor, urlSiak, jalur: JALUR, cukup: () => reda, sabarMs: SABAR_MS });
  const catatan = await badai({ gangguan, benih: seed, lamaMs, jedaMs: [200, 2_000], tungguKenaMs: TUNGGU_KENA_MS, sampaiSehat: sehatLagi, tercatat: cetakGangguan });
  reda = true;
  const hasil = await bekerja;
  await sampaiTenang(kantor, SABAR_MS);
  const terparkir = await kunciTerparkir(kantor);
  await kabupaten.henti();
  const jenis = gangguan.map(({ nama }) => nama);
  process.stdout.write(`${liputan(jenis, catatan)}\n`);
  return laporkan(kabupaten, lingkungan, hasil, catatan, terparkir);
}

async function laporkan({ kantor }: KabupatenTerpisah, lingkungan: Lingkungan, hasil: HasilBeban, catatan: readonly CatatanGangguan[], terparkir: number): Promise<number> {
  const { peristiwa, pesan, dokumen, hilang, ganda, tertukar } = await periksaSemua(kantor, lingkungan, hasil);
  const terjadi = yangKena(catatan);
  const lain = [
    ...hasil.gagal,
    ...(terparkir === 0 ? [] : [`${terparkir} keys are parked`]),
    ...catatan.filter(({ pemulihanMs }) => pemulihanMs === undefined).map(({ nama, pulih }) => `after ${nama} until ${pulih} ms an office was never healthy again`),
    ...takPernahKena(catatan),
    ...(terjadi.length === 0 || hasil.selesai.length === 0 || dokumen === 0 ? ['nothing was shown: no fault happened, no case came to its end or no document was kept'] : []),
  ];
  for (const salah of [...hilang, ...ganda, ...tertukar, ...lain]) process.stdout.write(`SALAH ${salah}\n`);
  const pemulihan = terjadi.flatMap(({ pemulihanMs }) => pemulihanMs ?? []).sort((a, b) => a - b);
  process.stdout.write(`pada ${lingkungan.nama}: ${hasil.selesai.length} kasus selesai, ${peristiwa} peristiwa, ${pesan} pesan, ${dokumen} dokumen dibuka, ${hasil.diterima.length} peristiwa diterima; ${lingkungan.bukti().map((satu) => `${satu}; `).join('')}pulih p50 ${pemulihan[pemulihan.length >> 1] ?? 0} ms, terlama ${pemulihan.at(-1) ?? 0} ms\n`);
  process.stdout.write(`${terjadi.length} faults, ${hasil.selesai.length} cases: ${hilang.length} lost, ${ganda.length} doubled, ${tertukar.length} out of order, ${lain.length} unfinished\n`);
  return hilang.length + ganda.length + tertukar.length + lain.length === 0 ? 0 : 1;
}

function cetakGangguan({ nama, mulai, pulih, kena, pemulihanMs }: CatatanGangguan): void {
  process.stdout.write(`${(mulai / 1000).toFixed(1).padStart(7)} s  ${nama.padEnd(32)} selama ${String(pulih - mulai).padStart(5)} ms${kena ? '' : ', tak mengenai apa pun'}, ${pemulihanMs === undefined ? 'TIDAK pulih' : `sehat lagi dalam ${pemulihanMs} ms`}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
