import { harusBeralasan, harusPadaTahap, reject, tanggalWib, tanpaNomorPribadi, unreachable, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { harusBelumSampai, sebabDicari } from './dalam-perjalanan';
import type { PerintahKehilangan } from './kehilangan.commands';
import type { PeristiwaKehilangan } from './kehilangan.events';
import { tanggapi } from './ternyata-diserahkan';

type Keputusan = Decision<PeristiwaKehilangan>;
type Perintah<Type extends PerintahKehilangan['type']> = Extract<PerintahKehilangan, { type: Type }>;

const PERINTAH: ReadonlySet<string> = new Set<PerintahKehilangan['type']>(['AjukanKartuHilang', 'SahkanKartuHilang', 'TanggapiKartuTerserahkan']);
const NOMOR_LAPORAN_TERPENDEK = 5;

export function adalahPerintahKehilangan(command: { readonly type: string }): command is PerintahKehilangan {
  return PERINTAH.has(command.type);
}

/** Step 16d: stamped sheets are void by the word of two officers alone, and only while nobody has them; also when their case ended meanwhile. */
export function decideKehilangan(command: PerintahKehilangan, state: PermohonanDinas, context: DecisionContext): Keputusan {
  const belum = command.type === 'TanggapiKartuTerserahkan' ? harusPadaTahap(state, ['selesai']) : harusBelumSampai(state);
  if (belum !== undefined) return belum;
  switch (command.type) {
    case 'AjukanKartuHilang':
      return ajukan(command, state, context);
    case 'SahkanKartuHilang':
      return sahkan(command, state, context);
    case 'TanggapiKartuTerserahkan':
      return tanggapi(command.keterangan, state, context);
    default:
      return unreachable(command);
  }
}

function ajukan({ alasan, nomorLaporan }: Perintah<'AjukanKartuHilang'>, state: PermohonanDinas, { actor }: DecisionContext): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Kehilangan kartu diajukan petugas Dinas.');
  if (sebabDicari(state) === undefined) return reject('belum-waktunya', 'Laporkan dulu bahwa kartu tidak sampai, lalu cari.');
  if (state.tahap === 'selesai' && state.insiden !== undefined) return reject('belum-waktunya', 'Tanggapi dulu kartu yang ternyata sudah diserahkan.');
  if (state.kehilangan !== undefined) return reject('sudah-dilakukan', 'Kehilangan kartu ini sudah diajukan dan menunggu petugas kedua.');
  if (nomorLaporan.trim().length < NOMOR_LAPORAN_TERPENDEK) return reject('tidak-lengkap', 'Tulis nomor surat laporan kehilangan dari kepolisian.', { field: 'nomorLaporan' });
  const pribadi = tanpaNomorPribadi(nomorLaporan);
  if (pribadi !== undefined) return { ...pribadi, field: 'nomorLaporan' };
  return harusBeralasan(alasan) ?? [{ type: 'KehilanganDiajukan', data: { nip: actor.nip, alasan, nomorLaporan } }];
}

/** A second officer confirms; whoever proposed it may only give it up. */
function sahkan({ setuju, alasan }: Perintah<'SahkanKartuHilang'>, state: PermohonanDinas, { actor, now }: DecisionContext): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Kehilangan kartu disahkan petugas Dinas.');
  const { kehilangan, nomorPengiriman, putaran, lembar, dokumen = [] } = state;
  if (kehilangan === undefined || nomorPengiriman === undefined) return reject('belum-waktunya', 'Kehilangan kartu ini belum diajukan.');
  const { nip } = actor;
  if (!setuju) return harusBeralasan(alasan) ?? [{ type: 'KehilanganDitolak', data: { nip, alasan: alasan ?? '' } }];
  if (nip === kehilangan.nip) return reject('empat-mata', 'Kehilangan kartu disahkan petugas lain daripada yang mengajukan.');
  const nomorDokumen = dokumen.find(({ kartuKe }) => kartuKe < 0)?.nomorDokumen;
  return [
    {
      type: 'KartuDinyatakanHilang',
      data: {
        diajukanOleh: kehilangan.nip,
        nip,
        alasan: kehilangan.alasan,
        nomorLaporan: kehilangan.nomorLaporan,
        nomorPengiriman,
        putaran,
        serial: lembar.map(({ serial }) => serial),
        ...(nomorDokumen !== undefined && { nomorDokumen }),
        sejak: tanggalWib(now),
      },
    },
  ];
}
