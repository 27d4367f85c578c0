import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buatSertifikat } from '../../sertifikat/buat-sertifikat';

const BERLAKU = { dari: new Date('2020-01-01T00:00:00Z'), sampai: new Date('2049-01-01T00:00:00Z') };

/** A PKCS #12 file as OpenSSL makes it, with the certificate of its own CA. Leaves its parts in the folder. */
export function buatP12(jenis: 'rsa' | 'ec', sandi: string, folder: string): Buffer {
  const akar = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const milik = jenis === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const berkas = (nama: string, isi: string): string => {
    writeFileSync(join(folder, nama), isi);
    return join(folder, nama);
  };
  const kunci = berkas('kunci.pem', milik.export({ type: 'pkcs8', format: 'pem' }) as string);
  const sertifikat = berkas('sertifikat.pem', pem(milik, akar, 'penanda-tangan'));
  const penerbit = berkas('penerbit.pem', pem(akar, akar, 'akar'));
  const tujuan = join(folder, 'penanda.p12');
  execFileSync('openssl', ['pkcs12', '-export', '-inkey', kunci, '-in', sertifikat, '-certfile', penerbit, '-passout', `pass:${sandi}`, '-out', tujuan]);
  return readFileSync(tujuan);
}

function pem(kunci: KeyObject, akar: KeyObject, jenis: 'akar' | 'penanda-tangan'): string {
  const nama = { organisasi: 'Uji', namaUmum: 'CA Uji' };
  const subjek = jenis === 'akar' ? nama : { organisasi: 'Uji', namaUmum: 'Kepala Dinas Uji' };
  const penerbit = { nama, kunciPublik: createPublicKey(akar), kunciPribadi: akar };
  const der = buatSertifikat({ nomorSeri: Buffer.alloc(16, jenis.length), subjek, kunci: createPublicKey(kunci), penerbit, jenis, berlaku: BERLAKU });
  return new X509Certificate(der).toString();
}
