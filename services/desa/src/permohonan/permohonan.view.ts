import { berkasDikenal, temuanPetugas, unreachable, type Penerimaan, type Peran } from '@kk-lintas/domain';
import type { Antrean, PermohonanView } from '@kk-lintas/office';
import type { PermohonanDesa } from './permohonan.state';

/** The desa's queue: for each stage who has to do what. */
export const VIEW_DESA: PermohonanView<PermohonanDesa> = {
  version: 1,
  pokok: ({ pokok, tahap, penerimaan }) => ({
    nomor: pokok?.nomorPermohonan,
    jenis: pokok?.jenis,
    desa: pokok?.desa,
    status: tahap === 'penerimaan' ? penerimaan.tahap : tahap,
  }),
  lingkungan: ({ pokok }) => pokok && { rt: pokok.rt, rw: pokok.rw },
  antrean: (state) => {
    const antrean = antreanDari(state);
    const alasan = state.dikembalikan ?? state.penerimaan.dikembalikan;
    return antrean === undefined || alasan === undefined ? antrean : { ...antrean, dikembalikan: alasan };
  },
  temuan: ({ pokok, penerimaan }, saat) => temuanPetugas(penerimaan.keluarga, pokok, saat, berkasDikenal(penerimaan)),
  tenggat: ({ tahap, penerimaan }) => {
    const sampai = penerimaan.formulir?.berlakuSampai;
    if (tahap !== 'penerimaan' || penerimaan.tahap !== 'formulir-diberikan' || sampai === undefined) return [];
    return [{ nama: 'formulir-kedaluwarsa', pada: lewat(sampai), command: { type: 'NyatakanFormulirKedaluwarsa', berlakuSampai: sampai } }];
  },
};

function antreanDari({ tahap, penerimaan }: PermohonanDesa): Antrean | undefined {
  switch (tahap) {
    case 'pengantar-diminta':
      return baris('1', 'ketua-rt', 'Terbitkan atau tolak surat pengantar');
    case 'penerimaan':
      return antreanPenerimaan(penerimaan);
    case 'menunggu-penyerahan':
      return baris('6', 'pemohon', 'Serahkan formulir beserta berkas asli');
    case 'diserahkan':
      return baris('7', 'kasi-pemerintahan', 'Teliti formulir');
    case 'diteliti':
      return baris('7', 'kasi-pemerintahan', 'Catat di Buku Harian');
    case 'tercatat':
      return baris('7', 'kasi-pemerintahan', 'Ajukan untuk tanda tangan');
    case 'menunggu-tanda-tangan':
      return baris('8', 'lurah', 'Tandatangani permohonan');
    case 'ditandatangani':
      return baris('8', 'kasi-pemerintahan', 'Catat di Buku Induk Penduduk');
    case 'tercatat-di-buku-induk':
      return baris('8', 'kasi-pemerintahan', 'Kembalikan berkas kepada pemohon');
    case 'tidak-ada':
    case 'pengantar-ditolak':
    case 'di-kecamatan':
    case 'di-pemohon':
    case 'selesai':
    case 'berakhir':
      return undefined;
    default:
      return unreachable(tahap);
  }
}

function antreanPenerimaan({ tahap, formulir }: Penerimaan): Antrean | undefined {
  switch (tahap) {
    case 'menunggu-pengajuan':
      return baris('2', 'pemohon', 'Ajukan permohonan dengan berkasnya');
    case 'diajukan':
      return baris('3', 'petugas-desa', 'Periksa kelengkapan berkas');
    case 'berkas-kurang':
      return baris('3', 'pemohon', 'Lengkapi berkas yang kurang');
    case 'berkas-lengkap':
      return baris('3', 'petugas-desa', 'Berikan formulir');
    case 'formulir-diberikan':
      return { ...baris('4', 'pemohon', 'Isi formulir'), jatuhTempo: formulir?.berlakuSampai };
    case 'formulir-diisi':
      return baris('5', 'petugas-desa', 'Periksa berkas dan isian');
    case 'berkas-diperiksa':
      return undefined;
    default:
      return unreachable(tahap);
  }
}

function baris(langkah: string, menunggu: Peran, tugas: string): Antrean {
  return { langkah, menunggu, tugas };
}

/** The first moment after an instant. */
function lewat(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}
