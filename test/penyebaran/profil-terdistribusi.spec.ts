import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SETELAN } from '../../services/kabupaten/src/node/setelan';
import { AKAR } from '../riwayat-beku/berkas-beku';
import { bacaCompose, teks } from './berkas-compose';

const PANDUAN = teks('docs/profil-terdistribusi.md');

describe('the guide to the distributed profile', () => {
  it('names settings that nodes have, and choices that these settings have', () => {
    const disebut = [...PANDUAN.matchAll(/`(KK_[A-Z_]+|[A-Z]+_(?:URL|BROKERS))(?:=(\w+))?/g)];
    expect(disebut.length).toBeGreaterThan(8);
    for (const [, nama = '', pilihan] of disebut) {
      const setelan = SETELAN[nama as keyof typeof SETELAN] as { pilihan?: readonly string[] } | undefined;
      expect([nama, setelan !== undefined]).toEqual([nama, true]);
      if (pilihan !== undefined) expect(setelan?.pilihan).toContain(pilihan);
    }
  });

  it('leads to folders and files that are there, and to ports and profiles that Compose opens', () => {
    for (const [, path = ''] of PANDUAN.matchAll(/`((?:infra|test|docs)\/[\w./-]+)`/g)) expect([path, existsSync(join(AKAR, path))]).toEqual([path, true]);
    for (const [, path = ''] of PANDUAN.matchAll(/\]\(([\w./-]+)\)/g)) expect([path, existsSync(join(AKAR, 'docs', path))]).toEqual([path, true]);
    const { services } = bacaCompose('docker-compose.yml');
    const ports = Object.values(services).filter(({ profiles }) => profiles === undefined).flatMap(({ ports: milik = [] }) => milik);
    expect(ports.sort()).toEqual(Array.from({ length: 10 }, (_, urutan) => `127.0.0.1:${3001 + urutan}:${3001 + urutan}`));
    expect(services['kabupaten']?.profiles).toEqual(['embedded']);
    expect(PANDUAN).toContain('docker compose --profile embedded up --build kabupaten');
  });
});
