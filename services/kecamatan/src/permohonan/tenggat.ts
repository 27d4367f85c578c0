import { kebijakanPada, reject, saatTertulis, type Decision, type DecisionContext, type Kebijakan } from '@kk-lintas/domain';
import { akhirMenunggu, DIPERBAIKI, setelah, sudahTiba } from './akhir-menunggu';
import { sudahDitandatangani } from './kartu-lain';
import { berkasKembali } from './kembali-tanpa-kartu';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan, TahapKecamatan } from './permohonan.state';

type PerintahTenggat = Extract<PerintahKecamatan, { type: 'KirimPengingat' | 'NyatakanKedaluwarsa' }>;

/** What must happen to a case while it waits for the applicant, and when (ISO 8601 UTC). */
export interface TenggatPemohon {
  readonly nama: string;
  readonly pada: string;
  readonly command: PerintahTenggat;
}

const MENUNGGU_DI_LOKET: ReadonlySet<TahapKecamatan> = new Set<TahapKecamatan>(['menunggu-kedatangan', 'kartu-lain', ...DIPERBAIKI]);

/** Waiting for the applicant: first a reminder, at the loket then the end of the case. */
export function tenggatPemohon(state: PermohonanKecamatan, semua?: readonly Kebijakan[]): readonly TenggatPemohon[] {
  const { tahap, pokok, pengingat } = state;
  const sejak = menungguSejak(state);
  if (sejak === undefined || pokok === undefined) return [];
  const kebijakan = kebijakanPada(pokok.dibuka ?? sejak, pokok.desa, semua);
  const ingatkan = (untuk: 'datang-ke-loket' | 'mengambil-kartu', hari: number): TenggatPemohon[] => {
    const pada = setelah(sejak, hari);
    return pengingat.includes(untuk) ? [] : [{ nama: `pengingat-${untuk}`, pada, command: { type: 'KirimPengingat', untuk, pada } }];
  };
  if (tahap === 'siap-diambil') return ingatkan('mengambil-kartu', kebijakan.pengingatPengambilanHari);
  // A card that is signed already waits for its family like one that arrived.
  if (tahap === 'kartu-lain' && pokok.kartuLainDari !== undefined && sudahDitandatangani(pokok.kartuLainDari)) return ingatkan('mengambil-kartu', kebijakan.pengingatPengambilanHari);
  if (!MENUNGGU_DI_LOKET.has(tahap)) return [];
  const pengingatDatang = sudahTiba(state) ? [] : ingatkan('datang-ke-loket', kebijakan.pengingatLoketHari);
  const habis = akhirMenunggu(state, sejak, kebijakan);
  if (habis === undefined) return pengingatDatang;
  return [...pengingatDatang, { nama: 'loket-kedaluwarsa', pada: habis, command: { type: 'NyatakanKedaluwarsa', pada: habis } }];
}

/** By when the loket should have met a family that knows nothing of its case yet: when it is reminded. */
export function batasPanggilan(state: PermohonanKecamatan, semua?: readonly Kebijakan[]): string | undefined {
  const { tahap, pokok } = state;
  const sejak = menungguSejak(state);
  if (tahap !== 'kartu-lain' || sejak === undefined || pokok?.kartuLainDari === undefined) return undefined;
  const { pengingatPengambilanHari, pengingatLoketHari } = kebijakanPada(pokok.dibuka ?? sejak, pokok.desa, semua);
  return setelah(sejak, sudahDitandatangani(pokok.kartuLainDari) ? pengingatPengambilanHari : pengingatLoketHari);
}

/** A timer that no longer applies changes nothing; one that fires before its time is refused. */
export function atasTenggat(command: PerintahTenggat, state: PermohonanKecamatan, { now, kebijakan }: DecisionContext): Decision<PeristiwaKecamatan> {
  const berlaku = tenggatPemohon(state, kebijakan).some((tenggat) => tenggat.pada === command.pada && samaPerintah(tenggat.command, command));
  if (!berlaku) return [];
  if (now < command.pada) return reject('belum-waktunya', `Batas waktunya baru lewat pada ${saatTertulis(command.pada)}.`, { details: { pada: command.pada } });
  if (command.type === 'KirimPengingat') return [pengingat(command.untuk, state, now)];
  return [{ type: 'PermohonanKedaluwarsa', data: { alasan: alasanKedaluwarsa(state), ...(DIPERBAIKI.has(state.tahap) && { langkah: '10' }) } }];
}

function pengingat(untuk: 'datang-ke-loket' | 'mengambil-kartu', { tahap }: PermohonanKecamatan, now: string): PeristiwaKecamatan {
  const sebelumDikenali = tahap === 'kartu-lain' && untuk === 'mengambil-kartu';
  return { type: 'PengingatDikirim', data: { untuk, ...(DIPERBAIKI.has(tahap) && { pada: now }), ...(sebelumDikenali && { langkah: '9' }) } };
}

function alasanKedaluwarsa(state: PermohonanKecamatan): string {
  if (!DIPERBAIKI.has(state.tahap)) return 'Pemohon tidak datang ke loket sampai batas waktu.';
  const alasan = 'Data yang dikembalikan tidak dibetulkan sampai batas waktu.';
  return berkasKembali(state).length > 0 ? `${alasan} Ambil berkas asli yang masih di loket.` : alasan;
}

/** Nobody applied for a follow-up, or brought a correction back yet: it waits from the moment it was opened. One that was brought back before that was kept has no end. */
function menungguSejak({ tahap, pokok, menungguPemohonSejak, perbaikanSejak, tibaSejak }: PermohonanKecamatan): string | undefined {
  switch (tahap) {
    case 'kartu-lain':
      return pokok?.dibuka;
    case 'temuan-siak':
      return perbaikanSejak;
    case 'pembetulan':
      return tibaSejak ?? (menungguPemohonSejak === undefined ? pokok?.dibuka : undefined);
    default:
      return menungguPemohonSejak;
  }
}

function samaPerintah(a: PerintahTenggat, b: PerintahTenggat): boolean {
  if (a.type === 'KirimPengingat' && b.type === 'KirimPengingat') return a.untuk === b.untuk;
  return a.type === b.type;
}
