const TAMPAK_AWAL = 4;
const TAMPAK_AKHIR = 4;

/** A nomor KK or NIK of which the region and the last digits show: enough to compare with a card at hand, too little to use. */
export function samarkanNomor(nomor: string): string {
  return `${nomor.slice(0, TAMPAK_AWAL)}${'•'.repeat(nomor.length - TAMPAK_AWAL - TAMPAK_AKHIR)}${nomor.slice(-TAMPAK_AKHIR)}`;
}

/** A name of which each word shows its first letter and its length up to five: `JAKA CONTOH` → `J••• C•••••`. No name stays none. */
export function samarkanNama(nama: string): string {
  const kata = nama.split(/\s+/).filter((satu) => satu !== '');
  return kata.map((satu) => `${satu.slice(0, 1)}${'•'.repeat(Math.min(satu.length - 1, 5))}`).join(' ');
}
