import fc from 'fast-check';
import type { BerkasPribadi, PesanKeluar } from '@kk-lintas/contracts';
import { berkasPada, idBerkas, isRejected, kodeBerkasDitarik, PEMOHON, semuaDiTanganPemohon, type BerkasAsli, type Pelaku } from '@kk-lintas/domain';
import { peranBerwenang, type Tindakan } from '@kk-lintas/identity';
import type { Direktori, Policies, RecordedEvent } from '@kk-lintas/office';
import { PERMOHONAN_DESA } from '../../services/desa/src/permohonan/permohonan.aggregate';
import type { PerintahDesa } from '../../services/desa/src/permohonan/permohonan.commands';
import type { PeristiwaDesa } from '../../services/desa/src/permohonan/permohonan.events';
import { POLICIES_DESA } from '../../services/desa/src/permohonan/permohonan.policy';
import { publishDesa } from '../../services/desa/src/permohonan/permohonan.publisher';
import { diDesa } from '../../services/desa/src/permohonan/permohonan.state';
import { DESA, KELUARGA, LURAH, PEMOHON_CONTOH } from '../../services/desa/src/testing/riwayat-desa';
import { berkasTertinggal } from '../../services/kecamatan/src/permohonan/kedaluwarsa.decide';
import { PERMOHONAN_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.aggregate';
import type { PerintahKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.commands';
import type { PeristiwaKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.events';
import { POLICIES_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.policy';
import { publishKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.publisher';
import { diLoket } from '../../services/kecamatan/src/permohonan/permohonan.state';
import { tenggatPemohon } from '../../services/kecamatan/src/permohonan/tenggat';
import { KOTAK_MASUK, LEMBAR, LOKET, TANDA_TANGAN_LURAH, VERIFIKASI_LOKET } from '../../services/kecamatan/src/testing/riwayat-kecamatan';

const SEKARANG = '2026-11-23T03:00:00.000Z';
const TERLAMBAT = '2027-11-23T03:00:00.000Z';
const KODE = ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'];
const PELAKU = [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET];
// The publishers ask the directory for nothing but the office that serves a desa.
const DIREKTORI = { pembina: (layanan: string) => ({ id: layanan }) } as unknown as Direktori;

type Langkah = { readonly oleh: Pelaku } & ({ readonly desa: PerintahDesa } | { readonly kecamatan: PerintahKecamatan });

const alasan = 'isian belum benar';
const PENERIMAAN = [
  ...KODE.map((kode) => ({ type: 'AjukanPermohonan', berkas: [{ kode, asli: true }] }) as const),
  { type: 'AjukanPermohonan', berkas: KODE.map((kode) => ({ kode, asli: true })) },
  { type: 'PeriksaKelengkapan', keadaan: [] },
  { type: 'PeriksaKelengkapan', keadaan: [], diterima: ['kk-rusak'] },
  { type: 'BerikanFormulir' },
  { type: 'IsiFormulir', keluarga: KELUARGA },
  { type: 'PeriksaBerkas', sesuai: true },
  { type: 'PeriksaBerkas', sesuai: false, alasan },
] as const;

const DI_DESA: readonly PerintahDesa[] = [
  ...PENERIMAAN,
  { type: 'SerahkanFormulir' },
  { type: 'TelitiFormulir', sesuai: true },
  { type: 'TelitiFormulir', sesuai: true, diterima: ['ktp-pemohon'] },
  { type: 'TelitiFormulir', sesuai: false, alasan },
  { type: 'CatatBukuHarian' },
  { type: 'AjukanTandaTangan' },
  { type: 'TandatanganiPermohonan', setuju: true },
  { type: 'TandatanganiPermohonan', setuju: false, alasan },
  { type: 'CatatBukuInduk' },
  { type: 'KembalikanKePemohon' },
];

const DI_KECAMATAN: readonly PerintahKecamatan[] = [
  ...PENERIMAAN,
  { type: 'DatangKeLoket' },
  { type: 'VerifikasiBerkas', sesuai: true },
  { type: 'VerifikasiBerkas', sesuai: true, diterima: ['kk-rusak'] },
  { type: 'VerifikasiBerkas', sesuai: false, tujuan: 'desa', alasan },
  { type: 'VerifikasiBerkas', sesuai: false, tujuan: 'pemohon', alasan },
  { type: 'RegisterPermohonan' },
  { type: 'TeruskanKeOperator' },
  { type: 'PerbaikiData', keluarga: KELUARGA },
  { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) },
  { type: 'DatangMengambil' },
  { type: 'TunjukkanTandaTerima', cara: 'identitas', keterangan: 'KTP-el asli diperiksa' },
  { type: 'SerahkanKartu' },
];

const DARI_LUAR: readonly PerintahKecamatan[] = [
  { type: 'TerimaTemuan', temuan: [], nilai: [], pelaku: PELAKU },
  { type: 'CatatPengiriman', nomorPengiriman: 1, lembar: LEMBAR, pelaku: PELAKU, nomorKk: '3204062311260001', keluarga: KELUARGA },
];

/** An officer, and the applicant where the table of permissions lets him or her. */
function pelaku(layanan: 'desa' | 'kecamatan', tindakan: string, petugas: Pelaku): readonly Pelaku[] {
  return peranBerwenang(tindakan as Tindakan, layanan).includes('pemohon') ? [petugas, PEMOHON] : [petugas];
}

/** One case in its two offices that touch papers, with their own deciders, publishers and policies; messages arrive at once. */
class DuaKantor {
  desa = PERMOHONAN_DESA.decider.initialState();
  kecamatan = PERMOHONAN_KECAMATAN.decider.initialState();

  /** Steps that some office would accept now. */
  boleh(): readonly Langkah[] {
    const tenggat = tenggatPemohon(this.kecamatan).map(({ command }) => command);
    const semua: readonly Langkah[] = [
      ...DI_DESA.flatMap((desa) => pelaku('desa', desa.type, LURAH).map((oleh) => ({ oleh, desa }))),
      ...DI_KECAMATAN.flatMap((kecamatan) => pelaku('kecamatan', kecamatan.type, LOKET).map((oleh) => ({ oleh, kecamatan }))),
      ...[...DARI_LUAR, ...tenggat].map((kecamatan) => ({ oleh: KOTAK_MASUK, kecamatan })),
    ];
    return semua.filter((langkah) => (this.putuskan(langkah) ?? []).length > 0);
  }

  async jalani(langkah: Langkah): Promise<void> {
    const peristiwa = this.putuskan(langkah);
    if (peristiwa === undefined) throw new Error(`refused: ${JSON.stringify(langkah)}`);
    for (const satu of peristiwa) await this.terjadi('desa' in langkah, satu);
  }

  /** Who holds each original, by what the offices say of themselves. */
  pemegang(): ReadonlyMap<string, readonly string[]> {
    const semua: readonly BerkasAsli[] = [...this.desa.penerimaan.berkas, ...this.kecamatan.penerimaan.berkas];
    const [desa, loket] = [idBerkas(berkasPada(this.desa.penerimaan.berkas, diDesa(this.desa))), idBerkas(berkasPada(this.kecamatan.penerimaan.berkas, diLoket(this.kecamatan)))];
    return new Map(idBerkas(semua).map((id) => [id, [...(desa.includes(id) ? ['desa'] : []), ...(loket.includes(id) ? ['kecamatan'] : [])]]));
  }

  private putuskan(langkah: Langkah): readonly (PeristiwaDesa | PeristiwaKecamatan)[] | undefined {
    const tenggat = 'kecamatan' in langkah && 'pada' in langkah.kecamatan;
    const context = { now: tenggat ? TERLAMBAT : SEKARANG, actor: langkah.oleh, commandId: '00000000-0000-4000-8000-000000000001', random: '00112233445566778899aabb' };
    const hasil = 'desa' in langkah ? PERMOHONAN_DESA.decider.decide(langkah.desa, this.desa, context) : PERMOHONAN_KECAMATAN.decider.decide(langkah.kecamatan, this.kecamatan, context);
    return isRejected<PeristiwaDesa | PeristiwaKecamatan>(hasil) ? undefined : hasil;
  }

  private async terjadi(diDesa: boolean, peristiwa: PeristiwaDesa | PeristiwaKecamatan): Promise<void> {
    if (diDesa) this.desa = PERMOHONAN_DESA.decider.evolve(this.desa, peristiwa as PeristiwaDesa);
    else this.kecamatan = PERMOHONAN_KECAMATAN.decider.evolve(this.kecamatan, peristiwa as PeristiwaKecamatan);
    const saat = (diDesa ? this.desa : this.kecamatan) as object;
    const tercatat = { ...peristiwa, time: SEKARANG, meta: { correlationId: 'p-1' } } as unknown as RecordedEvent;
    const keluar = await (diDesa ? publishDesa : publishKecamatan)(tercatat, { direktori: DIREKTORI, state: <State>() => Promise.resolve(saat as State), document: () => Promise.reject(new Error('no document')), pseudonym: (nomor) => nomor });
    for (const pesan of keluar) await this.sampaikan(!diDesa, pesan);
  }

  private async sampaikan(keDesa: boolean, pesan: PesanKeluar): Promise<void> {
    const policies = (keDesa ? POLICIES_DESA : POLICIES_KECAMATAN) as Record<string, Policies['kk.desa.pengantar-terbit.v1']>;
    if (pesan.tujuan?.includes((keDesa ? 'desa' : 'kecamatan') as never) !== true) return;
    const masuk = { ...pesan, permohonanId: 'p-1', pribadi: pesan.pribadi as BerkasPribadi };
    const asked = policies[pesan.type]?.(masuk as never);
    if (asked === undefined) return;
    const command = asked.command as never;
    await this.jalani(keDesa ? { oleh: KOTAK_MASUK, desa: command } : { oleh: KOTAK_MASUK, kecamatan: command });
  }
}

async function mulai(penerbit: 'ketua-rt' | 'kepala-desa'): Promise<DuaKantor> {
  const kasus = new DuaKantor();
  const permintaan = { jenis: 'C2-rusak', rt: '001', rw: '002', pemohon: PEMOHON_CONTOH };
  await kasus.jalani({ oleh: LURAH, desa: { type: 'TerbitkanSuratPengantar', permohonanId: 'p-1', desa: DESA, penerbit, permintaan } });
  return kasus;
}

it('every original has one custodian at every moment, no word of the applicant moves it, and all are with the family when the case ends', async () => {
  const akhir = new Map<string, number>();
  const pilihan = fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 120, size: 'max' });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('ketua-rt' as const, 'kepala-desa' as const), pilihan, async (penerbit, langkah) => {
      const kasus = await mulai(penerbit);
      for (const nomor of langkah) {
        const boleh = kasus.boleh();
        const satu = boleh[nomor % boleh.length];
        if (satu === undefined) break;
        const sebelum = kasus.pemegang();
        await kasus.jalani(satu);
        const kini = kasus.pemegang();
        for (const [id, pemegang] of kini) {
          expect(pemegang.length).toBeLessThanOrEqual(1);
          if (satu.oleh.jenis !== 'petugas') expect(pemegang).toEqual(sebelum.get(id) ?? []);
        }
        for (const { berkas } of [kasus.desa.penerimaan, kasus.kecamatan.penerimaan]) expect(new Set(idBerkas(berkas)).size).toBe(berkas.length);
      }
      // What nobody corrected in time ends with its originals at the loket: the family fetches them.
      if (berkasTertinggal(kasus.kecamatan)) await kasus.jalani({ oleh: LOKET, kecamatan: { type: 'KembalikanBerkas', keterangan: 'KTP-el pemohon' } });
      const { tahap, penerimaan } = kasus.kecamatan;
      akhir.set(tahap, (akhir.get(tahap) ?? 0) + 1);
      if (tahap !== 'diserahkan' && tahap !== 'kedaluwarsa') return;
      expect(semuaDiTanganPemohon(kasus.desa.penerimaan.berkas)).toBe(true);
      expect(semuaDiTanganPemohon(penerimaan.berkas, tahap === 'diserahkan' ? kodeBerkasDitarik('C2-rusak') : [])).toBe(true);
    }),
    { numRuns: 100 },
  );
  // The walk comes to both ends, or it proves nothing of them.
  expect(akhir.get('diserahkan')).toBeGreaterThan(0);
  expect(akhir.get('kedaluwarsa')).toBeGreaterThan(0);
});
