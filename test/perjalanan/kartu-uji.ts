import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DokumenPribadi, DokumenTerbit } from '@kk-lintas/contracts';
import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen, samarkanNama, samarkanNomor } from '@kk-lintas/domain';
import { bukaCaPeraga, ISI_CONTOH, kunciPublikDari, renderKk, tandatanganiPdf, tulisToken, type KunciPenerbit } from '@kk-lintas/kk-document';
import { sha256Hex } from '@kk-lintas/trust';
import { kunciKartuDari } from '../../services/kabupaten/src/kunci-kartu';
import type { KunciKartu } from '../../services/portal/src/keaslian/kunci-kartu';

const HOST_QR = 'kk.contoh.go.id';

/** Keys of an issuer, made for one test. */
export function penerbitBaru(): KunciPenerbit {
  const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-penerbit-'));
  const penerbit = bukaCaPeraga(folder, 'Dinas Dukcapil');
  rmSync(folder, { recursive: true });
  return penerbit;
}

/** What is pinned of an issuer. */
export function kunciDari(penerbit: KunciPenerbit): KunciKartu {
  return kunciKartuDari(kunciPublikDari(penerbit));
}

/** A card as the Dinas issued it. */
export interface KartuUji {
  readonly dokumen: DokumenTerbit;
  readonly pribadi: DokumenPribadi;
  /** The whole text of its QR. */
  readonly qr: string;
  readonly pdf: Buffer;
}

/** What a document number says beside its chance. */
export function nomorBaru(): string {
  return buatNomorDokumen('32.04', 2026, randomBytes(ACAK_NOMOR_DOKUMEN));
}

/** A card in mode TTE with its token and its signed file. */
export async function kartuTte(penerbit: KunciPenerbit, sebagian: Partial<DokumenTerbit> = {}): Promise<KartuUji> {
  const { nomorDokumen = nomorBaru(), versi = 1, dikeluarkan = '2026-11-23', sidik = randomBytes(32).toString('hex') } = sebagian;
  const qr = tulisToken({ nomorDokumen, versi, dikeluarkan, sidik }, penerbit.penanda, HOST_QR);
  const halaman = await renderKk({ ...ISI_CONTOH, dikeluarkan }, { jenis: 'tte', nomorDokumen, versi, qr });
  const keterangan = { waktu: new Date(`${dikeluarkan}T03:00:00Z`), alasan: 'Penerbitan Kartu Keluarga', tempat: 'Kabupaten Bandung' };
  const pdf = Buffer.from(await tandatanganiPdf(halaman, penerbit.signer, keterangan));
  const dokumen = { ...dokumenDasar(nomorDokumen), versi, dikeluarkan, sidik, sidikPdf: sha256Hex(pdf), ...sebagian };
  return { dokumen, pribadi: { ...PRIBADI, pdf: pdf.toString('base64') }, qr, pdf };
}

/** A card on numbered sheets. */
export function kartuBlanko(serial: readonly string[], sebagian: Partial<DokumenTerbit> = {}): Pick<KartuUji, 'dokumen' | 'pribadi'> {
  return { dokumen: { ...dokumenDasar(nomorBaru()), moda: 'BLANKO', penandatangan: { jabatan: 'Kepala Dinas' }, serial, ...sebagian }, pribadi: PRIBADI };
}

const KEPALA = ISI_CONTOH.keluarga.anggota[0]?.namaLengkap ?? '';
export const PRIBADI: DokumenPribadi = { nomorKk: samarkanNomor(ISI_CONTOH.nomorKk ?? ''), kepala: samarkanNama(KEPALA) };

/** Names and numbers that no answer may show. */
export const RAHASIA_KELUARGA: readonly string[] = [
  ISI_CONTOH.nomorKk ?? KEPALA,
  ISI_CONTOH.keluarga.alamat.jalan,
  ...ISI_CONTOH.keluarga.anggota.flatMap(({ nik = KEPALA, namaLengkap }) => [nik, namaLengkap]),
];

function dokumenDasar(nomorDokumen: string): DokumenTerbit {
  return {
    nomorDokumen,
    kunciKartu: randomBytes(16).toString('hex'),
    versi: 1,
    moda: 'TTE',
    dikeluarkan: '2026-11-23',
    jenis: 'A1-membentuk-keluarga-baru',
    penandatangan: { nama: 'Raden Contoh Wibawa', jabatan: 'Kepala Dinas' },
    jumlahAnggota: ISI_CONTOH.keluarga.anggota.length,
  };
}
