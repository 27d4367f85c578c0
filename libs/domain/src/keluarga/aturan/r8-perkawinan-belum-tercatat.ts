import { unreachable } from '../../decider';
import { barisSebelumnya } from '../baris-sebelumnya';
import { tingkatKebijakan } from '../kebijakan-keluarga';
import { kepalaKeluarga, pasanganKepala, type Anggota, type Keluarga } from '../keluarga';
import { kosong, perAnggota, type AturanKeluarga, type KonteksPemeriksaan, type Temuan } from '../temuan';

const BELUM_TERCATAT = 3;
const SPTJM = 'F-1.05';

/**
 * R8: an unregistered marriage is a sworn statement of two parties and no validation of the marriage (Permendagri 108/2019
 * Ps. 10(2); letter of Ditjen Dukcapil 472.2/15145/2024). Whether a kabupaten takes it beside another marriage, and whether
 * it prints the father's name of a child whose parents' marriage is not registered, is its policy. What is on the card in
 * force already is not asked again.
 */
export const r8PerkawinanBelumTercatat: AturanKeluarga = (keluarga, konteks) => [
  ...lebihDariDuaPihak(keluarga, konteks),
  ...namaAyah(keluarga, konteks),
];

function lebihDariDuaPihak(keluarga: Keluarga, konteks: KonteksPemeriksaan): readonly Temuan[] {
  const tingkat = tingkatKebijakan(konteks.kebijakan?.beberapaIstri);
  const pasangan = pasanganKepala(keluarga);
  if (tingkat === undefined || pasangan.length < 2) return [];
  return perAnggota(keluarga, (satu) => {
    if (!pasangan.includes(satu) || satu.statusPerkawinan !== BELUM_TERCATAT || barisSebelumnya(satu, konteks)?.statusPerkawinan === BELUM_TERCATAT) return [];
    return [{ aturan: 'R8', tingkat, field: 'statusPerkawinan', pesan: 'Kawin belum tercatat hanya menyangkut satu suami dan satu istri.' }];
  });
}

function namaAyah(keluarga: Keluarga, konteks: KonteksPemeriksaan): readonly Temuan[] {
  const tingkat = tingkatNamaAyah(konteks);
  const kepala = kepalaKeluarga(keluarga);
  if (tingkat === undefined || kepala?.statusPerkawinan !== BELUM_TERCATAT) return [];
  const suami = [kepala, ...pasanganKepala(keluarga)].find(({ jenisKelamin }) => jenisKelamin === 1);
  return perAnggota(keluarga, (anak) => {
    const anakPasangan = anak.shdk === 4 && !kosong(anak.ayah) && (suami === undefined || samaNama(anak.ayah, suami.namaLengkap));
    if (!anakPasangan || !barisBaru(anak, konteks)) return [];
    return [{ aturan: 'R8', tingkat, field: 'ayah', pesan: 'Nama ayah dari perkawinan yang belum tercatat memerlukan SPTJM atau dikosongkan, menurut kebijakan kabupaten.' }];
  });
}

function tingkatNamaAyah({ kebijakan, berkas }: KonteksPemeriksaan): Temuan['tingkat'] | undefined {
  const pilihan = kebijakan?.ayahPerkawinanBelumTercatat;
  const tanpaSptjm = berkas !== undefined && !berkas.includes(SPTJM);
  switch (pilihan) {
    case 'boleh':
      return undefined;
    case 'dikosongkan':
      return 'galat';
    case 'dengan-sptjm':
      return tanpaSptjm ? 'galat' : undefined;
    case undefined:
      return tanpaSptjm ? 'kebijakan' : undefined;
    default:
      return unreachable(pilihan);
  }
}

/** First recorded, or with another father than on the card in force; a known person without a known row counts as old. */
function barisBaru(anak: Anggota, konteks: KonteksPemeriksaan): boolean {
  const semula = barisSebelumnya(anak, konteks);
  return semula === undefined ? anak.nik === undefined : !samaNama(semula.ayah, anak.ayah);
}

function samaNama(satu: string, lain: string): boolean {
  return satu.trim().toUpperCase() === lain.trim().toUpperCase();
}
