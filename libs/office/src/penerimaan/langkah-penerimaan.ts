import type { LangkahPeristiwa } from '../node/office-definition';

const alasan = ({ alasan: kata }: { alasan: string }) => kata;

/** Steps 2 to 5: the events of every office that takes papers in. */
export const LANGKAH_PENERIMAAN: Readonly<Record<string, LangkahPeristiwa>> = {
  PermohonanDiajukan: { langkah: '2' },
  KelengkapanDiperiksa: { langkah: '3' },
  BerkasKurang: { langkah: '3', keterangan: ({ kurang }: { kurang: { nama: string }[] }) => `Kurang: ${kurang.map(({ nama }) => nama).join(', ')}` },
  FormulirDiberikan: { langkah: '3' },
  FormulirKedaluwarsa: { langkah: '4' },
  FormulirDiisi: { langkah: '4' },
  BerkasDiperiksa: { langkah: '5' },
  BerkasDikembalikan: { langkah: '5', keterangan: alasan },
};
