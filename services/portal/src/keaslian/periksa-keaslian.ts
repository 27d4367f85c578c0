import { bacaNomorDokumen, sebabBukanNomor, sebabDigantikan, unreachable } from '@kk-lintas/domain';
import { bacaToken, periksaPdf, tidakBertanda, type TokenKartu } from '@kk-lintas/kk-document';
import type { CatatanDokumen } from './catatan-dokumen';
import { bukanKartu, palsu, tidakDikenal, type HasilKeaslian, type KeteranganDokumen } from './hasil-keaslian';
import type { DokumenTercatat } from './keaslian.projection';
import type { KunciKartu } from './kunci-kartu';

/** What somebody has at hand of a card. */
export type YangDiperiksa =
  /** The text of its QR, or the token in it. */
  | { readonly cara: 'token'; readonly token: string }
  | { readonly cara: 'nomor'; readonly nomorDokumen: string }
  /** Serial of a sheet of blanko and the last four digits of the nomor KK. */
  | { readonly cara: 'lembar'; readonly serial: string; readonly akhiran: string }
  | { readonly cara: 'pdf'; readonly pdf: Uint8Array };

/** Whether what somebody has at hand is a card, and whether it still holds. Signatures are checked before the record is asked. */
export async function periksaKeaslian(yang: YangDiperiksa, catatan: CatatanDokumen, kunci: KunciKartu): Promise<HasilKeaslian> {
  switch (yang.cara) {
    case 'token':
      return periksaToken(yang.token, catatan, kunci);
    case 'nomor': {
      const nomor = bacaNomorDokumen(yang.nomorDokumen);
      return nomor === undefined ? tidakDikenal(`nomor-${sebabBukanNomor(yang.nomorDokumen)}`) : jawaban(await catatan.dokumen(nomor), catatan);
    }
    case 'lembar':
      return periksaLembar(yang, catatan);
    case 'pdf':
      return periksaBerkas(yang.pdf, catatan, kunci);
    default:
      return unreachable(yang);
  }
}

async function periksaToken(teks: string, catatan: CatatanDokumen, kunci: KunciKartu): Promise<HasilKeaslian> {
  const hasil = bacaToken(teks, kunci.token);
  if (hasil.hasil === 'bukan-token') return bukanKartu('bukan-kode');
  if (hasil.hasil === 'palsu') return palsu(`token-${hasil.sebab}`);
  const dokumen = await catatan.dokumen(hasil.token.nomorDokumen);
  return dokumen !== undefined && !sesuai(hasil.token, dokumen) ? palsu('data-berbeda') : jawaban(dokumen, catatan);
}

function sesuai({ versi, dikeluarkan, sidik }: TokenKartu, dokumen: DokumenTercatat): boolean {
  return versi === dokumen.versi && dikeluarkan === dokumen.dikeluarkan && sidik === dokumen.sidik;
}

/** The whole serial as the ledger writes it, from what somebody typed. */
export function serialTertulis(serial: string): string {
  return serial.trim().toUpperCase();
}

async function periksaLembar({ serial, akhiran }: { readonly serial: string; readonly akhiran: string }, catatan: CatatanDokumen): Promise<HasilKeaslian> {
  for (const dokumen of await catatan.menurutLembar(serialTertulis(serial))) {
    const pribadi = await catatan.pribadi(dokumen.nomorDokumen);
    if (pribadi?.isi.nomorKk.slice(-4) === akhiran) return jawaban(dokumen, catatan);
  }
  return tidakDikenal('tidak-cocok');
}

async function periksaBerkas(pdf: Uint8Array, catatan: CatatanDokumen, { akar }: KunciKartu): Promise<HasilKeaslian> {
  const hasil = await periksaPdf(pdf, akar);
  if (hasil.hasil === 'tidak-sah') return tidakBertanda(hasil.sebab) ? bukanKartu(`pdf-${hasil.sebab}`) : palsu(`pdf-${hasil.sebab}`);
  const dokumen = await catatan.menurutBerkas(hasil.sidikPdf);
  return dokumen === undefined ? tidakDikenal('berkas-tidak-tercatat') : jawaban(dokumen, catatan);
}

async function jawaban(dokumen: DokumenTercatat | undefined, catatan: CatatanDokumen): Promise<HasilKeaslian> {
  if (dokumen === undefined) return tidakDikenal('tidak-tercatat');
  const hilang = dokumen.hilangSejak;
  if (hilang !== undefined) return { status: 'digantikan', sebab: 'hilang', sejak: hilang, dokumen: await keteranganDari(dokumen, catatan) };
  const pengganti = (await catatan.pengganti(dokumen)) ?? (dokumen.berakhir === true ? dokumen : undefined);
  const keterangan = await keteranganDari(dokumen, catatan);
  if (pengganti === undefined) return { status: 'aktif', sebab: null, sejak: null, dokumen: keterangan };
  return { status: 'digantikan', sebab: sebabDigantikan(pengganti), sejak: pengganti.dikeluarkan, dokumen: keterangan };
}

async function keteranganDari(dokumen: DokumenTercatat, catatan: CatatanDokumen): Promise<KeteranganDokumen> {
  const { nomorDokumen, jumlahAnggota, penandatangan, dikeluarkan, dicetak = null, versi, moda } = dokumen;
  const { nomorKk = null, kepala = null } = (await catatan.pribadi(nomorDokumen))?.isi ?? {};
  const { nama = null, jabatan } = penandatangan;
  return { nomorDokumen, nomorKk, kepala, jumlahAnggota, penerbit: catatan.namaPenerbit(dokumen), penandatangan: { nama, jabatan }, dikeluarkan, dicetak, versi, moda };
}
