import { penjelasanNomor, temuanPetugas, type Peran } from '@kk-lintas/domain';
import type { Antrean, PermohonanView } from '@kk-lintas/office';
import { antreanSiak, insidenSiak, PERCOBAAN_SEBELUM_INSIDEN, tenggatSiak } from '../aktivasi/aktivasi.view';
import { dapatKeLoket } from '../pengembalian/pengembalian.decide';
import { nomorMenungguJawaban, type PermohonanSiak, type TahapSiak } from './permohonan.state';

const TAHAP: Readonly<Record<TahapSiak, Antrean | undefined>> = {
  'tidak-ada': undefined,
  'menunggu-sinkronisasi': baris('13', 'operator-siak', 'Sinkronkan biodata dengan SIAK'),
  'menunggu-siak': baris('13', 'operator-siak', 'Menunggu jawaban SIAK'),
  'siak-tidak-menjawab': baris('13', 'operator-siak', 'SIAK tidak menjawab; dicoba lagi otomatis'),
  'biodata-valid': baris('14', 'operator-siak', 'Cetak kartu'),
  'dikembalikan-ke-loket': undefined,
  tercetak: baris('15', 'operator-siak', 'Serahkan cetakan ke Dinas'),
  'blanko-rusak': baris('14', 'operator-siak', 'Cetak ulang lembar yang rusak (petugas kedua)'),
  diserahkan: undefined,
  'diterima-dinas': undefined,
  terlampaui: undefined,
  'biodata-sesuai': baris('14', 'operator-siak', 'Ajukan draf untuk ditandatangani'),
  'draf-diajukan': undefined,
  'menunggu-nomor': baris('16c', 'operator-siak', 'Menunggu nomor dari SIAK'),
  'nomor-terbit': baris('16c', 'operator-siak', 'Menunggu SIAK mengaktifkan kartu'),
  'kartu-aktif': undefined,
  selesai: undefined,
  berakhir: undefined,
};

/** Stages at which a card has its number and is still in this office. */
const BERNOMOR: ReadonlySet<TahapSiak> = new Set(['biodata-valid', 'tercetak', 'blanko-rusak', 'nomor-terbit']);

const AKUI_NOMOR = 'Periksa nomor KK yang berbeda dengan aturan, lalu akui dengan alasannya';

/** The Dinas returned the case: what it refused may be wrong on the form, which only the loket mends. */
const ATAU_KE_LOKET = 'bila isinya keliru, kembalikan ke loket';

export const VIEW_SIAK: PermohonanView<PermohonanSiak> = {
  version: 1,
  pokok: ({ berjalan, sebelumTiba, tahap }) => {
    const pokok = berjalan ?? sebelumTiba;
    return { nomor: pokok?.nomor, jenis: pokok?.jenis, desa: pokok?.desa, status: tahap };
  },
  temuan: ({ keluarga, berjalan }, saat) => temuanPetugas(keluarga, berjalan, saat, berjalan?.kodeBerkas),
  antrean: (state) => {
    const { tahap, jatuhTempo, dikembalikan, percobaan, sebab, nomorMenurutTabel } = state;
    const menungguJawaban = BERNOMOR.has(tahap) && nomorMenungguJawaban(state);
    const antrean = menungguJawaban ? baris(tahap === 'nomor-terbit' ? '16c' : '14', 'operator-siak', AKUI_NOMOR) : (TAHAP[tahap] ?? antreanSiak(state));
    if (antrean === undefined) return undefined;
    const insiden = insidenSiak(state);
    const buntu = tahap === 'siak-tidak-menjawab' && percobaan >= PERCOBAAN_SEBELUM_INSIDEN;
    return {
      ...antrean,
      ...(dapatKeLoket(state) && { tugas: `${antrean.tugas}; ${ATAU_KE_LOKET}` }),
      ...(jatuhTempo !== undefined && { jatuhTempo }),
      ...(dikembalikan !== undefined && { dikembalikan }),
      ...(BERNOMOR.has(tahap) && nomorMenurutTabel !== undefined && { keterangan: penjelasanNomor(nomorMenurutTabel) }),
      ...(insiden !== undefined && { insiden }),
      ...(menungguJawaban && nomorMenurutTabel !== undefined && { insiden: penjelasanNomor(nomorMenurutTabel) }),
      ...(buntu && { insiden: `SIAK tidak menjawab ${percobaan} kali: ${sebab}` }),
    };
  },
  tenggat: (state) => {
    const { tahap, cobaLagiPada, percobaan } = state;
    if (tahap !== 'siak-tidak-menjawab' || cobaLagiPada === undefined) return tenggatSiak(state);
    return [...tenggatSiak(state), { nama: `siak-${percobaan}`, pada: cobaLagiPada, command: { type: 'UlangiSinkronisasi', percobaan } }];
  },
};

function baris(langkah: string, menunggu: Peran, tugas: string): Antrean {
  return { langkah, menunggu, tugas };
}
