import { idKantor, type BerkasBerjalan, type Layanan } from '@kk-lintas/contracts';
import { KEBIJAKAN_PERAGA, KEBIJAKAN_PERAGA_TTE, kodeBerkasDitarik, type Keluarga, type KodeWilayah } from '@kk-lintas/domain';
import { AKUN } from '@kk-lintas/identity';
import { streamOf, type OfficeRuntime, type RecordedEvent } from '@kk-lintas/office';
import { sha256Hex, uuidV5 } from '@kk-lintas/trust';
import { TandaTanganGagal, type PenerbitDokumen } from '../../services/dinas/src/penerbitan/penerbit.port';
import type { KeluargaTerdaftar } from '../../services/siak-simulator/src/populasi/penduduk';
import { PERMOHONAN_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.aggregate';
import type { PermohonanKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.state';
import { BLANKO, STOK } from '../../services/siak-sync/src/blanko/blanko.aggregate';
import { formulirDari, type Permintaan } from './formulir-acak';
import { Jaringan, type Kiriman } from './jaringan';
import { DIREKTORI, petugas, semuaKantor } from './kantor-sifat';
import { belumSelesai } from './belum-selesai';
import { KartuBerlaku } from './kartu-berlaku';
import { KartuDilihat } from './kartu-dilihat';
import { LembarDilihat } from './lembar-dilihat';
import { SiakLangsung } from './siak-langsung';
import { tindakLanjutGanda } from './tindak-lanjut-ganda';
import { tindakanPada, type Simpangan, type Tindakan } from './tindakan';

/** Of a password that nobody logs in with. */
const SANDI_TAK_DIKENAL = '$argon2id$v=19$m=19456,t=2,p=1$Z2FyYW0$aGFzaA';
const SAAT = new Date('2026-11-23T03:00:00.000Z');
/** Days that a clock may jump, so that a case can expire at the loket. */
const LANGKAH_HARI = 40 * 86_400_000;
/** How often every case is taken on, and by how many steps at a time, until nothing moves. */
const PUTARAN = 12;
const LANGKAH_SEKALI = 40;
/** Acts on the way to another. */
const MENUJU: Readonly<Record<string, readonly Simpangan[]>> = {
  LaporkanKartuTidakSampai: ['AjukanKartuHilang', 'SahkanKartuHilang', 'TerimaLembarDitemukan'],
  AjukanKartuHilang: ['SahkanKartuHilang', 'TerimaLembarDitemukan'],
  SahkanKartuHilang: ['TerimaLembarDitemukan'],
  NyatakanBlankoRusak: ['MusnahkanLembar', 'SahkanPemusnahan'],
  MusnahkanLembar: ['SahkanPemusnahan'],
  TelitiCetakan: ['KembalikanKeLoket'],
  KirimPengingat: ['NyatakanKedaluwarsa'],
};
/** Candidates of one kind of act that are tried at a time. */
const DICOBA = 8;

/** From which kind of office to which, or to any: messages that wait there while a case goes on. */
type Jalur = readonly [dari: Layanan, kepada?: Layanan];
const BERITA_KECAMATAN: Jalur = ['kecamatan', 'dinas'];
const TERTAHAN: readonly Jalur[] = [BERITA_KECAMATAN, ['dinas', 'kecamatan'], ['kecamatan', 'siak-sync'], ['dinas', 'siak-sync'], ['siak-sync', 'dinas'], ['kecamatan']];
/** Which of them holds all that the kecamatan tells. */
export const SEMUA_DARI_KECAMATAN = TERTAHAN.length - 1;
/** A loss that is declared when the kecamatan has the card, or the family, and the Dinas does not know. */
const BERSILANG: Readonly<Partial<Record<Simpangan, ReadonlySet<string>>>> = { 'hilang-sampai': new Set(['siap-diambil', 'diambil', 'siap-diserahkan']), 'hilang-diserahkan': new Set(['diserahkan']) };

const DITEMUI: ReadonlySet<string> = new Set(['temuan-siak']);

interface Kasus {
  readonly id: string;
  readonly macam: string;
  tertahan?: Jalur | undefined;
}

/** Offices, SIAK and portal with a few families, moved one small step at a time. */
export class Dunia {
  private kini = SAAT;
  private pernahSalah: readonly string[] = [];
  private kaliDilihat = 0;
  private percobaan = 0;
  readonly siak: SiakLangsung;
  readonly kasus: Kasus[] = [];
  /** What happened aside of the usual way. */
  readonly tersimpang = new Set<Simpangan>();
  readonly jaringan: Jaringan;
  readonly kartu: KartuDilihat;
  private readonly lembar: LembarDilihat;
  private readonly berlaku: KartuBerlaku;
  private readonly alamat: readonly Keluarga['alamat'][];

  private constructor(
    keluarga: readonly KeluargaTerdaftar[],
    /** The portal hears the Dinas late, in the order of its log; else each case in an order of its own. */
    private readonly portalBerurut: boolean,
    /** Desa and kelurahan that sign electronically. */
    tte: readonly KodeWilayah[],
  ) {
    const now = () => this.detik();
    this.alamat = keluarga.map(({ alamat }) => alamat);
    this.siak = new SiakLangsung(keluarga, now);
    const kantor = semuaKantor(this.siak, this.penerbit(), [KEBIJAKAN_PERAGA, ...tte.map((wilayah) => ({ ...KEBIJAKAN_PERAGA_TTE, versi: `tte-${wilayah}`, wilayah }))], now);
    this.kartu = new KartuDilihat(pada(kantor, 'portal'));
    this.lembar = new LembarDilihat(pada(kantor, 'siak-sync'));
    this.berlaku = new KartuBerlaku(pada(kantor, 'portal'), this.lembar, this.siak);
    this.jaringan = new Jaringan(kantor, (office, event) => this.dengar(office, event), (office) => this.lihat(office));
  }

  static async buka(keluarga: readonly KeluargaTerdaftar[], portalBerurut = false, tte: readonly KodeWilayah[] = [KEBIJAKAN_PERAGA_TTE.wilayah]): Promise<Dunia> {
    const dunia = new Dunia(keluarga, portalBerurut, tte);
    const { jaringan } = dunia;
    const sistem = { jenis: 'sistem', nama: 'penyiapan' } as const;
    await jaringan.perintah(dunia.kantor('siak-sync'), BLANKO, STOK, { type: 'TerimaBlanko', awalan: 'K', dari: 1, sampai: 9_999_999 }, sistem);
    const { jenis: _, ...kepala } = petugas(dunia.kantor('dinas'), 'kepala-dinas');
    await jaringan.perintah(dunia.kantor('dinas'), AKUN, kepala.nip, { type: 'DaftarkanPetugas', layanan: 'dinas', ...kepala, sandiHash: SANDI_TAK_DIKENAL }, sistem);
    return dunia;
  }

  kantor(layanan: OfficeRuntime['kantor']['layanan']): OfficeRuntime {
    return pada(this.jaringan.kantor, layanan);
  }

  /** A family applies: its signed form comes from the desa. */
  ajukan(permintaan: Permintaan): void {
    const formulir = formulirDari(permintaan, this.kartuTerdaftar(), this.alamat);
    if (formulir === undefined) return;
    const { jenis, keluarga } = formulir;
    const ke = this.kasus.length;
    const [id, nomor] = [uuidV5(`sifat/kasus/${ke}`), `3204062003-2026-${String(ke + 1).padStart(5, '0')}`];
    const { desa } = keluarga.alamat;
    const kepala = keluarga.anggota.find(({ nik }) => nik !== undefined);
    const berjalan: BerkasBerjalan = { permohonanId: id, nomor, jenis, desa, dibuka: this.kini.toISOString(), sidikRahasia: 'a'.repeat(64), berkas: berkasDitarik(jenis), pelaku: [{ nip: '197001011995011001', tindakan: 'tanda-tangan' }] };
    const data = { ...berjalan, nomorBukuHarian: ke + 1, nomorBukuInduk: ke + 1 };
    const pribadi = { pemohon: { nama: kepala?.namaLengkap ?? 'PEMOHON CONTOH', nik: kepala?.nik ?? '3204061705900001' }, keluarga };
    this.kasus.push({ id, macam: permintaan.macam });
    this.sisipkan('kk.desa.permohonan-ditandatangani.v1', DIREKTORI.pembina('kecamatan', desa).id, idKantor('desa', desa), id, { data, pribadi });
  }

  /** Moves one case by a few small steps: an officer acts, a message comes, SIAK is asked. @param benih chooses among what may happen */
  async majukan(kasusKe: number, banyak: number, benih: number): Promise<void> {
    const kasus = this.kasus[kasusKe % this.kasus.length];
    for (let ke = 0; kasus !== undefined && ke < banyak; ke += 1) if (!(await this.satuLangkah(kasus, benih + ke))) return;
  }

  /** From now on messages of the case wait on one way while it goes on, until everything arrives. */
  tahan(kasusKe: number, jalur: number): void {
    const kasus = this.kasus[kasusKe % this.kasus.length];
    if (kasus !== undefined) kasus.tertahan = TERTAHAN[jalur % TERTAHAN.length];
  }

  /** Moves a case by a few small steps until this can happen to it aside of the usual way, and lets it happen. */
  async menyimpang(kasusKe: number, { simpangan, banyak, benih }: { readonly simpangan: Simpangan; readonly banyak: number; readonly benih: number }): Promise<void> {
    const kasus = this.kasus[kasusKe % this.kasus.length];
    if (kasus === undefined) return;
    if (simpangan === 'temuan' || simpangan === 'HentikanPermohonan') this.siak.saklar.atur({ untukBerapaKali: 1, temuan: [{ permohonanId: kasus.id, field: 'pendidikan', nilaiSiak: '9' }] });
    if (simpangan in BERSILANG) kasus.tertahan = BERITA_KECAMATAN;
    for (let ke = 0; ke < banyak; ke += 1) {
      const terjadi = await this.terjadi(kasus, simpangan, benih + ke);
      if (terjadi === 'terjadi') this.tersimpang.add(simpangan);
      if (terjadi === 'terjadi' || (terjadi === 'belum' && !(await this.satuLangkah(kasus, benih + ke)))) return;
    }
  }

  private async terjadi(kasus: Kasus, simpangan: Simpangan, benih: number): Promise<'terjadi' | 'menuju' | 'belum'> {
    if (simpangan === 'temuan') return (await this.diKecamatan(kasus, DITEMUI)) ? 'terjadi' : 'belum';
    const sampai = BERSILANG[simpangan];
    if (sampai === undefined) return this.coba(kasus, simpangan, benih);
    return (await this.diKecamatan(kasus, sampai)) ? this.coba(kasus, 'SahkanKartuHilang', benih) : 'belum';
  }

  private async diKecamatan({ id }: Kasus, tahap: ReadonlySet<string>): Promise<boolean> {
    const kecamatan = this.jaringan.kantor.filter(({ kantor }) => kantor.layanan === 'kecamatan');
    const semua = await Promise.all(kecamatan.map(({ journal }) => journal.load<PermohonanKecamatan>(PERMOHONAN_KECAMATAN, streamOf(PERMOHONAN_KECAMATAN, id))));
    return semua.some(({ state }) => tahap.has(state.tahap));
  }

  private async coba(kasus: Kasus, simpangan: Simpangan, benih: number): Promise<'terjadi' | 'menuju' | 'belum'> {
    const { samping } = await this.semuaTindakan(kasus);
    const langsung = samping.filter(({ command: { type } }) => type === simpangan);
    const menuju = samping.filter(({ command: { type } }) => MENUJU[type]?.includes(simpangan) === true);
    if (langsung.length + menuju.length > 0 && simpangan === 'NyatakanKedaluwarsa') this.kini = new Date(this.kini.getTime() + LANGKAH_HARI);
    if (await this.salahSatu(langsung, kasus, benih)) return 'terjadi';
    return (await this.salahSatu(menuju, kasus, benih)) ? 'menuju' : 'belum';
  }

  /** The portal hears what the Dinas told next. */
  async portalDengar(): Promise<void> {
    const [pertama] = this.untukPortal();
    if (pertama !== undefined) await this.jaringan.antar(pertama);
  }

  async ulangi(ke: number): Promise<void> {
    const { sampai } = this.jaringan;
    const satu = sampai[ke % sampai.length];
    if (satu !== undefined) await this.jaringan.antarLagi(satu);
  }

  /** Everything that is on its way arrives, as far as the offices take it, and what SIAK numbered is signed. */
  async tenang(): Promise<void> {
    for (const kasus of this.kasus) kasus.tertahan = undefined;
    for (let bergerak = true; bergerak; ) {
      bergerak = false;
      for (const tanggapan of this.jaringan.tanggapan) bergerak = (await this.jaringan.tanggapi(tanggapan)) || bergerak;
      for (const kiriman of this.jaringan.terdepan().filter(({ ke }) => ke.kantor.layanan !== 'portal' || !this.portalBerurut)) bergerak = (await this.jaringan.antar(kiriman)) || bergerak;
      if (!bergerak && this.untukPortal().length > 0) {
        const sebelum = this.untukPortal().length;
        await this.portalDengar();
        bergerak = this.untukPortal().length < sebelum;
      }
      if (!bergerak) bergerak = await this.tandaTanganiUlang();
    }
  }

  /** What must never be, and is, or was after some message to the portal. */
  async salah(): Promise<readonly string[]> {
    const portalTahu = this.untukPortal().length === 0;
    const penyerahan = this.jaringan.kiriman.filter(({ ke, pesan: { type } }) => ke.kantor.layanan === 'dinas' && type === 'kk.kecamatan.kartu-diserahkan.v1');
    return [...this.pernahSalah, ...(await this.berlaku.salah(portalTahu, new Set(penyerahan.map(({ kunci }) => kunci)))), ...(await this.lembar.salah()), ...(await tindakLanjutGanda(this.jaringan, this.kasus))];
  }

  /** What may not be once everything that was on its way has come. */
  async salahSaatTenang(): Promise<readonly string[]> {
    return [...(await this.berlaku.salahSaatTenang(false)), ...(await this.lembar.salahSaatTenang())];
  }

  /** Every case goes on as long as anybody can move it. @returns what then is not at its end, or may not be */
  async tuntas(): Promise<readonly string[]> {
    for (let putaran = 0, bergerak = true; bergerak && putaran < PUTARAN; putaran += 1) {
      bergerak = false;
      await this.tenang();
      for (const kasus of this.kasus) {
        for (let ke = 0; ke < LANGKAH_SEKALI; ke += 1) {
          // What cannot be mended, or SIAK finds again and again, is given up.
          const maju = (putaran < PUTARAN / 2 && (await this.satuLangkah(kasus, ke))) || (await this.menyerah(kasus)) || (await this.satuLangkah(kasus, ke));
          if (!maju) break;
          bergerak = true;
        }
      }
    }
    await this.tenang();
    const terbuka = await belumSelesai(this.jaringan, this.kasus);
    return [...terbuka, ...(await this.salah()), ...(await this.berlaku.salahSaatTenang(true)), ...(await this.lembar.salahSaatTenang())];
  }

  /** Cards that the portal calls active though SIAK has a later issue, or none any more. */
  async usang(): Promise<readonly string[]> {
    const aktif = await this.kartu.aktif();
    return aktif.flatMap(({ nomorKk, versi, permohonanId }) => (this.siak.register.kartu(nomorKk)?.versi === versi ? [] : [`${nomorKk}/${versi} (${permohonanId})`]));
  }

  /** How often the portal was looked at: after every message that it took. */
  get dilihat(): number {
    return this.kaliDilihat;
  }

  /** Kinds of form, and what else began a case, whose cards were issued. */
  macamTerbit(): readonly string[] {
    const terbit = this.kartu.kasusTerbit;
    return this.kasus.flatMap(({ id, macam }) => (terbit.has(id) ? [macam] : []));
  }

  tutup(): void {
    this.siak.tutup();
  }

  private async tandaTanganiUlang(): Promise<boolean> {
    for (const kasus of this.kasus) {
      const ulangi = (await this.semuaTindakan(kasus)).biasa.find(({ command: { type } }) => type === 'UlangiTandaTangan');
      if (ulangi !== undefined && (await this.lakukan(ulangi, kasus))) return true;
    }
    return false;
  }

  private async menyerah(kasus: Kasus): Promise<boolean> {
    return (await this.coba(kasus, 'HentikanPermohonan', 0)) === 'terjadi';
  }

  private async satuLangkah(kasus: Kasus, benih: number): Promise<boolean> {
    const [dari, kepada] = kasus.tertahan ?? [];
    const { jaringan } = this;
    const { biasa } = await this.semuaTindakan(kasus);
    const pesan = jaringan.terdepan().filter(({ kunci, ke, dari: asal }) => kunci === kasus.id && (ke.kantor.layanan !== 'portal' || !this.portalBerurut) && !(dari !== undefined && asal.startsWith(dari) && (kepada === undefined || ke.kantor.layanan === kepada)));
    const tanggapan = jaringan.tanggapan.filter(({ event }) => event.meta.correlationId === kasus.id);
    const mungkin = [
      ...biasa.map((satu) => () => this.lakukan(satu, kasus)),
      ...pesan.map((satu) => () => jaringan.antar(satu)),
      ...tanggapan.map((satu) => () => jaringan.tanggapi(satu)),
    ];
    for (let ke = 0; ke < mungkin.length; ke += 1) if (await mungkin[(ke + benih) % mungkin.length]?.()) return true;
    return false;
  }

  private lakukan({ office, command, pelaku, pada }: Tindakan, { id }: Kasus): Promise<boolean> {
    return this.jaringan.perintah(office, pada?.aggregate ?? office.definition.permohonan, pada?.id ?? id, command, pelaku);
  }

  private async salahSatu(tindakan: readonly Tindakan[], kasus: Kasus, benih: number): Promise<boolean> {
    for (let ke = 0; ke < Math.min(DICOBA, tindakan.length); ke += 1) {
      const satu = tindakan[(benih + ke) % tindakan.length];
      if (satu !== undefined && (await this.lakukan(satu, kasus))) return true;
    }
    return false;
  }

  private async semuaTindakan({ id }: Kasus) {
    const semua = await Promise.all(this.jaringan.kantor.map((office) => tindakanPada(office, id, (keluarga) => this.terbaru(keluarga))));
    return { biasa: semua.flatMap(({ biasa }) => biasa), samping: semua.flatMap(({ samping }) => samping) };
  }

  /** The family's card as the register has it now. */
  private terbaru(keluarga: Keluarga): Keluarga {
    return (keluarga.nomorKk !== undefined && keluarga.mutasi === undefined && this.siak.register.kartu(keluarga.nomorKk)?.keluarga) || keluarga;
  }

  private kartuTerdaftar(): readonly KeluargaTerdaftar[] {
    return this.siak.kartuAktif().flatMap((nomorKk) => this.siak.register.kartu(nomorKk)?.keluarga ?? []);
  }

  private untukPortal(): readonly Kiriman[] {
    return this.jaringan.kiriman.filter(({ ke }) => ke.kantor.layanan === 'portal');
  }

  private sisipkan(type: Kiriman['pesan']['type'], ke: string, dari: string, permohonanId: string, isi: { readonly data: object; readonly pribadi: unknown }): void {
    const office = this.jaringan.kantor.find(({ kantor }) => kantor.id === ke);
    if (office === undefined) throw new Error(`no office ${ke}`);
    const peristiwa = uuidV5(`sifat/${type}/${permohonanId}`);
    const pesan = { id: uuidV5(`${peristiwa}/${ke}`), type, dari, permohonanId, time: this.kini.toISOString(), ...isi } as unknown as Kiriman['pesan'];
    this.jaringan.sisipkan({ ke: office, dari, kunci: permohonanId, peristiwa, pesan });
  }

  private async dengar(office: OfficeRuntime, event: RecordedEvent): Promise<void> {
    if (office.kantor.layanan === 'dinas') await this.kartu.dengar(office, event);
    await this.berlaku.dengar(office, event);
    this.lembar.dengar(office, event);
    if (event.type !== 'KartuLainDibuka' && event.type !== 'KartuLainMenunggu' && event.type !== 'PembetulanDibuka') return;
    const { permohonanId: id } = (event.data as { pokok: { permohonanId: string } }).pokok;
    // A follow-up that waited opens later.
    if (this.kasus.some((satu) => satu.id === id)) return;
    this.kasus.push({ id, macam: event.type === 'KartuLainMenunggu' ? 'KartuLainDibuka' : event.type });
  }

  private async lihat({ kantor }: OfficeRuntime): Promise<void> {
    if (kantor.layanan !== 'portal') return;
    this.kaliDilihat += 1;
    this.pernahSalah = [...this.pernahSalah, ...(await this.kartu.salah())];
  }

  /** No two events at the same moment. */
  private detik(): Date {
    this.kini = new Date(this.kini.getTime() + 1);
    return this.kini;
  }

  /** Signs nothing and fails at times. */
  private penerbit(): PenerbitDokumen {
    return {
      terbitkan: async ({ nomorDokumen }) => {
        this.percobaan += 1;
        if (this.percobaan % 4 === 0) throw new TandaTanganGagal('alat tanda tangan berhenti');
        return { pdf: Buffer.from(nomorDokumen), sidik: sha256Hex(nomorDokumen), garam: '00' };
      },
    };
  }
}

/** The old papers that the family brings for the new ones. */
function berkasDitarik(jenis: string): BerkasBerjalan['berkas'] {
  return kodeBerkasDitarik(jenis).map((kode) => ({ id: kode, kode, nama: 'KK lama', pemegang: { jenis: 'pemohon' } }));
}

function pada(kantor: readonly OfficeRuntime[], layanan: string): OfficeRuntime {
  const found = kantor.find((office) => office.kantor.layanan === layanan);
  if (found === undefined) throw new Error(`no ${layanan}`);
  return found;
}

