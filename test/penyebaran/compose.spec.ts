import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KAFKA_VERSION } from '../../infra/engines/kafka.files';
import { bacaSetelan } from '../../services/kabupaten/src/node/pengaturan-node';
import { SETELAN } from '../../services/kabupaten/src/node/setelan';
import { susunanKabupaten } from '../../services/kabupaten/src/susunan-kabupaten';
import { AKAR } from '../riwayat-beku/berkas-beku';
import { bacaCompose, namaLayanan, teks, type Layanan } from './berkas-compose';

const COMPOSE = bacaCompose('docker-compose.yml');
const PERAGA = bacaCompose('docker-compose.demo.yml');
const KANTOR = susunanKabupaten().map(({ id, layanan, kode }, urutan) => ({ id, layanan, kode, nama: namaLayanan(id), port: 3001 + urutan }));
const SEMUA = Object.entries(COMPOSE.services);
const milikKita = SEMUA.filter(([, { build }]) => build !== undefined);

function layanan(nama: string): Layanan {
  const found = COMPOSE.services[nama];
  if (found === undefined) throw new Error(`no service ${nama}`);
  return found;
}

const diJaringan = (jaringan: string) => SEMUA.filter(([, { networks }]) => networks?.includes(jaringan)).map(([nama]) => nama);

