import { resolve } from 'node:path';
import { closeOnSignals, commandLineOrExit, folderOrExit } from '@kk-lintas/command-line';
import { KABUPATEN_PERAGA } from '@kk-lintas/domain';
import { kebijakanOrExit } from './berkas-kebijakan';
import { lambangOrExit } from './berkas-lambang';
import { dataSalahOrExit } from './data-salah-or-exit';
import { jalankanKabupaten } from './kabupaten';
import { SANDI_PERAGA } from './peraga/petugas-peraga';
import { laporKesalahan } from './lapor-kesalahan';
import { sebabGagal } from './sebab-gagal';

async function main(): Promise<void> {
  const { data, port, host, alamat, kebijakan: berkas, lambang: gambar } = commandLineOrExit({
    program: 'npm start --',
    description: 'Menjalankan seluruh sistem kabupaten peraga dalam satu proses.',
    options: {
      data: { type: 'text', default: 'data', description: 'folder semua data' },
      port: { type: 'number', default: 3000, min: 1, max: 65_000, description: 'port pertama; kantor memakai port berikutnya' },
      host: { type: 'text', default: '127.0.0.1', description: 'alamat untuk mendengarkan' },
      alamat: { type: 'text', description: 'nama atau alamat yang dipakai orang lain; bila tidak diberikan: sama dengan --host, atau 127.0.0.1 untuk 0.0.0.0' },
      kebijakan: { type: 'text', description: 'berkas kebijakan (docs/pengaturan.md); kebijakan peraga bila tidak diberikan' },
      lambang: { type: 'text', description: 'PNG lambang negara untuk kartu; tempatnya kosong bila tidak diberikan' },
    },
  });
  const kebijakan = kebijakanOrExit('--kebijakan', berkas, KABUPATEN_PERAGA.dinas.kode);
  const lambang = lambangOrExit('--lambang', gambar);
  const folder = folderOrExit('--data', resolve(data));
  const mulai = Date.now();
  const kabupaten = await jalankanKabupaten({ data: folder, port, host, alamat: alamat ?? terbuka(host), kebijakan, lambang, now: () => new Date(), log: laporKesalahan });
  closeOnSignals(kabupaten.tutup, (error) => laporKesalahan('shutdown', error));
  process.stdout.write(`${kabupaten.kantor.map(({ office }) => `${office.kantor.url}  ${office.kantor.nama}`).join('\n')}\n`);
  process.stdout.write(`${kabupaten.urlSiak}  Simulator SIAK\n`);
  process.stdout.write(`Akun peraga ada di halaman awal; kata sandinya ${SANDI_PERAGA}\n`);
  process.stdout.write(`Siap dalam ${((Date.now() - mulai) / 1000).toFixed(1)} detik: ${kabupaten.url}\n`);
}

/** Addresses that mean every one of this computer are none to open: without `--alamat` it is reached from here. */
function terbuka(host: string): string {
  return ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
}

main().catch((error: unknown) => {
  dataSalahOrExit(error);
  process.stderr.write(`${sebabGagal(error)}\n`);
  process.exit(1);
});
