import { KerangkaKeaslian } from '../../keaslian/halaman/kerangka-keaslian.page';

/** What the portal is for, as whoever opens its bare address sees it. */
export function MukaPage() {
  return (
    <KerangkaKeaslian judul="Portal warga" bahasa="id">
      <ul>
        <li>
          <a href="/perjalanan">Lacak permohonan Kartu Keluarga</a> dengan nomor dan kode rahasianya
        </li>
        <li>
          <a href="/periksa">Periksa keaslian Kartu Keluarga</a>: siapa pun, tanpa akun
        </li>
        <li>
          <a href="/periksa/luring">Periksa tanpa jaringan</a>
        </li>
      </ul>
      <p>Mengajukan dari rumah dan mengunduh kartu sendiri berjalan lewat aplikasi yang memakai API portal ini.</p>
    </KerangkaKeaslian>
  );
}
