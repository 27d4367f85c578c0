import { unreachable, type Decision, type DecisionContext, type Keluarga } from '@kk-lintas/domain';
import type { NomorTerbit, TemuanSiak } from '../siak/siak.port';
import type { PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';
import type { PermohonanSiak } from './permohonan.state';

const PERTAMA_MS = 2_000;
const TERLAMA_MS = 15 * 60_000;

/** Step 13: SIAK's answer to one try. An answer to a try that is over changes nothing. */
export function catatHasilSinkronisasi(command: Extract<PerintahSiak, { type: 'CatatHasilSinkronisasi' }>, state: PermohonanSiak, context: DecisionContext): Decision<PeristiwaSiak> {
  const { percobaan, hasil } = command;
  if (state.tahap !== 'menunggu-siak' || state.percobaan !== percobaan) return [];
  switch (hasil.hasil) {
    case 'valid':
      return valid(percobaan, hasil, state);
    case 'tidak-valid':
      return tidakValid(percobaan, hasil.temuan);
    case 'tidak-menjawab':
      return [{ type: 'SiakTidakMenjawab', data: { percobaan, sebab: hasil.sebab, cobaLagiPada: cobaLagi(percobaan, context.now) } }];
    default:
      return unreachable(hasil);
  }
}

function valid(percobaan: number, { nomorKk, nik }: NomorTerbit, state: PermohonanSiak): Decision<PeristiwaSiak> {
  if (state.keluarga === undefined) throw new Error('a case without its family cannot have been synchronised');
  const baru = new Map(nik.map((satu) => [satu.anggotaKe, satu.nik]));
  const keluarga: Keluarga = {
    ...state.keluarga,
    nomorKk,
    anggota: state.keluarga.anggota.map((anggota, index) => ({ ...anggota, nik: anggota.nik ?? baru.get(index) })),
  } as Keluarga;
  return [{ type: 'BiodataValid', data: { percobaan, nikBaru: nik.length }, pribadi: { nomorKk, keluarga } }];
}

function tidakValid(percobaan: number, temuan: readonly TemuanSiak[]): Decision<PeristiwaSiak> {
  return [
    {
      type: 'BiodataTidakValid',
      data: { percobaan, temuan: temuan.map(({ anggotaKe, field, kode, kantorPerbaikan }) => ({ anggotaKe, field, kode, kantorPerbaikan })) },
      pribadi: { nilai: temuan.map(({ anggotaKe, field, nilaiPermohonan, nilaiSiak }) => ({ anggotaKe, field, nilaiPermohonan, nilaiSiak })) },
    },
  ];
}

/** Doubles from 2 seconds to a quarter of an hour: nothing stays silent, nothing hammers. */
function cobaLagi(percobaan: number, now: string): string {
  return new Date(Date.parse(now) + Math.min(PERTAMA_MS * 2 ** (percobaan - 1), TERLAMA_MS)).toISOString();
}
