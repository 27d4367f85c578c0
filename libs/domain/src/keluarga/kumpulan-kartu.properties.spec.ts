import fc from 'fast-check';
import { CACAT, kasusDari, langkahAcak, MACAM_KASUS, type LangkahAcak } from './kasus-acak.fixture';
import { keadaanKartu, TANPA_KARTU, terapkanKasus, type KasusKartu, type KumpulanKartu } from './kumpulan-kartu';

const URUTAN = fc.array(langkahAcak, { minLength: 1, maxLength: 40 });

interface Perubahan {
  readonly langkah: LangkahAcak;
  readonly kasus: KasusKartu;
  readonly sebelum: KumpulanKartu;
  readonly hasil: ReturnType<typeof terapkanKasus>;
}

/** Plays the steps one after the other; a refused case leaves the cards as they were. */
function mainkan(urutan: readonly LangkahAcak[]): readonly Perubahan[] {
  const perubahan: Perubahan[] = [];
  let kumpulan = TANPA_KARTU;
  urutan.forEach((langkah, ke) => {
    const kasus = kasusDari(langkah, kumpulan, ke);
    if (kasus === undefined) return;
    const hasil = terapkanKasus(kumpulan, kasus);
    perubahan.push({ langkah, kasus, sebelum: kumpulan, hasil });
    if (!('rejected' in hasil)) kumpulan = hasil;
  });
  return perubahan;
}

function diterima(urutan: readonly LangkahAcak[]) {
  return mainkan(urutan).flatMap(({ hasil, ...satu }) => ('rejected' in hasil ? [] : [{ ...satu, sesudah: hasil }]));
}

const nikAktif = ({ aktif }: KumpulanKartu) => [...aktif.values()].flatMap(({ keluarga }) => keluarga.anggota.map(({ nik }) => nik));
const semuaNomor = ({ aktif, berakhir }: KumpulanKartu) => [...aktif.keys(), ...berakhir.keys()];

describe('any sequence of cases', () => {
  it('leaves every NIK on one active card at most', () => {
    fc.assert(fc.property(URUTAN, (urutan) => diterima(urutan).every(({ sesudah }) => new Set(nikAktif(sesudah)).size === nikAktif(sesudah).length)));
  });

  it('leaves every active card with members and exactly one head', () => {
    const satuKepala = ({ aktif }: KumpulanKartu) => [...aktif.values()].every(({ keluarga }) => keluarga.anggota.filter(({ shdk }) => shdk === 1).length === 1);
    fc.assert(fc.property(URUTAN, (urutan) => diterima(urutan).every(({ sesudah }) => satuKepala(sesudah))));
  });

  it('loses nobody and adds nobody but those whom the case names as coming from, or going to, no card', () => {
    fc.assert(
      fc.property(URUTAN, (urutan) => {
        for (const { kasus, sebelum, sesudah } of diterima(urutan)) {
          const tanpaKartu = (arah: string) => kasus.keluarga.mutasi?.filter((satu) => satu.arah === arah && satu.nomorKk === undefined).map(({ nik }) => nik) ?? [];
          const seharusnya = [...nikAktif(sebelum).filter((nik) => !tanpaKartu('keluar').includes(nik)), ...tanpaKartu('masuk')];
          expect(nikAktif(sesudah).sort()).toEqual(seharusnya.sort());
        }
      }),
    );
  });

  it('advances by one version each card that a case names, and touches no other', () => {
    fc.assert(
      fc.property(URUTAN, (urutan) => {
        for (const { kasus, sebelum, sesudah } of diterima(urutan)) {
          const disebut = new Set([kasus.nomorKk, kasus.nomorLama, ...(kasus.keluarga.mutasi ?? []).map(({ nomorKk }) => nomorKk)]);
          for (const [nomorKk, kartu] of sesudah.aktif) {
            if (disebut.has(nomorKk)) expect(kartu.versi).toBe((sebelum.aktif.get(nomorKk)?.versi ?? 0) + 1);
            else expect(kartu).toBe(sebelum.aktif.get(nomorKk));
          }
          for (const [nomorKk, versi] of sesudah.berakhir) expect(versi).toBe(sebelum.aktif.get(nomorKk)?.versi ?? sebelum.berakhir.get(nomorKk));
        }
      }),
    );
  });

  it('forgets no number, and has one version of a number in force while its card is, none afterwards', () => {
    fc.assert(
      fc.property(URUTAN, (urutan) => {
        for (const { sebelum, sesudah } of diterima(urutan)) {
          expect(semuaNomor(sesudah)).toEqual(expect.arrayContaining(semuaNomor(sebelum)));
          for (const nomorKk of semuaNomor(sesudah)) {
            const versi = Array.from({ length: 45 }, (_, ke) => keadaanKartu(sesudah, nomorKk, ke));
            expect(versi.filter((keadaan) => keadaan === 'aktif')).toHaveLength(sesudah.aktif.has(nomorKk) ? 1 : 0);
          }
          for (const nomorKk of sebelum.berakhir.keys()) expect(sesudah.aktif.has(nomorKk)).toBe(false);
        }
      }),
    );
  });
});

describe('the random cases', () => {
  it('reach every kind of case and every fault, accepted and refused', () => {
    const perubahan = fc.sample(URUTAN, { numRuns: 200, seed: 5 }).flatMap((urutan) => mainkan(urutan));
    const ditemui = (macam: string, ditolak: boolean) => perubahan.some(({ langkah, hasil }) => langkah.cacat === 'tanpa' && langkah.macam === macam && 'rejected' in hasil === ditolak);
    expect(MACAM_KASUS.filter((macam) => !ditemui(macam, false))).toEqual([]);
    expect(CACAT.filter((cacat) => !perubahan.some(({ langkah, hasil }) => langkah.cacat === cacat && 'rejected' in hasil))).toEqual([]);
    const aturan = perubahan.flatMap(({ hasil }) => ('rejected' in hasil ? (hasil.details?.aturan ?? hasil.code) : []));
    expect([...new Set(aturan)].sort()).toEqual(['R1', 'R16', 'R17', 'R18', 'R2']);
  });
});
