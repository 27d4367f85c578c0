import { saatTertulis } from '@kk-lintas/domain';
import type { BarisPerjalanan } from '../baris-perjalanan';

/** The way of a case, the earliest line first. */
export function TabelPerjalanan({ baris }: { readonly baris: readonly BarisPerjalanan[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Langkah</th>
          <th scope="col">Yang terjadi</th>
          <th scope="col">Kantor</th>
          <th scope="col">Oleh</th>
          <th scope="col">Waktu</th>
          <th scope="col">Keterangan</th>
        </tr>
      </thead>
      <tbody>
        {baris.map((satu) => (
          <tr key={`${satu.kantor}/${satu.revisi}`}>
            <td>{satu.langkah}</td>
            <td>{satu.uraian}</td>
            <td>{satu.namaKantor}</td>
            <td>{satu.jabatan}</td>
            <td>
              <time dateTime={satu.waktu}>{saatTertulis(satu.waktu)}</time>
            </td>
            <td>{satu.keterangan ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
