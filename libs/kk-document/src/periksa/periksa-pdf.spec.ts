import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { buatSertifikat, type NamaX500 } from '../sertifikat/buat-sertifikat';
import { KunciLokalSigner } from '../tanda-tangan/kunci-lokal.signer';
import type { Signer } from '../tanda-tangan/signer.port';
import { tandatanganiPdf } from '../tanda-tangan/tandatangani-pdf';
import { akarDari, caSekaliPakai, kartuBertanda, kartuContoh, KETERANGAN } from './kartu-bertanda.fixture';
import { PDF_TERBESAR, periksaPdf } from './periksa-pdf';

const kunci = caSekaliPakai();
const akar = akarDari(kunci.signer);

async function sebab(bytes: Uint8Array, dipercaya = akar): Promise<string> {
  const hasil = await periksaPdf(bytes, dipercaya);
  return hasil.hasil === 'sah' ? 'sah' : hasil.sebab;
}

const DARI = new Date('2026-01-01T00:00:00Z');
const SAMPAI = new Date('2026-12-31T00:00:00Z');

function kunciBaru(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

interface Simpul {
  readonly nama: NamaX500;
  readonly kunci: KeyObject;
  readonly der: Buffer;
}

function simpul(namaUmum: string, jenis: 'akar' | 'penanda-tangan', induk?: Simpul, milik = kunciBaru(), sampai = SAMPAI): Simpul {
  const nama = { organisasi: 'Uji', namaUmum };
  const penerbit = { nama: induk?.nama ?? nama, kunciPublik: createPublicKey(induk?.kunci ?? milik), kunciPribadi: induk?.kunci ?? milik };
  const der = buatSertifikat({ nomorSeri: Buffer.alloc(16, namaUmum.length), subjek: nama, kunci: createPublicKey(milik), penerbit, jenis, berlaku: { dari: DARI, sampai } });
  return { nama, kunci: milik, der };
}

/** Signatures of ECDSA differ in length by a byte or two: makes another one until it fits. */
function sepanjang(panjang: number, buat: () => Simpul): Simpul {
  for (;;) {
    const satu = buat();
    if (satu.der.length === panjang) return satu;
  }
}

async function bertandaOleh(yang: Simpul, rantai: readonly Uint8Array[], waktu = KETERANGAN.waktu): Promise<Uint8Array> {
  const signer = new KunciLokalSigner(yang.kunci, rantai, false);
  return tandatanganiPdf(await kartuContoh(kunci), signer, { ...KETERANGAN, waktu });
}

describe('the check of a signed card', () => {
  it('says who signed it, when, and the digest of the file', async () => {
    const hasil = await periksaPdf(await kartuBertanda(kunci), akar);
    expect(hasil).toEqual({
      hasil: 'sah',
      penandatangan: 'KEPALA DINAS (CONTOH - BUKAN BSrE)',
      sertifikat: kunci.signer.sertifikat[0],
      waktu: KETERANGAN.waktu,
      sidikPdf: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('tells what is no PDF, and looks at nothing larger than any card', async () => {
    expect(await sebab(new Uint8Array(0))).toBe('bukan-pdf');
    expect(await sebab(Buffer.from('<html>'))).toBe('bukan-pdf');
    const besar = Buffer.alloc(PDF_TERBESAR + 1);
    besar.write('%PDF-1.7');
    expect(await sebab(besar)).toBe('bukan-pdf');
  });

  it('tells an unsigned card from a signed one', async () => {
    expect(await sebab(await kartuContoh(kunci))).toBe('tanpa-tanda-tangan');
  });

  it('does not take a card for unsigned whose ByteRange was struck out', async () => {
    const teks = (await kartuBertanda(kunci)).toString('latin1');
    expect(await sebab(Buffer.from(teks.replace('/ByteRange', '/ByteRangf'), 'latin1'))).toBe('tanda-tangan');
  });

  it('tells a changed page', async () => {
    const ubahan = await kartuBertanda(kunci);
    ubahan.writeUInt8(ubahan.readUInt8(2_000) ^ 1, 2_000);
    expect(await sebab(ubahan)).toBe('berubah');
  });

  it('tells what was put behind the signature, also a second signature', async () => {
    const asli = await kartuBertanda(kunci);
    expect(await sebab(Buffer.concat([asli, Buffer.from('\n')]))).toBe('sebagian');
    expect(await sebab(Buffer.concat([asli, Buffer.from('9 0 obj\n<</ByteRange [0 1 2 3]>>')]))).toBe('sebagian');
  });

  it('does not count a gap that is anything but the string of the Contents', async () => {
    const teks = (await kartuBertanda(kunci)).toString('latin1');
    const [semua = '', a = '', b = '', c = ''] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\] */.exec(teks) ?? [];
    const dengan = (ke: string): Buffer => Buffer.from(teks.replace(semua, ke.padEnd(semua.length)), 'latin1');
    expect(await sebab(dengan(semua))).toBe('sah');
    expect(await sebab(dengan(`/ByteRange [0 ${Number(a) - 11} ${b} ${c}]`))).toBe('sebagian');
    expect(await sebab(dengan(`/ByteRange [0 ${a} ${Number(b) + 1} ${Number(c) - 1}]`))).toBe('sebagian');
    expect(await sebab(dengan(`/ByteRange [0 ${a} ${b} ${Number(c) - 1}]`))).toBe('sebagian');
    expect(await sebab(dengan(`/ByteRange [1 ${a} ${b} ${c}]`))).toBe('tanda-tangan');
  });

  it('does not trust a signer of another root, nor a file that hides one behind the right name', async () => {
    expect(await sebab(await kartuBertanda(kunci), [])).toBe('sertifikat-tidak-dikenal');
    expect(await sebab(await kartuBertanda(caSekaliPakai()))).toBe('sertifikat-tidak-dikenal');
  });

  it('follows a chain over a CA in between, and not without it', async () => {
    const akarUji = simpul('Akar', 'akar');
    const antara = simpul('Antara 1', 'akar', akarUji);
    const kepala = simpul('Kepala Dinas', 'penanda-tangan', antara);
    expect(await sebab(await bertandaOleh(kepala, [kepala.der, antara.der]), [akarUji.der])).toBe('sah');
    expect(await sebab(await bertandaOleh(kepala, [kepala.der]), [akarUji.der])).toBe('sertifikat-tidak-dikenal');
    expect(await sebab(await bertandaOleh(kepala, [kepala.der, antara.der, akarUji.der]), [akarUji.der])).toBe('sah');
  });

  it('wants nothing in the file that the chain does not need', async () => {
    const akarUji = simpul('Akar', 'akar');
    const kepala = simpul('Kepala Dinas', 'penanda-tangan', akarUji);
    expect(await sebab(await bertandaOleh(kepala, [kepala.der, simpul('Penumpang', 'akar').der]), [akarUji.der])).toBe('sertifikat-tidak-dikenal');
  });

  it('does not let somebody issue certificates who only signs documents, nor a CA sign documents', async () => {
    const akarUji = simpul('Akar', 'akar');
    const kepala = simpul('Kepala Dinas', 'penanda-tangan', akarUji);
    const anakBuah = simpul('Anak Buah', 'penanda-tangan', kepala);
    const antara = simpul('Antara 1', 'akar', akarUji);
    expect(await sebab(await bertandaOleh(anakBuah, [anakBuah.der, kepala.der]), [akarUji.der])).toBe('sertifikat-tidak-dikenal');
    expect(await sebab(await bertandaOleh(antara, [antara.der]), [akarUji.der])).toBe('sertifikat-tidak-dikenal');
  });

  it('does not trust a signature of a time when its certificate was not valid', async () => {
    const akarUji = simpul('Akar', 'akar');
    const kepala = simpul('Kepala Dinas', 'penanda-tangan', akarUji);
    const pada = async (saat: string): Promise<string> => sebab(await bertandaOleh(kepala, [kepala.der], new Date(saat)), [akarUji.der]);
    expect(await pada('2026-12-31T00:00:00Z')).toBe('sah');
    expect(await pada('2026-12-31T00:00:01Z')).toBe('sertifikat-tidak-dikenal');
    expect(await pada('2025-12-31T23:59:59Z')).toBe('sertifikat-tidak-dikenal');
  });

  it('does not count a signature by another key under the certificate of the Kepala Dinas', async () => {
    const lain = kunciBaru();
    const penyamar: Signer = { ...kunci.signer, sertifikat: kunci.signer.sertifikat, demo: true, tandatangani: async (data) => sign('sha256', data, lain) };
    expect(await sebab(await tandatanganiPdf(await kartuContoh(kunci), penyamar, KETERANGAN))).toBe('tanda-tangan');
  });

  it('counts for the very certificate that was signed with, not for another one of the same key and number', async () => {
    const akarUji = simpul('Akar', 'akar');
    const kepala = simpul('Kepala Dinas', 'penanda-tangan', akarUji);
    const kembar = sepanjang(kepala.der.length, () => simpul('Kepala Dinas', 'penanda-tangan', akarUji, kepala.kunci, new Date('2027-12-31T00:00:00Z')));
    const asli = Buffer.from(await bertandaOleh(kepala, [kepala.der])).toString('latin1');
    const tukaran = asli.replace(kepala.der.toString('hex'), kembar.der.toString('hex'));
    expect(tukaran).not.toBe(asli);
    expect(await sebab(await bertandaOleh(kepala, [kembar.der]), [akarUji.der])).toBe('sah');
    expect(await sebab(Buffer.from(tukaran, 'latin1'), [akarUji.der])).toBe('tanda-tangan');
  });

  it('takes no signed attributes of its own making, whatever bytes stand for the CMS', async () => {
    const teks = (await kartuBertanda(kunci)).toString('latin1');
    for (const isi of ['', '00', '3080', '30820000', '3082ffff', `3082${'ff'.repeat(300)}`, '30820100' + '30'.repeat(256)]) {
      const palsu = teks.replace(/(\/Contents <)([0-9a-f]*)>/, (_, awal: string, lama: string) => `${awal}${isi.padEnd(lama.length, '0')}>`);
      expect(await sebab(Buffer.from(palsu, 'latin1'))).toBe('tanda-tangan');
    }
  });

  it('fails loudly on a pinned root that is none', async () => {
    await expect(periksaPdf(await kartuBertanda(kunci), [Uint8Array.of(1, 2, 3)])).rejects.toThrow();
  });

  it('signs no file but a card that waits for it', async () => {
    await expect(tandatanganiPdf(Buffer.from('%PDF-1.7\n'), kunci.signer, KETERANGAN)).rejects.toThrow('no card of ours');
    await expect(tandatanganiPdf(await kartuBertanda(kunci), kunci.signer, KETERANGAN)).rejects.toThrow('no card of ours');
  });
});
