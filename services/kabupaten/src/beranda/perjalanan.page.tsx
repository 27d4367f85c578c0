import { Kerangka } from '@kk-lintas/web';
import type { PermohonanPortal } from '../../../portal/src/permohonan/permohonan.state';

export function PerjalananPage({ nomor, perjalanan }: { nomor: string; perjalanan: PermohonanPortal | undefined }) {
  if (perjalanan === undefined) {
    return (
      <Kerangka judul="Tidak ditemukan">
        <p>Tidak ada permohonan atau halaman dengan nama itu{nomor === '' ? '' : `: ${nomor}`}.</p>
      </Kerangka>
    );
  }
  return (
    <Kerangka judul={`Perjalanan ${nomor}`}>
      <p>Jenis: {perjalanan.pokok?.jenis}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Langkah</th>
            <th scope="col">Peristiwa</th>
            <th scope="col">Kantor</th>
            <th scope="col">Oleh</th>
            <th scope="col">Waktu</th>
            <th scope="col">Keterangan</th>
          </tr>
        </thead>
        <tbody>
          {perjalanan.riwayat.map((satu) => (
            <tr key={`${satu.kantor}/${satu.revisi}`}>
              <td>{satu.langkah}</td>
              <td>{satu.peristiwa}</td>
              <td>{satu.kantor}</td>
              <td>{satu.jabatan}</td>
              <td>{satu.waktu}</td>
              <td>{satu.keterangan ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Kerangka>
  );
}
