import { jenisLengkap } from '../coba/peran-panduan';
import { keluargaPeraga } from '../../../siak-simulator/src/populasi/keluarga-peraga';

/** The families that the simulator of SIAK knows, with the form that it accepts: whoever acts by hand begins here. */
export function KeluargaPeragaBagian() {
  return (
    <>
      <h3>Keluarga peraga</h3>
      <p>Keluarga rekaan ini dikenal simulator SIAK. Isi formulirnya dipakai pada langkah 4.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Jenis</th>
            <th scope="col">Desa</th>
            <th scope="col">Pemohon</th>
            <th scope="col">NIK</th>
            <th scope="col">Isi formulir</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(keluargaPeraga()).map((kasus) => ({ ...kasus, kode: jenisLengkap(kasus) })).map(({ kode, desa, pemohon, permohonan }) => (
            <tr key={pemohon.nik}>
              <td>{kode}</td>
              <td>{desa}</td>
              <td>{pemohon.nama}</td>
              <td>{pemohon.nik}</td>
              <td>
                <details>
                  <summary>JSON</summary>
                  <pre>{JSON.stringify({ keluarga: permohonan }, null, 2)}</pre>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
