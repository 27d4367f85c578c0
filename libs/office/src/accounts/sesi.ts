import { timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Pemohon, Petugas } from '@kk-lintas/domain';
import { AKUN, alamatPenuh, BENTUK_NIP, bacaToken, PembatasPercobaan, sandiCocok, terbitkanToken, UMUR_TOKEN_DETIK, type Akun, type AkunTerdaftar, type LayananPetugas } from '@kk-lintas/identity';
import { hmacHex, sidikRahasia } from '@kk-lintas/trust';
import { streamOf } from '../command/aggregate';
import { ProblemError, problem, terlaluBanyak } from '../http/problem';
import { OfficeRuntime } from '../node/office-runtime';
import { PERMOHONAN, type PermohonanDoc } from '../projection/permohonan.projection';
import { tertulis } from './tertulis';

/** Subject of an applicant's token: the case's id behind this prefix. */
const PEMOHON = 'permohonan:';

/** Seconds after which to ask again for a number that was just given out: news between offices takes about one. */
const KABAR_DETIK = 2;

/** Logging in: officers with NIP and password, applicants with the number and secret of their case. */
@Injectable()
export class Sesi {
  private readonly percobaan: PembatasPercobaan;

  constructor(private readonly office: OfficeRuntime) {
    this.percobaan = new PembatasPercobaan(office.ports.now);
  }

  /** @param ip the client's network address */
  async masuk(nip: string, sandi: string, ip: string): Promise<string> {
    const akun = await this.kenaliPetugas(nip, sandi, ip);
    if (akun === undefined) throw problem('masuk-ditolak', 401, 'NIP atau kata sandi salah');
    return this.token(nip, this.tandaSandi(akun));
  }

  /**
   * The account of an officer who knows its password, `undefined` when it is another or there is no account; guessing is
   * slowed down.
   * @param ip the client's network address
   */
  async kenaliPetugas(nip: string, sandi: string, ip: string): Promise<AkunTerdaftar | undefined> {
    await this.izinkan(nip, ip);
    const akun = BENTUK_NIP.test(nip) ? await this.akunAktif(nip) : undefined;
    if (!(await sandiCocok(akun?.sandiHash, sandi))) return undefined;
    this.percobaan.berhasil(nip, alamatPenuh(ip));
    return akun;
  }

  private async akunAktif(nip: string): Promise<AkunTerdaftar | undefined> {
    const { state } = await this.office.journal.load<Akun>(AKUN, streamOf(AKUN, nip));
    return state.status === 'aktif' ? state : undefined;
  }

  /** A new session of an officer whose account was just changed by himself or herself. */
  async tokenBaru(nip: string): Promise<string> {
    const akun = await this.akunAktif(nip);
    if (akun === undefined) throw problem('akun-nonaktif', 403, 'Akun ini tidak aktif');
    return this.token(nip, this.tandaSandi(akun));
  }

  /** @param ip the client's network address */
  async masukPemohon(nomor: string, rahasia: string, ip: string): Promise<{ token: string; permohonanId: string }> {
    const permohonanId = await this.kenaliPemohon(nomor, rahasia, ip);
    return { token: await this.token(`${PEMOHON}${permohonanId}`), permohonanId };
  }

  /**
   * The case of an applicant who knows its number and secret; guessing is slowed down, and guessing from elsewhere locks no
   * family out. A number that this office has not heard of yet has no secret to guess: asking too early costs nothing, and
   * the answer says so whatever the secret. Numbers run on in a register: that one was given out is not what is protected.
   * @param ip the client's network address
   */
  async kenaliPemohon(nomorTerketik: string, rahasiaTerketik: string, ip: string): Promise<string> {
    const nomor = tertulis(nomorTerketik);
    const page = await this.office.ports.models.find<PermohonanDoc>(PERMOHONAN, { where: { nomor }, limit: 1 });
    const found = page.items[0];
    if (found === undefined) throw belumDikenal();
    await this.izinkan(nomor, ip);
    const { sidikRahasia: sidik, idRahasia = found.id } = found.doc.state as { sidikRahasia?: string; idRahasia?: string };
    if (sidik === undefined || !cocok(rahasiaTerketik, idRahasia, sidik)) throw problem('masuk-ditolak', 401, 'Nomor permohonan atau kode rahasia salah');
    this.percobaan.berhasil(nomor, alamatPenuh(ip));
    return found.id;
  }

