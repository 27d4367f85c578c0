import { createPrivateKey, webcrypto } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen } from '@kk-lintas/domain';
import { bacaToken, penandaToken, tulisToken, type PenandaToken, type TokenKartu } from '@kk-lintas/kk-document';
import { periksaTokenLuring, type HasilLuring, type KunciLuring } from './periksa-token.browser';
import { SKRIP_LURING } from './skrip-luring';

/** Nothing but what a browser has: whatever else the script would use is missing here. */
const PERAMBAN = { crypto: webcrypto, atob, TextEncoder, BigInt };
const diPeramban = runInNewContext(`(${periksaTokenLuring})`, { ...PERAMBAN }) as typeof periksaTokenLuring;

const penanda = penandaDari(1);
const TOKEN: TokenKartu = { nomorDokumen: buatNomorDokumen('32.04', 2026, Uint8Array.of(7, 99, 200, 31, 5)), versi: 3, dikeluarkan: '2026-11-23', sidik: '0123456789abcdef'.repeat(4) };
const QR = tulisToken(TOKEN, penanda, 'kk.contoh.go.id');

/** A key of which everybody may know the private number. */
function penandaDari(angka: number): PenandaToken {
  const awal = Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex');
  return penandaToken(createPrivateKey({ key: Buffer.concat([awal, Buffer.alloc(32, angka)]), format: 'der', type: 'pkcs8' }));
}

/** What the server would say of the same token. */
function diServer(teks: string, kunci: readonly KunciLuring[]): HasilLuring {
  const hasil = bacaToken(teks, kunci);
  if (hasil.hasil !== 'sah') return hasil;
  const { nomorDokumen, versi, dikeluarkan } = hasil.token;
  return { hasil: 'sah', nomorDokumen, versi, dikeluarkan };
}

async function samaDenganServer(teks: string, kunci: readonly KunciLuring[]): Promise<HasilLuring> {
  const hasil = { ...(await diPeramban(teks, kunci)) };
  expect(hasil).toEqual(diServer(teks, kunci));
  return hasil;
}

