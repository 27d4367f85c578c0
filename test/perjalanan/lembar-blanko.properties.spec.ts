import { isRejected, type Petugas } from '@kk-lintas/domain';
import type { RecordedEvent } from '@kk-lintas/office';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import fc from 'fast-check';
import { foldBatch } from '../../libs/office/src/projection/fold-batch';
import { BLANKO, STOK, type PerintahBlanko, type PeristiwaBlanko, type StokBlanko } from '../../services/siak-sync/src/blanko/blanko.aggregate';
import { nomorSeri } from '../../services/siak-sync/src/blanko/nomor-seri';
import { daftarLembar } from '../../services/siak-sync/src/lembar-blanko/daftar-lembar';
import { jumlahLembar } from '../../services/siak-sync/src/lembar-blanko/jumlah-lembar';
import { KEADAAN_LEMBAR, type KeadaanLembar } from '../../services/siak-sync/src/lembar-blanko/keadaan-lembar';
import { lembarBlankoProjection } from '../../services/siak-sync/src/lembar-blanko/lembar-blanko.projection';
import { lotBlankoProjection } from '../../services/siak-sync/src/lembar-blanko/lot-blanko.projection';
import { pemusnahanProjection } from '../../services/siak-sync/src/pemusnahan/pemusnahan.projection';
import { oleh, OPERATOR, OPERATOR_LAIN } from '../../services/siak-sync/src/testing/riwayat-siak';

const PROYEKSI = [lembarBlankoProjection, lotBlankoProjection, pemusnahanProjection];
/** Sheets of other offices, between and beside the lots of this one. */
const DARI_LUAR = ['A0000007', 'B0000001', 'Z0000001', 'ZA0000002'];
const AWALAN = ['A', 'AB', 'B'];

/** One thing that somebody asks of the ledger; the numbers choose among what it has then. */
interface Langkah {
  readonly perintah: PerintahBlanko['type'];
  readonly kasus: number;
  readonly banyak: number;
  readonly lembar: readonly number[];
  /** Of the sheets for which the command is meant, or of any. */
  readonly wajar: boolean;
  readonly setuju: boolean;
}

const langkah: fc.Arbitrary<Langkah> = fc.record({
  perintah: fc.constantFrom<PerintahBlanko['type'][]>('TerimaBlanko', 'PakaiBlanko', 'PakaiBlanko', 'RusakkanBlanko', 'BatalkanBlanko', 'TarikBlanko', 'TarikBlanko', 'NyatakanBlankoHilang', 'TerimaLembarDitemukan', 'MusnahkanLembar', 'SahkanPemusnahan', 'SahkanPemusnahan'),
  kasus: fc.nat(3),
  banyak: fc.integer({ min: 1, max: 4 }),
  lembar: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
  wajar: fc.constantFrom(true, true, true, false),
  setuju: fc.constantFrom(true, true, false),
});

/** The ledger, its read models, and beside both the plain list of where each sheet stands. */
class Buku {
  readonly models = new InMemoryReadModels();
  readonly keadaan = new Map<string, KeadaanLembar>();
  /** Sheets that were withdrawn and never in stock. */
  readonly asing = new Set<string>();
  stok: StokBlanko = BLANKO.decider.initialState();
  private banyakPeristiwa = 0;
  private posisi: string | undefined;

  async mulai(): Promise<this> {
    await this.models.declare(PROYEKSI.map(({ collection, fields }) => ({ name: collection, fields })));
    return this;
  }

  async kerjakan(satu: Langkah): Promise<readonly PeristiwaBlanko['type'][]> {
    const { command, actor } = this.perintah(satu);
    const peristiwa = BLANKO.decider.decide(command, this.stok, oleh(actor));
    if (isRejected(peristiwa)) return [];
    for (const event of peristiwa) await this.catat(event);
    return peristiwa.map(({ type }) => type);
  }

