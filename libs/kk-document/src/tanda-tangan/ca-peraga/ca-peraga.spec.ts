import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { bukaCaPeraga } from './ca-peraga';

const KANTOR = 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bandung';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ca-peraga-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function sertifikat(dalam = folder): readonly X509Certificate[] {
  return bukaCaPeraga(dalam, KANTOR).signer.sertifikat.map((der) => new X509Certificate(der));
}

describe('the CA of the demonstration', () => {
  it('says in every name that it is no BSrE, and is known as a demonstration', () => {
    for (const satu of sertifikat()) {
      expect(satu.subject).toContain('CONTOH - BUKAN BSrE');
      expect(satu.issuer).toContain('CONTOH - BUKAN BSrE');
    }
    expect(bukaCaPeraga(folder, KANTOR).signer.demo).toBe(true);
  });

  it('issues the certificate of the Kepala Dinas from its own root', () => {
    const [kepala, akar] = sertifikat();
    expect(kepala?.checkIssued(akar as X509Certificate)).toBe(true);
    expect(kepala?.verify((akar as X509Certificate).publicKey)).toBe(true);
    expect(akar?.verify(akar.publicKey)).toBe(true);
    expect([kepala?.ca, akar?.ca]).toEqual([false, true]);
    expect(kepala?.subject).toContain(`OU=${KANTOR.toUpperCase()}`);
  });

  it('stays the same from start to start, in a file that only its owner may read', () => {
    const sebelum = bukaCaPeraga(folder, KANTOR);
    const sesudah = bukaCaPeraga(folder, KANTOR);
    expect(sesudah.signer.sertifikat).toEqual(sebelum.signer.sertifikat);
    expect(sesudah.penanda.kunci).toEqual(sebelum.penanda.kunci);
    expect(readdirSync(folder).map((nama) => statSync(join(folder, nama)).mode & 0o777)).toEqual([0o600]);
  });

  it('is another one in another folder, and shows no key when it is printed', () => {
    const lain = join(folder, 'lain');
    expect(sertifikat(lain)[1]?.fingerprint256).not.toBe(sertifikat()[1]?.fingerprint256);
    expect(JSON.stringify(bukaCaPeraga(folder, KANTOR))).not.toContain('PRIVATE');
    expect(Object.keys(bukaCaPeraga(folder, KANTOR).signer)).toEqual(['sertifikat', 'demo']);
  });

  it('is one and the same for processes that start at the same time', async () => {
    const modul = join(__dirname.replace(`${sep}libs${sep}`, `${sep}dist${sep}libs${sep}`), 'ca-peraga.js');
    const program = `const { bukaCaPeraga } = require(${JSON.stringify(modul)}); console.log(JSON.stringify(bukaCaPeraga(${JSON.stringify(folder)}, 'X').penanda.kunci));`;
    const mulai = () => promisify(execFile)(process.execPath, ['-e', program]);
    const kunci = (await Promise.all([mulai(), mulai(), mulai()])).map(({ stdout }) => stdout);
    expect(new Set(kunci).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['ca-peraga.json']);
  });
});
