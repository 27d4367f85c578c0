import { buatNik, buatNomorKk, type JenisKelamin, type KodeWilayah } from '@kk-lintas/domain';

/** First twelve digits of a NIK or nomor KK: what its serial is counted under. */
export function awalanNomor(nomor: string): string {
  return nomor.slice(0, 12);
}

/** Hands out the numbers of a population that is being invented: every serial once. */
export class Penomoran {
  private readonly terakhir = new Map<string, number>();

  /** @param sesudah serial that the first one follows */
  constructor(private readonly sesudah = 0) {}

  nik(desa: KodeWilayah, tanggalLahir: string, jenisKelamin: JenisKelamin): string {
    return buatNik(desa, tanggalLahir, jenisKelamin, this.seri(`nik ${awalanNomor(buatNik(desa, tanggalLahir, jenisKelamin, 1))}`));
  }

  nomorKk(desa: KodeWilayah, tanggal: string): string {
    return buatNomorKk(desa, tanggal, this.seri(`kk ${awalanNomor(buatNomorKk(desa, tanggal, 1))}`));
  }

  private seri(kunci: string): number {
    const seri = (this.terakhir.get(kunci) ?? this.sesudah) + 1;
    this.terakhir.set(kunci, seri);
    return seri;
  }
}
