import { randomBytes, randomUUID } from 'node:crypto';
import type { DokumenTerbit } from '@kk-lintas/contracts';
import { sampai } from './kabupaten-uji';
import { kartuBlanko, PRIBADI, type KartuUji } from './kartu-uji';
import { post } from './orang';
import { DESA_UJI, PortalUji } from './portal-uji';

type Kartu = Pick<KartuUji, 'dokumen' | 'pribadi'>;
const acak = () => randomBytes(16).toString('hex');
const PUKUL = { satu: '2026-11-23T01:00:00.000Z', dua: '2026-11-23T02:00:00.000Z', tiga: '2026-11-23T03:00:00.000Z' } as const;

let uji: PortalUji;
let lembar = 0;

beforeAll(async () => {
  uji = await PortalUji.mulai(6360, () => ({ token: [], akar: [] }));
}, 60_000);
beforeEach(() => {
  uji.jam.kini = new Date(uji.jam.kini.getTime() + 3_600_000);
});
afterAll(() => uji.tutup());
afterAll(() => expect(uji.keluhan).toEqual([]));

function kartu(kunciKartu: string, versi: number, ditetapkan: string | undefined, anggota: readonly string[], sebagian: Partial<DokumenTerbit> = {}): Kartu {
  lembar += 1;
  const { dokumen } = kartuBlanko([`SK-${lembar}`], { kunciKartu, versi, ...(ditetapkan !== undefined && { ditetapkan }), ...sebagian });
  return { dokumen, pribadi: { ...PRIBADI, anggota } };
}

const terbit = ({ dokumen, pribadi }: Kartu) => uji.terbit(dokumen, pribadi);

async function status({ dokumen: { nomorDokumen } }: Kartu): Promise<string> {
  return (await post(`${uji.url}/keaslian`, { nomorDokumen })).isi.status;
}

async function semua(...banyak: readonly Kartu[]): Promise<readonly string[]> {
  return Promise.all(banyak.map(status));
}

describe('somebody who leaves a card for another', () => {
  it.each(['the card that gains comes first', 'the card that loses comes first'])('stands on no two active ones, when news of %s', async (urutan) => {
    const [asal, tujuan, ayah, anak, paman] = [acak(), acak(), acak(), acak(), acak()];
    const [asal1, tujuan1] = [kartu(asal, 1, PUKUL.satu, [ayah, anak]), kartu(tujuan, 1, PUKUL.satu, [paman])];
    for (const satu of [asal1, tujuan1]) await terbit(satu);
    expect(await semua(asal1, tujuan1)).toEqual(['aktif', 'aktif']);

    const [asal2, tujuan2] = [kartu(asal, 2, PUKUL.dua, [ayah]), kartu(tujuan, 2, PUKUL.dua, [paman, anak])];
    const [pertama, kedua] = urutan.includes('gains') ? [tujuan2, asal2] : [asal2, tujuan2];
    await terbit(pertama);
    expect(await status(asal1)).toBe('digantikan');
    expect(await status(pertama)).toBe('aktif');
    await terbit(kedua);
    expect(await semua(asal1, tujuan1, asal2, tujuan2)).toEqual(['digantikan', 'digantikan', 'aktif', 'aktif']);
  });

  it('and moves on by another case stands on the last card alone, whichever case the portal hears first', async () => {
    const [asal, antara, akhir, orang, tuanRumah, lain] = [acak(), acak(), acak(), acak(), acak(), acak()];
    const asal1 = kartu(asal, 1, PUKUL.satu, [orang, lain]);
    const antara2 = kartu(antara, 2, PUKUL.dua, [tuanRumah, orang]);
    const akhir1 = kartu(akhir, 1, PUKUL.tiga, [orang]);
    await terbit(asal1);
    await terbit(akhir1);
    expect(await semua(asal1, akhir1)).toEqual(['digantikan', 'aktif']);
    await terbit(antara2);
    expect(await semua(asal1, antara2, akhir1)).toEqual(['digantikan', 'digantikan', 'aktif']);
  });

  it('leaves a card that is called superseded for a change of data, since the day of the other card: its kind says nothing of this one', async () => {
    const [asal, tujuan, orang] = [acak(), acak(), acak()];
    const lama = kartu(asal, 1, PUKUL.satu, [orang]);
    await terbit(lama);
    await terbit(kartu(tujuan, 4, PUKUL.tiga, [orang], { jenis: 'C1-hilang', dikeluarkan: '2026-11-25' }));
    await terbit(kartu(tujuan, 3, PUKUL.dua, [orang], { jenis: 'C1-hilang', dikeluarkan: '2026-11-24' }));
    const { isi } = await post(`${uji.url}/keaslian`, { nomorDokumen: lama.dokumen.nomorDokumen });
    expect(isi).toMatchObject({ status: 'digantikan', sebab: 'perubahan-data', sejak: '2026-11-24' });
    expect(JSON.stringify(isi)).not.toContain(orang);
  });

  it('never comes back to the card, though the other one is lost or superseded since', async () => {
    const [asal, tujuan, orang] = [acak(), acak(), acak()];
    const [lama, baru] = [kartu(asal, 1, PUKUL.satu, [orang]), kartu(tujuan, 1, PUKUL.dua, [orang])];
    for (const satu of [lama, baru]) await terbit(satu);
    const [permohonanId, { nomorDokumen }] = [randomUUID(), baru.dokumen];
    await uji.kirim('kk.dinas.dokumen-hilang.v1', permohonanId, { type: 'kk.dinas.dokumen-hilang.v1', tujuan: ['portal-32.04'], data: { permohonanId, desa: DESA_UJI, nomorDokumen, sejak: '2026-11-26' } });
    await sampai('the loss is recorded', async () => (await status(baru)) === 'digantikan' || undefined);
    expect(await status(lama)).toBe('digantikan');
  });
});

describe('cards of which nobody said when they were fixed', () => {
  it('supersede none but the issues before them, and are superseded by a later one that says so', async () => {
    const [asal, tujuan, orang] = [acak(), acak(), acak()];
    const [lama, baru] = [kartu(asal, 1, undefined, [orang]), kartu(tujuan, 1, undefined, [orang])];
    for (const satu of [lama, baru]) await terbit(satu);
    expect(await semua(lama, baru)).toEqual(['aktif', 'aktif']);
    const terkini = kartu(acak(), 1, PUKUL.satu, [orang]);
    await terbit(terkini);
    expect(await semua(lama, baru, terkini)).toEqual(['digantikan', 'digantikan', 'aktif']);
  });
});