describe('docker-compose.yml', () => {
  it.each(KANTOR)('runs $id once, as its own service on its own port, with settings that a node takes', ({ layanan: jenis, kode, nama, port, id }) => {
    const { command, environment = {}, ports, volumes } = layanan(nama);
    expect(SEMUA.filter(([, satu]) => satu.command?.join(' ') === `node ${jenis} --kantor ${kode}`)).toHaveLength(1);
    expect(command).toEqual(['node', jenis, '--kantor', kode]);
    expect(ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(volumes).toContain(`kantor-${nama}:/data/kantor/${id}`);
    expect(Object.keys(environment).filter((satu) => !(satu in SETELAN))).toEqual([]);
    expect(bacaSetelan(environment)).toMatchObject({
      setelan: { KK_PORT: String(port), KK_EVENT_STORE: 'eventstoredb', KK_MESSAGE_BUS: 'kafka', KK_READ_MODELS: 'mongodb', KK_PERAGA: 'tidak', SIAK_URL: jenis === 'siak-sync' ? 'http://siak-simulator:3010' : '' },
    });
  });

  it.each(KANTOR)('lets nobody but $id reach its stores, and prepares them for it', ({ nama, id }) => {
    const milik = [nama, `eventstore-${nama}`, `mongodb-${nama}`, `mongodb-siap-${nama}`];
    expect(diJaringan(`milik-${nama}`).sort()).toEqual([...milik].sort());
    expect(COMPOSE.networks[`milik-${nama}`]).toEqual({ internal: true });
    for (const satu of milik.slice(1)) expect(layanan(satu)).toMatchObject({ networks: [`milik-${nama}`] });
    for (const satu of milik.slice(1)) expect(layanan(satu).ports).toBeUndefined();
    expect(layanan(`mongodb-siap-${nama}`)).toMatchObject({ command: ['mongodb', 'prepare', '--kantor', id], environment: { MONGODB_URL: layanan(nama).environment?.['MONGODB_URL'] } });
    expect(layanan(nama).environment).toMatchObject({ EVENTSTORE_URL: `esdb://eventstore-${nama}:2113?tls=false`, MONGODB_URL: expect.stringContaining(`//mongodb-${nama}:27017/`) });
    expect(Object.keys(layanan(nama).depends_on ?? {})).toEqual(expect.arrayContaining(['siapkan', 'topics', `mongodb-siap-${nama}`, `eventstore-${nama}`]));
  });

  it('gives the keys of an office to that office, and all of them only to the program that makes them', () => {
    for (const { nama } of KANTOR) {
      const pemakai = SEMUA.filter(([, { volumes }]) => volumes?.some((satu) => satu.startsWith(`kantor-${nama}:`))).map(([satu]) => satu);
      expect(pemakai.sort()).toEqual([nama, 'hak-folder', 'siapkan'].sort());
    }
    for (const satu of ['siapkan', 'hak-folder']) expect(layanan(satu).network_mode).toBe('none');
  });

  it('gives the public keys of the cards from the Dinas, which writes them, to the portal, which only reads', () => {
    const portal = KANTOR.find(({ layanan: jenis }) => jenis === 'portal')?.nama ?? '';
    const dinas = KANTOR.find(({ layanan: jenis }) => jenis === 'dinas')?.nama ?? '';
    const pemakai = SEMUA.flatMap(([nama, { volumes = [] }]) => volumes.filter((satu) => satu.startsWith('kunci-kartu:')).map((satu) => [nama, satu]));
    expect(pemakai).toEqual([['hak-folder', 'kunci-kartu:/kunci-kartu'], [portal, 'kunci-kartu:/kunci-kartu:ro'], [dinas, 'kunci-kartu:/kunci-kartu']]);
    expect(layanan('hak-folder').command).toContain('/kunci-kartu');
    for (const nama of [portal, dinas]) expect(layanan(nama).environment).toMatchObject({ KK_KUNCI_KARTU: '/kunci-kartu/kunci-kartu.json' });
  });

  it('names every image with an exact version: the Kafka of the engine specs, and an EventStoreDB under an OSI licence', () => {
    for (const [, { image }] of SEMUA) expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+(-[\w-]+)?$/);
    for (const [, tag] of teks('infra/docker/Dockerfile').matchAll(/^FROM (\S+)/gm)) expect(tag).toMatch(/^node:\d+\.\d+\.\d+-bookworm(-slim)?$/);
    expect(layanan('kafka').image).toBe(`apache/kafka:${KAFKA_VERSION}`);
    for (const { nama } of KANTOR) expect(layanan(`eventstore-${nama}`).image).toMatch(/^eventstore\/eventstore:23\.10\.\d+-bookworm-slim$/);
  });

  it('holds no password, and demo accounts only beside the demo file', () => {
    for (const file of ['docker-compose.yml', 'docker-compose.demo.yml']) {
      expect(teks(file)).not.toMatch(/:\/\/[^/\s'"]*@/);
      expect(teks(file)).not.toMatch(/^\s*[\w-]*(password|passwd|sandi|secret|token)[\w-]*\s*:/im);
    }
    expect(teks('docker-compose.yml')).not.toContain('KK_PERAGA');
    expect(PERAGA).toEqual({ services: Object.fromEntries(KANTOR.map(({ nama }) => [nama, { environment: { KK_PERAGA: 'ya' } }])) });
  });

  it('runs our image without root, on a file system that is read only, without capabilities', () => {
    expect(milikKita.length).toBeGreaterThan(2 * KANTOR.length);
    for (const [nama, { cap_drop, security_opt, read_only, user }] of milikKita) {
      expect([nama, cap_drop, security_opt]).toEqual([nama, ['ALL'], ['no-new-privileges:true']]);
      expect([nama, user]).toEqual([nama, nama === 'hak-folder' ? 'root' : undefined]);
      expect([nama, read_only]).toEqual([nama, true]);
    }
    expect(teks('infra/docker/Dockerfile')).toMatch(/^USER 1000:1000$/m);
  });

  it('watches whatever keeps running, lets it end in peace, and shows its ports on loopback alone', () => {
    for (const [nama, { restart, healthcheck, stop_grace_period, ports = [] }] of SEMUA) {
      if (restart === 'unless-stopped') expect([nama, healthcheck, stop_grace_period]).toEqual([nama, { ...healthcheck, test: expect.any(Array) }, expect.stringMatching(/^[3-6]0s$/)]);
      else expect([nama, restart]).toEqual([nama, 'on-failure:10']);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('refers only to what is there: services, networks, volumes, files and programs', () => {
    const { scripts } = JSON.parse(teks('package.json')) as { scripts: Record<string, string> };
    for (const [nama, { depends_on = {}, networks = [], volumes = [], command, entrypoint }] of SEMUA) {
      expect([nama, Object.keys(depends_on).filter((satu) => !(satu in COMPOSE.services))]).toEqual([nama, []]);
      expect([nama, networks.filter((satu) => !(satu in COMPOSE.networks))]).toEqual([nama, []]);
      const sumber = volumes.map((satu) => satu.split(':')[0] ?? '');
      expect([nama, sumber.filter((satu) => !(satu.startsWith('./') ? existsSync(join(AKAR, satu)) : satu in COMPOSE.volumes))]).toEqual([nama, []]);
      const [program = 'start'] = command ?? [];
      const jalan = milikKita.some(([satu]) => satu === nama) && entrypoint === undefined;
      if (jalan) expect([nama, scripts[program]]).toEqual([nama, expect.stringMatching(/^node infra\/build\/run\.mjs \S+$/)]);
    }
  });

  it('keeps the embedded profile in a service of its own, which does not start unasked', () => {
    expect(SEMUA.filter(([, { profiles }]) => profiles !== undefined).map(([nama, { profiles }]) => [nama, profiles])).toEqual([['kabupaten', ['embedded']]]);
    expect(layanan('kabupaten').ports).toEqual(['127.0.0.1:3000-3010:3000-3010']);
  });
});

describe('the entry of the image', () => {
  const jalankan = (...args: string[]) => spawnSync(process.execPath, [join(AKAR, 'infra/docker/jalankan.mjs'), ...args], { encoding: 'utf8' });

  it('runs a program by the name of its npm script', () => {
    expect(jalankan('siapkan', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--port') });
  });

  it('refuses a name that is no program, with exit 2 and one line', () => {
    expect(jalankan('lint')).toMatchObject({ status: 2, stderr: 'lint: no program of this name in package.json\n' });
  });
});
