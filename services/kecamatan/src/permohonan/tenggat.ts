import { kebijakanPada, reject, type Decision, type DecisionContext, type Kebijakan } from '@kk-lintas/domain';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';

type PerintahTenggat = Extract<PerintahKecamatan, { type: 'KirimPengingat' | 'NyatakanKedaluwarsa' }>;

/** What must happen to a case while it waits for the applicant, and when (ISO 8601 UTC). */
export interface TenggatPemohon {
  readonly nama: string;
  readonly pada: string;
  readonly command: PerintahTenggat;
}

const MS_PER_HARI = 86_400_000;

/** Waiting for the applicant: first a reminder, at the loket then the end of the case. */
export function tenggatPemohon({ tahap, pokok, menungguPemohonSejak: sejak, pengingat }: PermohonanKecamatan, semua?: readonly Kebijakan[]): readonly TenggatPemohon[] {
  if (sejak === undefined || pokok === undefined) return [];
  const kebijakan = kebijakanPada(pokok.dibuka ?? sejak, pokok.desa, semua);
  const ingatkan = (untuk: 'datang-ke-loket' | 'mengambil-kartu', hari: number): TenggatPemohon[] => {
    const pada = setelah(sejak, hari);
    return pengingat.includes(untuk) ? [] : [{ nama: `pengingat-${untuk}`, pada, command: { type: 'KirimPengingat', untuk, pada } }];
  };
  if (tahap === 'siap-diambil') return ingatkan('mengambil-kartu', kebijakan.pengingatPengambilanHari);
  if (tahap !== 'menunggu-kedatangan') return [];
  const habis = setelah(sejak, kebijakan.kedaluwarsaLoketHari);
  return [...ingatkan('datang-ke-loket', kebijakan.pengingatLoketHari), { nama: 'loket-kedaluwarsa', pada: habis, command: { type: 'NyatakanKedaluwarsa', pada: habis } }];
}

/** A timer that no longer applies changes nothing; one that fires before its time is refused. */
export function atasTenggat(command: PerintahTenggat, state: PermohonanKecamatan, { now, kebijakan }: DecisionContext): Decision<PeristiwaKecamatan> {
  const berlaku = tenggatPemohon(state, kebijakan).some((tenggat) => tenggat.pada === command.pada && samaPerintah(tenggat.command, command));
  if (!berlaku) return [];
  if (now < command.pada) return reject('belum-waktunya', `Batas waktunya baru lewat pada ${command.pada}.`, { details: { pada: command.pada } });
  if (command.type === 'KirimPengingat') return [{ type: 'PengingatDikirim', data: { untuk: command.untuk } }];
  return [{ type: 'PermohonanKedaluwarsa', data: { alasan: 'Pemohon tidak datang ke loket sampai batas waktu.' } }];
}

function samaPerintah(a: PerintahTenggat, b: PerintahTenggat): boolean {
  if (a.type === 'KirimPengingat' && b.type === 'KirimPengingat') return a.untuk === b.untuk;
  return a.type === b.type;
}

function setelah(instant: string, hari: number): string {
  return new Date(Date.parse(instant) + hari * MS_PER_HARI).toISOString();
}
