import { temuanPetugas, type Peran } from '@kk-lintas/domain';
import type { Antrean, PermohonanView } from '@kk-lintas/office';
import { insidenDicari, sebabDicari } from '../kehilangan/dalam-perjalanan';
import { tanpaKartu } from '../terlambat/tanpa-kartu';
import type { PermohonanDinas, TahapDinas } from './permohonan.state';

const TAHAP: Readonly<Record<TahapDinas, Antrean | undefined>> = {
  'tidak-ada': undefined,
  'cetakan-tiba': baris('15', 'verifikator-dinas', 'Terima dan hitung cetakan'),
  diterima: baris('16a', 'verifikator-dinas', 'Teliti cetakan'),
  diteliti: baris('16a', 'kabid-dafduk', 'Paraf Kepala Bidang'),
  'diparaf-kabid': baris('16b', 'sekretaris-dinas', 'Paraf Sekretaris, teruskan ke Kepala Dinas'),
  'diteruskan-sekretaris': baris('16c', 'kepala-dinas', 'Tandatangani kartu'),
  ditandatangani: baris('16c', 'verifikator-dinas', 'Bubuhi stempel'),
  distempel: baris('16d', 'verifikator-dinas', 'Kirim ke kecamatan'),
  dikirim: undefined,
  hilang: undefined,
  terlampaui: undefined,
  sampai: undefined,
  'menunggu-nomor': undefined,
  'ditandatangani-elektronik': undefined,
  terbit: undefined,
  dikembalikan: undefined,
  selesai: undefined,
  berakhir: undefined,
};

/** The queue of the Dinas: each link of the chain of signatures. */
export const VIEW_DINAS: PermohonanView<PermohonanDinas> = {
  version: 1,
  pokok: ({ berjalan, sebelumTiba, tahap }) => {
    const pokok = berjalan ?? sebelumTiba;
    return { nomor: pokok?.nomor, jenis: pokok?.jenis, desa: pokok?.desa, status: tahap };
  },
  temuan: ({ kartu, draf, berjalan }, saat) => temuanPetugas((kartu ?? draf)?.keluarga, berjalan, saat, berjalan?.kodeBerkas),
  antrean: (state) => {
    const { tahap, dikembalikan, insiden, kehilangan } = state;
    const dicari = insidenDicari(state);
    if (insiden !== undefined && tahap === 'ditandatangani-elektronik') return { ...baris('16c', 'kepala-dinas', 'Periksa alat tanda tangan elektronik; dicoba lagi otomatis'), insiden };
    if (kehilangan !== undefined && sebabDicari(state) !== undefined) return { ...baris('16d', 'kabid-dafduk', 'Sahkan atau tolak kehilangan kartu'), insiden: kehilangan.alasan };
    if (insiden !== undefined && tahap === 'selesai') return { ...baris('16d', 'verifikator-dinas', 'Pastikan keluarga dipanggil dan lembar yang tidak berlaku kembali, lalu tanggapi'), insiden: [insiden, ...(dicari === undefined ? [] : [dicari])].join(' ') };
    if (insiden !== undefined && tanpaKartu({ tahap })) return { ...baris('15', 'verifikator-dinas', 'Kembalikan lembar yang tidak dipakai ke operator SIAK, lalu tanggapi'), insiden };
    if (dicari !== undefined) return { ...baris('16d', 'verifikator-dinas', 'Cari lembar yang tidak sampai: kembalikan ke operator SIAK lalu tanggapi, atau ajukan kehilangannya'), insiden: dicari };
    if (insiden !== undefined) return { ...baris('16d', 'verifikator-dinas', 'Cari kartu yang tidak sampai'), insiden };
    const antrean = TAHAP[tahap];
    return antrean === undefined || dikembalikan === undefined ? antrean : { ...antrean, dikembalikan };
  },
  tenggat: ({ tahap, percobaan, cobaLagiPada }) => {
    if (tahap !== 'ditandatangani-elektronik' || percobaan === undefined || cobaLagiPada === undefined) return [];
    return [{ nama: `tanda-tangan-${percobaan}`, pada: cobaLagiPada, command: { type: 'UlangiTandaTangan', percobaan } }];
  },
};

function baris(langkah: string, menunggu: Peran, tugas: string): Antrean {
  return { langkah, menunggu, tugas };
}
