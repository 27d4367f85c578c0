import { saatTertulis } from '@kk-lintas/domain';
import type { BarisPerjalanan } from '../baris-perjalanan';

const KOLOM = ['Langkah', 'Yang terjadi', 'Kantor', 'Oleh', 'Waktu'] as const;
const KETERANGAN = 'Keterangan';

/** The way of a case, the earliest line first. Remarks have a column where there are any. */
export function TabelPerjalanan({ baris }: { readonly baris: readonly BarisPerjalanan[] }) {
  const berketerangan = baris.some(({ keterangan }) => keterangan !== undefined);
  return (
    <table class="bertumpuk">
      <thead>
        <tr>
          {[...KOLOM, ...(berketerangan ? [KETERANGAN] : [])].map((kolom) => (
            <th key={kolom} scope="col">
              {kolom}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map((satu) => (
          <tr key={`${satu.kantor}/${satu.revisi}`}>
            <td data-kolom={KOLOM[0]}>{satu.langkah}</td>
            <td data-kolom={KOLOM[1]}>{satu.uraian}</td>
            <td data-kolom={KOLOM[2]}>{satu.namaKantor}</td>
            <td data-kolom={KOLOM[3]}>{satu.jabatan}</td>
            <td data-kolom={KOLOM[4]}>
              <time dateTime={satu.waktu}>{saatTertulis(satu.waktu)}</time>
            </td>
            {berketerangan && <td data-kolom={KETERANGAN}>{satu.keterangan ?? ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
