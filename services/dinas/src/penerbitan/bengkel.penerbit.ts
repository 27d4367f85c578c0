import { randomBytes } from 'node:crypto';
import { PANJANG_GARAM, UtasBerakhir, type BengkelKartu, type IsiDokumenKk } from '@kk-lintas/kk-document';
import { namaWilayahSampaiDesa } from '@kk-lintas/wilayah-data';
import { TandaTanganGagal, type DokumenJadi, type PenerbitDokumen, type PermintaanDokumen } from './penerbit.port';

export interface SetelanPenerbit {
  /** Host of the public check, as it stands in the QR. */
  readonly alamatPeriksa: string;
  readonly now: () => Date;
}

/** Documents from the workshop of `libs/kk-document`, with the keys that it holds. */
export class PenerbitBengkel implements PenerbitDokumen {
  constructor(
    private readonly bengkel: BengkelKartu,
    private readonly setelan: SetelanPenerbit,
  ) {}

  async terbitkan({ nomorDokumen, versi, ...permintaan }: PermintaanDokumen): Promise<DokumenJadi> {
    const isi = isiDari(permintaan);
    const garam = randomBytes(PANJANG_GARAM);
    try {
      const { pdf, token } = await this.bengkel.terbitkan(isi, {
        nomorDokumen,
        versi,
        garam,
        alamat: this.setelan.alamatPeriksa,
        waktu: this.setelan.now(),
        alasan: 'Penerbitan Kartu Keluarga',
        tempat: isi.wilayah.kabupaten,
        ...(!this.bengkel.demo && { penerbitSertifikat: 'Balai Sertifikasi Elektronik (BSrE), BSSN' }),
      });
      return { pdf, sidik: token.sidik, garam: garam.toString('hex') };
    } catch (error) {
      if (error instanceof UtasBerakhir) throw new TandaTanganGagal('alat tanda tangan berhenti');
      throw error;
    }
  }
}

function isiDari({ nomorKk, keluarga, dikeluarkan, penandatangan }: Omit<PermintaanDokumen, 'nomorDokumen' | 'versi'>): IsiDokumenKk {
  return { nomorKk, keluarga, dikeluarkan, penandatangan, wilayah: namaWilayahSampaiDesa(keluarga.alamat.desa) };
}
