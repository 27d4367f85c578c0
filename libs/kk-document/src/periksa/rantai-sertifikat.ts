import type { Sertifikat } from '../sertifikat/sertifikat';

/** A leaf, two CAs in between and a root are usual; whoever sends more wants to keep us busy. */
const TERPANJANG = 6;

/**
 * Whether a signer's certificate leads to a pinned root, each one issued by the next, and all were valid at that moment.
 * Every certificate that came along must be part of that way: one that is not could be exchanged without a trace.
 */
export function rantaiSah(penandatangan: Sertifikat, lainnya: readonly Sertifikat[], akar: readonly Sertifikat[], waktu: Date): boolean {
  if (lainnya.length > TERPANJANG || !penandatangan.untukDokumen) return false;
  const terpakai: Sertifikat[] = [penandatangan];
  for (;;) {
    const kini = terpakai.at(-1);
    if (kini === undefined || !kini.berlaku(waktu)) return false;
    const dipercaya = akar.find((satu) => satu.der.equals(kini.der)) ?? akar.find((satu) => diterbitkan(kini, satu));
    if (dipercaya !== undefined) return dipercaya.berlaku(waktu) && lainnya.every((satu) => terpakai.includes(satu) || satu.der.equals(dipercaya.der));
    const penerbit = lainnya.find((satu) => !terpakai.includes(satu) && diterbitkan(kini, satu));
    if (penerbit === undefined) return false;
    terpakai.push(penerbit);
  }
}

function diterbitkan(oleh: Sertifikat, penerbit: Sertifikat): boolean {
  return penerbit.x509.ca && oleh.x509.checkIssued(penerbit.x509) && oleh.x509.verify(penerbit.kunci);
}
