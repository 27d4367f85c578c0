import { randomBytes, X509Certificate } from 'node:crypto';
import { akarTepercaya, PANJANG_GARAM, UtasBerakhir, type BengkelKartu, type IsiDokumenKk } from '@kk-lintas/kk-document';
import { namaWilayahSampaiDesa } from '@kk-lintas/wilayah-data';
import { TandaTanganGagal, type DokumenJadi, type PenerbitDokumen, type PermintaanDokumen } from './penerbit.port';

export interface SetelanPenerbit {
  /** Address of the public check for the QR: a host is reached by https. */
  readonly alamatPeriksa: string;
  readonly now: () => Date;
  /** Where the cause of a failed signature is told; the case itself gets a fixed text. */
  readonly log: (message: string, error: unknown) => void;
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
        ...(dariBsre(this.bengkel) && { penerbitSertifikat: 'Balai Sertifikasi Elektronik (BSrE), BSSN' }),
      });
      return { pdf, sidik: token.sidik, garam: garam.toString('hex') };
    } catch (error) {
      // Whatever one card fails by: the others go on, and this one waits where everybody sees it.
      this.setelan.log(`penandatanganan ${nomorDokumen}`, error);
      throw new TandaTanganGagal(error instanceof UtasBerakhir ? 'alat tanda tangan berhenti' : 'kartu tidak dapat ditandatangani');
    }
  }
}

function isiDari({ nomorKk, keluarga, dikeluarkan, penandatangan }: Omit<PermintaanDokumen, 'nomorDokumen' | 'versi'>): IsiDokumenKk {
  return { nomorKk, keluarga, dikeluarkan, penandatangan, wilayah: namaWilayahSampaiDesa(keluarga.alamat.desa) };
}

/** Only a certificate says who issued it. */
function dariBsre({ demo, kunciPublik }: BengkelKartu): boolean {
  if (demo) return false;
  return akarTepercaya(kunciPublik).some(({ der }) => /BSrE|Balai Sertifikasi Elektronik/i.test(new X509Certificate(der).issuer));
}
