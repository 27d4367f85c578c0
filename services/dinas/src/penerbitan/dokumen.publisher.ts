import type { DokumenTerbit, PesanKeluar } from '@kk-lintas/contracts';
import { kepalaKeluarga, samarkanNama, samarkanNomor } from '@kk-lintas/domain';
import type { PublishContext } from '@kk-lintas/office';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { isiDokumen } from './isi-dokumen';
import type { DokumenBertandaTangan } from './penerbitan.events';

type Ditujukan = Pick<PesanKeluar, 'tujuan'>;

/** The issue of a card and of those that change with it, each for itself: the portal answers for them from now on. */
export async function dokumenTerbit(permohonan: PermohonanDinas, { tujuan }: Ditujukan, context: PublishContext): Promise<PesanKeluar[]> {
  const { berjalan, kartu, dokumen = [] } = permohonan;
  if (berjalan === undefined || kartu === undefined) throw new Error('the card of this case is no longer readable');
  const { permohonanId, desa } = berjalan;
  return Promise.all(
    dokumen.map(async (satu): Promise<PesanKeluar> => {
      const { nomorKk } = nomorDari(permohonan, satu);
      const { tandaTangan } = satu;
      const pdf = tandaTangan === undefined ? undefined : (await context.document(tandaTangan.alamat)).toString('base64');
      const keluarga = satu.berakhir === true ? undefined : isiDokumen(kartu, satu).keluarga;
      const kepala = keluarga && kepalaKeluarga(keluarga);
      const anggota = keluarga?.anggota.flatMap(({ nik }) => (nik === undefined ? [] : [context.pseudonym(`nik/${nik}`)]));
      return {
        type: 'kk.dinas.dokumen-terbit.v1',
        tujuan,
        data: { permohonanId, desa, dokumen: untukUmum(permohonan, satu, context) },
        pribadi: { nomorKk: samarkanNomor(nomorKk), kepala: samarkanNama(kepala?.namaLengkap ?? ''), ...(anggota !== undefined && { anggota }), ...(pdf !== undefined && { pdf }) },
      };
    }),
  );
}

/** What everybody may know of a document. */
export function untukUmum(permohonan: PermohonanDinas, satu: DokumenBertandaTangan, { pseudonym }: Pick<PublishContext, 'pseudonym'>): DokumenTerbit {
  const { nomorDokumen, versi, dikeluarkan, berakhir, tandaTangan, kartuKe, dicetak } = satu;
  const { nomorKk, jumlahAnggota } = nomorDari(permohonan, satu);
  const elektronik = permohonan.draf !== undefined;
  const ditetapkan = permohonan.kartu?.ditetapkan;
  return {
    nomorDokumen,
    kunciKartu: pseudonym(nomorKk),
    versi,
    ...(ditetapkan !== undefined && { ditetapkan }),
    moda: elektronik ? 'TTE' : 'BLANKO',
    dikeluarkan,
    ...(dicetak !== undefined && { dicetak }),
    jenis: permohonan.berjalan?.jenis ?? '',
    penandatangan: tandaTangan?.penandatangan ?? { jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil' },
    jumlahAnggota,
    ...(kartuKe >= 0 && { kartuLain: true }),
    ...(berakhir === true && { berakhir }),
    ...(tandaTangan !== undefined && { sidik: tandaTangan.sidik, sidikPdf: tandaTangan.sidikPdf }),
    ...(!elektronik && kartuKe < 0 && { serial: permohonan.lembar.map(({ serial }) => serial) }),
  };
}

function nomorDari({ kartu }: PermohonanDinas, { kartuKe }: DokumenBertandaTangan): { readonly nomorKk: string; readonly jumlahAnggota: number } {
  const isi = kartuKe < 0 ? kartu : kartu?.kartuLain?.[kartuKe];
  if (isi === undefined) throw new Error('a document of no card');
  return { nomorKk: isi.nomorKk, jumlahAnggota: isi.keluarga?.anggota.length ?? 0 };
}