  /** Sheets that ever came into this stock, by where they stand. */
  jumlah(): Readonly<Record<KeadaanLembar, number>> {
    const sendiri = [...this.keadaan].filter(([serial]) => !this.asing.has(serial));
    return Object.fromEntries(KEADAAN_LEMBAR.map((keadaan) => [keadaan, sendiri.filter(([, satu]) => satu === keadaan).length])) as Record<KeadaanLembar, number>;
  }

  /** The same, as the aggregate's own state says it. */
  jumlahMenurutStok(): Readonly<Record<KeadaanLembar, number>> {
    const jumlah = Object.fromEntries(KEADAAN_LEMBAR.map((keadaan) => [keadaan, 0])) as Record<KeadaanLembar, number>;
    jumlah.persediaan = this.stok.lot.reduce((semua, { berikut, sampai }) => semua + sampai - berikut + 1, 0);
    for (const [, { serial, rusak }] of this.stok.keluar) for (const satu of serial) jumlah[this.menurutStok(satu, rusak)] += 1;
    return jumlah;
  }

  private menurutStok(serial: string, rusak: readonly string[]): KeadaanLembar {
    const { hilang, pemusnahan } = this.stok;
    const ajuan = pemusnahan?.ajuan.get(pemusnahan.menurutSerial.get(serial) ?? 0);
    const benar: readonly KeadaanLembar[] = [
      ...(hilang?.get(serial) === undefined ? [] : [hilang.get(serial) ?? 'hilang']),
      ...(pemusnahan?.ditarik.has(serial) === true ? (['ditarik'] as const) : []),
      ...(rusak.includes(serial) ? (['rusak'] as const) : []),
    ];
    // No sheet is spoiled, withdrawn and lost at once.
    expect(benar.length).toBeLessThan(2);
    return ajuan?.status === 'disahkan' ? 'dimusnahkan' : (benar[0] ?? 'dipakai');
  }

  private perintah({ perintah: type, kasus, banyak, lembar, wajar, setuju }: Langkah): { readonly command: PerintahBlanko; readonly actor: Petugas } {
    const untuk = `permohonan-p-${kasus}`;
    const pilih = (...keadaan: KeadaanLembar[]) => this.pilih(lembar, wajar ? keadaan : KEADAAN_LEMBAR);
    switch (type) {
      case 'TerimaBlanko': {
        const awalan = AWALAN[kasus % AWALAN.length] ?? 'A';
        const dari = (this.stok.tertinggi[awalan] ?? 0) + (wajar ? (lembar[0] ?? 0) % 3 : -1) + 1;
        return { command: { type, awalan, dari, sampai: dari + banyak }, actor: OPERATOR };
      }
      case 'PakaiBlanko':
        return { command: { type, untuk, jumlah: banyak, kartu: { kunci: 'k', versi: kasus } }, actor: OPERATOR };
      case 'RusakkanBlanko':
        return { command: { type, untuk: this.pemilik(pilih('dipakai')[0]) ?? untuk, serial: pilih('dipakai').slice(0, 1), alasan: 'tinta luntur' }, actor: OPERATOR };
      case 'BatalkanBlanko':
        return { command: { type, untuk: this.pemilik(pilih('dipakai')[0]) ?? untuk, serial: this.pilih(lembar, KEADAAN_LEMBAR), alasan: 'permohonan berakhir' }, actor: OPERATOR };
      case 'TarikBlanko':
        return { command: { type, pengganti: untuk, kartu: [{ kunci: 'k', sebelum: wajar ? 9 : kasus }], serial: setuju ? pilih('dipakai') : [DARI_LUAR[kasus] ?? ''] }, actor: OPERATOR };
      case 'NyatakanBlankoHilang':
        return { command: { type, untuk: this.pemilik(pilih('dipakai', 'rusak')[0]) ?? untuk, serial: pilih('dipakai', 'rusak').slice(0, 1), alasan: 'tas kurir tertinggal' }, actor: OPERATOR };
      case 'TerimaLembarDitemukan':
        return { command: { type, serial: pilih('hilang'), keterangan: 'diantar sopir angkot' }, actor: OPERATOR };
      case 'MusnahkanLembar':
        return { command: { type, serial: pilih('rusak', 'ditarik', 'ditemukan'), saksi: OPERATOR_LAIN.nip }, actor: OPERATOR };
      case 'SahkanPemusnahan': {
        const pemusnahan = [...(this.stok.pemusnahan?.ajuan ?? [])].find(([, { status }]) => status === 'diajukan')?.[0] ?? 1;
        return { command: { type, pemusnahan, setuju, alasan: 'lembar belum ada' }, actor: OPERATOR_LAIN };
      }
    }
  }

