import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Layanan } from '@kk-lintas/contracts';
import { AKAR } from './berkas-beku';

const PENERIMAAN = 'libs/domain/src/penerimaan/penerimaan.events.ts';

/** Where the code declares its event types: each office's own, and those that every office keeps. */
const SUMBER: Readonly<Record<Layanan | 'kantor', readonly string[]>> = {
  desa: ['services/desa/src/permohonan/permohonan.events.ts', PENERIMAAN],
  kecamatan: ['services/kecamatan/src/permohonan/permohonan.events.ts', 'services/kecamatan/src/terlambat/terlambat.events.ts', 'services/kecamatan/src/tindak-lanjut/tindak-lanjut.events.ts', PENERIMAAN],
  'siak-sync': ['services/siak-sync/src/permohonan/permohonan.events.ts', 'services/siak-sync/src/penerbitan/penerbitan.events.ts', 'services/siak-sync/src/aktivasi/aktivasi.events.ts', 'services/siak-sync/src/blanko/blanko.aggregate.ts', 'services/siak-sync/src/pemusnahan/pemusnahan.events.ts', 'services/siak-sync/src/lembar-hilang/lembar-hilang.events.ts'],
  dinas: ['services/dinas/src/permohonan/permohonan.events.ts', 'services/dinas/src/penerbitan/penerbitan.events.ts', 'services/dinas/src/penerbitan/nomor-dokumen.aggregate.ts', 'services/dinas/src/kehilangan/kehilangan.events.ts', 'services/dinas/src/terlambat/terlambat.events.ts', 'services/dinas/src/kartu/pencarian.aggregate.ts', 'services/dinas/src/wilayah-lain/kartu-luar.aggregate.ts'],
  portal: ['services/portal/src/permohonan/permohonan.events.ts', 'services/portal/src/keaslian/dokumen.events.ts', 'services/portal/src/keaslian/pengganti-luar.aggregate.ts'],
  kantor: ['libs/office/src/register/buku.ts', 'libs/office/src/inbox/parkir.aggregate.ts', 'libs/office/src/accounts/akses.aggregate.ts', 'libs/identity/src/akun/akun.events.ts'],
};

/** Types of an office's own events as its source names them: read from there, so that no second list can be forgotten. */
export function jenisPeristiwa(pemilik: Layanan | 'kantor'): string[] {
  return cari(SUMBER[pemilik], /\bDomainEvent<\s*'(\w+)'/g);
}

export function jenisPesan(): string[] {
  return cari(['libs/contracts/src/pesan/katalog.ts'], /^ {2}'(kk\.[\w.-]+)': \{/gm);
}

function cari(files: readonly string[], pattern: RegExp): string[] {
  const found = files.flatMap((file) => [...readFileSync(resolve(AKAR, file), 'utf8').matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(found)].sort();
}
