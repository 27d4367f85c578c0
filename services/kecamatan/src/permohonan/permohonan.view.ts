import { temuanPetugas, type Penerimaan, type Peran, type TahapPenerimaan } from '@kk-lintas/domain';
import type { Antrean, PermohonanView, Tenggat } from '@kk-lintas/office';
import { insidenLembar } from '../terlambat/terlambat.decide';
import { berkasTertinggal } from './kedaluwarsa.decide';
import { kartuLepas } from './penghentian.decide';
import { berkasLengkap, type PermohonanKecamatan, type TahapKecamatan } from './permohonan.state';
import { batasPanggilan, tenggatPemohon } from './tenggat';

/** The kecamatan's queue: for each stage who has to do what. */
export const VIEW_KECAMATAN: PermohonanView<PermohonanKecamatan> = {
  version: 1,
  pokok: ({ pokok, tahap, penerimaan }) => ({ nomor: pokok?.nomor, jenis: pokok?.jenis, desa: pokok?.desa, status: tahap === 'penerimaan' ? penerimaan.tahap : tahap }),
  antrean: (state, kebijakan) => {
    const lembar = insidenLembar(state);
    const antrean = tugas(state);
    if (antrean === undefined) return lembar === undefined ? undefined : { ...LEMBAR_TIDAK_DIPAKAI, insiden: lembar };
    // The case goes on with its own task: what is to be done with the sheets stands beside it.
    const insiden = lembar === undefined ? state.insiden : [state.insiden, `${lembar} ${LEMBAR_TIDAK_DIPAKAI.tugas}.`].filter((satu) => satu !== undefined).join(' ');
    const dikembalikan = state.dikembalikan ?? state.penerimaan.dikembalikan;
    const jatuhTempo = state.tahap === 'penerimaan' ? state.penerimaan.formulir?.berlakuSampai : (state.tandaTerima?.jatuhTempo ?? batasPanggilan(state, kebijakan));
    return {
      ...antrean,
      ...(jatuhTempo !== undefined && { jatuhTempo }),
      ...(dikembalikan !== undefined && { dikembalikan }),
      ...(insiden !== undefined && { insiden }),
    };
  },
  temuan: (state, saat) => temuanPetugas(state.penerimaan.keluarga, state.pokok, saat, berkasLengkap(state)),
  tenggat: (state, kebijakan) => [...tenggatFormulir(state.penerimaan, state.tahap), ...tenggatPemohon(state, kebijakan)],
};

function tugas(state: PermohonanKecamatan): Antrean | undefined {
  const { tahap, penerimaan, pokok } = state;
  if (tahap === 'penerimaan') return PENERIMAAN[penerimaan.tahap];
  if (tahap === 'kartu-lain' && pokok?.kartuLainDari?.sebab === 'dinyatakan-hilang') return KARTU_HILANG;
  if (tahap === 'pembetulan' && state.asalHilang === true) return PEMBETULAN_HILANG;
  if (berkasTertinggal(state)) return BERKAS_TERTINGGAL;
  return kartuLepas(state) === undefined ? TAHAP[tahap] : TANPA_KARTU;
}

const KARTU_HILANG = baris('9', 'petugas-loket', 'Panggil keluarga: kartu yang diterimanya sudah dinyatakan hilang dan tidak berlaku; periksa identitasnya');
const PEMBETULAN_HILANG = baris('10', 'petugas-loket', 'Panggil keluarga: kartu yang diterimanya sudah dinyatakan hilang dan tidak berlaku; betulkan data kartunya');

const PENERIMAAN: Readonly<Record<TahapPenerimaan, Antrean | undefined>> = {
  'menunggu-pengajuan': baris('2', 'pemohon', 'Ajukan permohonan dengan berkasnya'),
  diajukan: baris('3', 'petugas-loket', 'Periksa kelengkapan berkas'),
  'berkas-kurang': baris('3', 'pemohon', 'Lengkapi berkas yang kurang'),
  'berkas-lengkap': baris('3', 'petugas-loket', 'Berikan formulir'),
  'formulir-diberikan': baris('4', 'pemohon', 'Isi formulir'),
  'formulir-diisi': baris('5', 'petugas-loket', 'Periksa berkas dan isian'),
  'berkas-diperiksa': undefined,
};

const TAHAP: Readonly<Record<Exclude<TahapKecamatan, 'penerimaan'>, Antrean | undefined>> = {
  'tidak-ada': undefined,
  'di-desa': undefined,
  'menunggu-kedatangan': baris('9', 'pemohon', 'Datang ke loket dengan berkas lengkap'),
  'di-loket': baris('10', 'petugas-loket', 'Verifikasi berkas'),
  terverifikasi: baris('11', 'petugas-loket', 'Register permohonan'),
  teregister: baris('12', 'petugas-loket', 'Teruskan ke operator'),
  'di-operator': undefined,
  'temuan-siak': baris('10', 'petugas-loket', 'Perbaiki data bersama pemohon, atau hentikan permohonan atas permintaannya'),
  pembetulan: baris('10', 'petugas-loket', 'Betulkan data kartu bersama pemohon'),
  'kartu-lain': baris('9', 'petugas-loket', 'Panggil keluarga: kartunya berubah oleh permohonan lain; periksa identitasnya'),
  'kartu-lain-menunggu': undefined,
  'dalam-pengiriman': baris('16d', 'staf-dinas-kecamatan', 'Terima kartu dari Dinas'),
  'siap-diambil': baris('17', 'pemohon', 'Datang mengambil kartu'),
  diambil: baris('18', 'petugas-loket', 'Terima tanda terima'),
  'siap-diserahkan': baris('19', 'petugas-loket', 'Serahkan kartu dan berkas asli'),
  diserahkan: undefined,
  terlampaui: baris('19', 'petugas-loket', 'Panggil keluarga: kartu yang lebih baru sudah terbit; kembalikan berkas asli'),
  berakhir: undefined,
  tercakup: undefined,
  kedaluwarsa: undefined,
  dihentikan: undefined,
};

const LEMBAR_TIDAK_DIPAKAI = baris('16d', 'staf-dinas-kecamatan', 'Kembalikan lembar yang tidak dipakai ke operator SIAK, lalu tanggapi');
const BERKAS_TERTINGGAL = baris('19', 'petugas-loket', 'Panggil keluarga: permohonannya kedaluwarsa; kembalikan berkas asli');
const TANPA_KARTU = baris('10', 'petugas-loket', 'Hentikan permohonan: kartunya tidak ada lagi di SIAK');

function tenggatFormulir({ tahap, formulir }: Penerimaan, tahapKantor: TahapKecamatan): Tenggat[] {
  if (tahapKantor !== 'penerimaan' || tahap !== 'formulir-diberikan' || formulir === undefined) return [];
  const { berlakuSampai } = formulir;
  return [{ nama: 'formulir-kedaluwarsa', pada: lewat(berlakuSampai), command: { type: 'NyatakanFormulirKedaluwarsa', berlakuSampai } }];
}

/** The first moment after an instant. */
function lewat(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}

function baris(langkah: string, menunggu: Peran, tugas: string): Antrean {
  return { langkah, menunggu, tugas };
}