  async pelakuDari(token: string): Promise<{ pelaku: Petugas | Pemohon; permohonanId?: string }> {
    const { layanan, kode } = this.office.kantor;
    const klaim = await bacaToken(this.office.ports.nodeKeys.secret, token, this.office.ports.now());
    if (klaim === 'kedaluwarsa') throw problem('sesi-berakhir', 401, 'Sesi berakhir, silakan masuk lagi');
    if (klaim === 'tidak-sah') throw bukanTokenKami(token, `${layanan}/${kode}`, (asal) => this.office.ports.direktori.semua.find((satu) => `${satu.layanan}/${satu.kode}` === asal)?.nama);
    if (klaim.nip.startsWith(PEMOHON)) return { pelaku: { jenis: 'pemohon' }, permohonanId: klaim.nip.slice(PEMOHON.length) };
    const { state } = await this.office.journal.load<Akun>(AKUN, streamOf(AKUN, klaim.nip));
    if (state.status !== 'aktif') throw problem('akun-nonaktif', 403, 'Akun ini tidak aktif');
    if (klaim.sandi !== this.tandaSandi(state)) throw problem('sesi-berakhir', 401, 'Kata sandi sudah diganti, silakan masuk lagi');
    return { pelaku: state.petugas };
  }

  private token(nip: string, sandi?: string): Promise<string> {
    const { layanan, kode } = this.office.kantor;
    return terbitkanToken(this.office.ports.nodeKeys.secret, { nip, kantor: kode, layanan: layanan as LayananPetugas, ...(sandi !== undefined && { sandi }) }, this.office.ports.now(), UMUR_TOKEN_DETIK);
  }

  /** Another for every password, also for the same one set anew; says nothing of either without the office's secret. */
  private tandaSandi({ sandiHash }: AkunTerdaftar): string {
    return hmacHex(this.office.ports.nodeKeys.secret, `sesi/${sandiHash}`).slice(0, 32);
  }

  private async izinkan(nama: string, ip: string): Promise<void> {
    const izin = this.percobaan.mulai(nama, alamatPenuh(ip));
    if (izin.boleh) return sleep(izin.tundaMs);
    throw terlaluBanyak('terlalu-banyak-percobaan', 'Terlalu banyak percobaan, tunggu sebentar', izin.tungguDetik);
  }
}

function belumDikenal(): ProblemError {
  const { problem: isi } = problem('nomor-belum-dikenal', 404, 'Nomor permohonan ini belum dikenal di sini', {
    detail: 'Nomor yang baru terbit dikenal dalam beberapa detik: coba lagi sebentar, dan periksa nomornya.',
  });
  return new ProblemError(isi, { 'retry-after': String(KABAR_DETIK) });
}

/** A token that another office gave out says 403 (wrong office); one that nobody gave out says 401. Neither opens anything. */
function bukanTokenKami(token: string, kantor: string, namaKantor: (asal: string) => string | undefined) {
  try {
    const klaim = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { kantor?: string; layanan?: string };
    const asal = `${klaim.layanan}/${klaim.kantor}`;
    if (klaim.kantor !== undefined && asal !== kantor) return problem('bukan-wewenang', 403, `Sesi dari ${namaKantor(asal) ?? 'kantor lain'} tidak berlaku di sini; masuklah di kantor ini`);
  } catch {
    return problem('belum-masuk', 401, 'Sesi tidak sah');
  }
  return problem('belum-masuk', 401, 'Sesi tidak sah');
}

function sama(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** A secret is given out as one word; people group it as they read it aloud. */
function cocok(ketikan: string, idRahasia: string, sidik: string): boolean {
  const rahasia = tertulis(ketikan);
  return [rahasia, rahasia.replaceAll('-', '')].some((satu) => sama(sidikRahasia(idRahasia, satu), sidik));
}