  private pilih(lembar: readonly number[], keadaan: readonly KeadaanLembar[]): string[] {
    const calon = [...this.keadaan].filter(([, satu]) => keadaan.includes(satu)).map(([serial]) => serial);
    return calon.length === 0 ? ['A9999999'] : [...new Set(lembar.map((ke) => calon[ke % calon.length] ?? ''))];
  }

  private pemilik(serial: string | undefined): string | undefined {
    return [...this.stok.keluar].find(([, milik]) => milik.serial.some((satu) => satu === serial))?.[0];
  }

  private async catat(event: PeristiwaBlanko): Promise<void> {
    this.stok = BLANKO.decider.evolve(this.stok, event);
    this.tandai(event);
    this.banyakPeristiwa += 1;
    const waktu = new Date(Date.UTC(2026, 10, 23, 3, this.banyakPeristiwa)).toISOString();
    const recorded = { stream: `${BLANKO.name}-${STOK}`, type: event.type, data: event.data, time: waktu, meta: { actor: { jabatan: 'Operator SIAK', kantor: '32.04' } } } as unknown as RecordedEvent;
    const to = String(this.banyakPeristiwa);
    await this.models.apply({ projection: 'uji', from: this.posisi, to, writes: await foldBatch(PROYEKSI, [recorded], this.models) });
    this.posisi = to;
  }

  private tandai(event: PeristiwaBlanko): void {
    const menjadi = (serial: readonly string[], keadaan: KeadaanLembar) => serial.forEach((satu) => this.keadaan.set(satu, keadaan));
    if (event.type === 'BlankoDiterima') for (let nomor = event.data.dari; nomor <= event.data.sampai; nomor += 1) this.keadaan.set(nomorSeri(event.data.awalan, nomor), 'persediaan');
    if (event.type === 'BlankoDipakai') menjadi(event.data.serial, 'dipakai');
    if (event.type === 'BlankoDirusakkan') menjadi(event.data.serial, 'rusak');
    if (event.type === 'BlankoDitarik') event.data.serial.filter((satu) => !this.keadaan.has(satu)).forEach((satu) => this.asing.add(satu));
    if (event.type === 'BlankoDitarik') menjadi(event.data.serial, 'ditarik');
    if (event.type === 'BlankoDinyatakanHilang') menjadi(event.data.serial, 'hilang');
    if (event.type === 'LembarHilangDitemukan') menjadi(event.data.serial, 'ditemukan');
    if (event.type === 'PemusnahanDisahkan') menjadi(event.data.serial, 'dimusnahkan');
  }
}

async function semuaHalaman(buku: Buku, batas: number, keadaan?: KeadaanLembar): Promise<(readonly [string, KeadaanLembar])[]> {
  const semua: (readonly [string, KeadaanLembar])[] = [];
  let setelah: string | undefined;
  do {
    const { baris, lanjut } = await daftarLembar(buku.models, buku.stok, { ...(keadaan && { keadaan }), ...(setelah !== undefined && { setelah }), batas });
    expect(baris.length).toBeLessThanOrEqual(batas);
    semua.push(...baris.map((satu) => [satu.serial, satu.keadaan] as const));
    setelah = lanjut;
  } while (setelah !== undefined);
  return semua;
}