describe('the check without network', () => {
  it('reads every token as the server does', async () => {
    const token = fc.record({
      nomorDokumen: fc.uint8Array({ minLength: ACAK_NOMOR_DOKUMEN, maxLength: ACAK_NOMOR_DOKUMEN }).map((acak) => buatNomorDokumen('91.03', 2031, acak)),
      versi: fc.integer({ min: 1, max: 65_535 }),
      dikeluarkan: fc.date({ min: new Date('2000-01-01'), max: new Date('2179-06-05'), noInvalidDate: true }).map((saat) => saat.toISOString().slice(0, 10)),
      sidik: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
    });
    await fc.assert(
      fc.asyncProperty(token, async (isi) => {
        expect((await samaDenganServer(tulisToken(isi, penanda, 'h'), [penandaDari(2).kunci, penanda.kunci])).hasil).toBe('sah');
      }),
    );
  });

  it('refuses every token with a changed character, for the same reason as the server', async () => {
    const diubah = fc.tuple(fc.nat({ max: QR.length - 1 }), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567/ 01')).map(([di, huruf]) => QR.slice(0, di) + huruf + QR.slice(di + 1));
    await fc.assert(fc.asyncProperty(diubah, async (teks) => void (await samaDenganServer(teks, [penanda.kunci]))), { numRuns: 500 });
  });

  it.each(['', 'x', `${QR}A`, QR.slice(1), ` ${QR.toLowerCase()} `, 'A'.repeat(181), 'A'.repeat(1_000_000)])('answers as the server does (%#)', async (teks) => {
    await samaDenganServer(teks, [penanda.kunci]);
  });

  it('knows a token of another key, and one that another key signed under the name of the pinned one', async () => {
    expect(await samaDenganServer(QR, [])).toEqual({ hasil: 'palsu', sebab: 'kunci-tidak-dikenal' });
    const penyamar = tulisToken(TOKEN, { ...penandaDari(2), kunci: penanda.kunci }, 'h');
    expect(await samaDenganServer(penyamar, [penanda.kunci])).toEqual({ hasil: 'palsu', sebab: 'tanda-tangan' });
  });

  it('counts what an earlier key signed up to its last day, and nothing of a withdrawn key from that day on, as the server does', async () => {
    for (const masa of [{ sampai: '2026-11-23' }, { sampai: '2026-12-31', dicabut: '2026-11-24' }]) expect(await samaDenganServer(QR, [{ ...penanda.kunci, ...masa }])).toMatchObject({ hasil: 'sah' });
    for (const masa of [{ sampai: '2026-11-22' }, { dicabut: '2026-11-23' }]) expect(await samaDenganServer(QR, [{ ...penanda.kunci, ...masa }])).toEqual({ hasil: 'palsu', sebab: 'kunci-tidak-berlaku' });
  });

  it('believes no pinned key whose id is not its own', async () => {
    const menyamar = { ...penandaDari(2).kunci, id: penanda.kunci.id };
    expect({ ...(await diPeramban(tulisToken(TOKEN, { ...penandaDari(2), kunci: menyamar }, 'h'), [menyamar])) }).toEqual({ hasil: 'palsu', sebab: 'tanda-tangan' });
  });

  it('refuses the second signature that anybody can make out of the first', async () => {
    const orde = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const lebihBesar = { ...penanda, tanda: (data: Uint8Array) => denganS(penanda.tanda(data), (s) => orde - s) };
    expect(await samaDenganServer(tulisToken(TOKEN, lebihBesar, 'h'), [penanda.kunci])).toEqual({ hasil: 'palsu', sebab: 'tanda-tangan' });
  });
});

describe('the script of the page', () => {
  const KATA = { sah: 'SAH', versi: 'versi', dikeluarkan: 'terbit', 'tidak-tahu': 'belum tentu berlaku', 'tanda-tangan': 'PALSU', bentuk: 'PALSU BENTUKNYA', 'bukan-token': 'BUKAN KODE', 'tanpa-kripto': 'PERLU HTTPS' };

  /** A page with the elements that it looks for, and a browser around it. */
  function buka(lebih: object = {}) {
    const unsur = new Map(['formulir', 'token', 'hasil', 'kamera', 'video'].map((id) => [id, unsurUji()]));
    const ambil = (id: string) => unsur.get(id) ?? unsurUji();
    Object.assign(ambil('formulir').dataset, { kunci: JSON.stringify([penanda.kunci]), kata: JSON.stringify(KATA) });
    runInNewContext(SKRIP_LURING, { ...PERAMBAN, document: { getElementById: (id: string) => unsur.get(id) ?? null }, navigator: {}, JSON, requestAnimationFrame: setImmediate, ...lebih });
    return ambil;
  }

  async function kirim(ambil: ReturnType<typeof buka>, teks: string): Promise<string> {
    ambil('token').value = teks;
    ambil('formulir').picu('submit');
    while (ambil('hasil').textContent === '') await new Promise(setImmediate);
    return ambil('hasil').textContent;
  }

  it('shows what a right token says, and that it may no longer be in force', async () => {
    expect(await kirim(buka(), QR)).toBe(`SAH ${TOKEN.nomorDokumen} · versi 3 · terbit 2026-11-23. belum tentu berlaku`);
  });

  it('shows why a token is none', async () => {
    expect(await kirim(buka(), 'x')).toBe('BUKAN KODE');
    expect(await kirim(buka(), 'A'.repeat(181))).toBe('PALSU BENTUKNYA');
    expect(await kirim(buka(), tulisToken(TOKEN, { ...penandaDari(2), kunci: penanda.kunci }, 'h'))).toBe('PALSU');
  });

  it('says what is missing where a browser may not check signatures', async () => {
    expect(await kirim(buka({ crypto: {} }), QR)).toBe('PERLU HTTPS');
  });

  it('offers the camera only where the browser reads codes, and then checks what it sees', async () => {
    expect(buka()('kamera').hidden).toBe(true);
    const jalur = { stop: jest.fn() };
    const gambar = [[], [{ rawValue: QR }]];
    const BarcodeDetector = class {
      detect = async () => gambar.shift();
    };
    const ambil = buka({ BarcodeDetector, navigator: { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [jalur] }) } } });
    expect(ambil('kamera').hidden).toBe(false);
    ambil('kamera').picu('click');
    while (ambil('hasil').textContent === '') await new Promise(setImmediate);
    expect([ambil('hasil').textContent.startsWith('SAH'), ambil('video').hidden, jalur.stop.mock.calls.length]).toEqual([true, true, 1]);
  });

  it('is small, and fetches and stores nothing', () => {
    expect(SKRIP_LURING.length).toBeLessThan(12_000);
    expect(SKRIP_LURING).not.toMatch(/fetch\(|XMLHttpRequest|localStorage|require\(|import\(|sourceMappingURL/);
  });
});

function unsurUji() {
  const penerima = new Map<string, (peristiwa: object) => void>();
  return {
    value: '',
    hidden: true,
    textContent: '',
    srcObject: undefined,
    dataset: {},
    addEventListener: (nama: string, satu: (peristiwa: object) => void) => void penerima.set(nama, satu),
    play: async () => undefined,
    picu: (nama: string) => penerima.get(nama)?.({ preventDefault: () => undefined }),
  };
}

function denganS(tanda: Uint8Array, ubah: (s: bigint) => bigint): Uint8Array {
  const s = ubah(BigInt(`0x${Buffer.from(tanda.subarray(32)).toString('hex')}`));
  return Buffer.concat([tanda.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]);
}