it('what was received is in stock, used, spoiled, withdrawn, lost, found again or destroyed: after every command, in the ledger and in its read models', async () => {
  const terjadi = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(langkah, { minLength: 1, maxLength: 80, size: 'max' }), async (semua) => {
      const buku = await new Buku().mulai();
      for (const satu of semua) {
        const peristiwa = await buku.kerjakan(satu);
        if (peristiwa.length === 0) continue;
        peristiwa.forEach((type) => terjadi.add(type));
        const jumlah = buku.jumlah();
        expect(buku.jumlahMenurutStok()).toEqual(jumlah);
        const { diterima, asing, ...menurutModel } = await jumlahLembar(buku.models);
        expect(menurutModel).toEqual(jumlah);
        expect(diterima).toBe(KEADAAN_LEMBAR.reduce((banyak, keadaan) => banyak + jumlah[keadaan], 0));
        expect(asing.ditarik + asing.dimusnahkan).toBe(buku.asing.size);
      }
    }),
    { numRuns: 100, seed: 24 },
  );
  expect([...terjadi].sort()).toEqual(['BlankoDinyatakanHilang', 'BlankoDipakai', 'BlankoDirusakkan', 'BlankoDitarik', 'BlankoDiterima', 'LembarHilangDitemukan', 'PemusnahanDiajukan', 'PemusnahanDisahkan', 'PemusnahanDitolak']);
});

it('the list names every sheet once, in order, with where it stands, however it is paged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(langkah, { minLength: 20, maxLength: 80, size: 'max' }), fc.integer({ min: 1, max: 7 }), async (semua, batas) => {
      const buku = await new Buku().mulai();
      for (const satu of semua) await buku.kerjakan(satu);
      const urut = [...buku.keadaan].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(await semuaHalaman(buku, batas)).toEqual(urut);
      for (const keadaan of KEADAAN_LEMBAR) expect(await semuaHalaman(buku, batas, keadaan)).toEqual(urut.filter(([, satu]) => satu === keadaan));
    }),
    { numRuns: 40, seed: 24 },
  );
});

it('a destruction that was given up shows in the history of its sheets, which it does not name', async () => {
  const buku = await new Buku().mulai();
  const satu: Langkah = { perintah: 'TerimaBlanko', kasus: 0, banyak: 1, lembar: [0], wajar: true, setuju: false };
  for (const perintah of ['TerimaBlanko', 'PakaiBlanko', 'RusakkanBlanko', 'MusnahkanLembar', 'SahkanPemusnahan', 'MusnahkanLembar'] as const) await buku.kerjakan({ ...satu, perintah });
  const { baris } = await daftarLembar(buku.models, buku.stok, { keadaan: 'rusak', batas: 5 });
  expect(baris).toMatchObject([{ serial: 'A0000001', permohonanId: 'p-0' }]);
  expect(baris[0]?.riwayat.map(({ peristiwa, jabatan, pemusnahan, keterangan }) => ({ peristiwa, jabatan, pemusnahan, keterangan }))).toEqual([
    { peristiwa: 'BlankoDiterima', jabatan: 'Operator SIAK' },
    { peristiwa: 'BlankoDipakai', jabatan: 'Operator SIAK' },
    { peristiwa: 'BlankoDirusakkan', jabatan: 'Operator SIAK', keterangan: 'tinta luntur' },
    { peristiwa: 'PemusnahanDiajukan', jabatan: 'Operator SIAK', pemusnahan: 1 },
    { peristiwa: 'PemusnahanDitolak', jabatan: 'Operator SIAK', pemusnahan: 1, keterangan: 'lembar belum ada' },
    { peristiwa: 'PemusnahanDiajukan', jabatan: 'Operator SIAK', pemusnahan: 2 },
  ]);
});
