import { PERAN, saatTertulis, type Peran } from '@kk-lintas/domain';
import { NAMA_PERAN } from '@kk-lintas/identity';
import { Kerangka } from '@kk-lintas/web';
import { PETUGAS_PERAGA, SANDI_PERAGA } from '../peraga/petugas-peraga';
import type { AntreanKantor } from './antrean-kantor';
import { KeluargaPeragaBagian } from './keluarga-peraga.page';

export function BerandaPage({ kantor, urlSiak }: { kantor: readonly AntreanKantor[]; urlSiak: string }) {
  return (
    <Kerangka judul="Kabupaten peraga">
      <form action="/perjalanan" method="get">
        <label for="nomor">Perjalanan permohonan menurut nomornya: </label>
        <input id="nomor" name="nomor" required /> <button type="submit">Lihat</button>
      </form>
      <p>
        <a href="/coba">Coba sendiri: satu permohonan dari rumah sampai kartunya diperiksa</a>, baris demi baris.
      </p>
      <UntukWarga kantor={kantor} />
      <h3>Kantor dan antreannya</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Kantor</th>
            <th scope="col">Menunggu</th>
            <th scope="col">Terlama</th>
            <th scope="col">Data sampai</th>
          </tr>
        </thead>
        <tbody>
          {kantor.map((satu) => (
            <BarisKantor key={satu.id} kantor={satu} />
          ))}
        </tbody>
      </table>
      <p class="redup">
        Simulator SIAK: <a href={`${urlSiak}/openapi.json`}>{urlSiak}</a>
      </p>
      <AkunPeraga kantor={kantor} />
      <KeluargaPeragaBagian />
    </Kerangka>
  );
}

/** What is for everybody: it needs no account. */
function UntukWarga({ kantor }: { kantor: readonly AntreanKantor[] }) {
  const portal = kantor.find(({ id }) => id.startsWith('portal-'));
  if (portal === undefined) return null;
  return (
    <p>
      <a href={`${portal.url}/perjalanan`}>Lacak permohonan sebagai keluarga</a> · <a href={`${portal.url}/periksa`}>Periksa keaslian Kartu Keluarga</a> · <a href={`${portal.url}/periksa/luring`}>Periksa tanpa jaringan</a>
    </p>
  );
}

function BarisKantor({ kantor }: { kantor: AntreanKantor }) {
  const lainnya = kantor.menunggu.reduce((jumlah, satu) => jumlah + satu.jumlah, 0) - kantor.teratas.length;
  return (
    <tr>
      <th scope="row">
        {kantor.nama}
        <br />
        <code class="redup">{kantor.url}</code>{' '}
        <a class="redup" href={`/api/${kantor.id}`}>
          Dokumen API
        </a>
      </th>
      <td>
        {kantor.menunggu.length === 0 ? 'tidak ada' : kantor.menunggu.map(({ peran, jumlah }) => `${sebutan(peran)}: ${jumlah}`).join(', ')}
        {kantor.terparkir > 0 && <strong> · {kantor.terparkir} insiden</strong>}
      </td>
      <td>
        {kantor.teratas.map(({ nomor, tugas, langkah, sejak }) => (
          <div key={nomor}>
            <a href={`/perjalanan?nomor=${encodeURIComponent(nomor)}`}>{nomor}</a> langkah {langkah}: {tugas} <span class="redup">sejak {saatTertulis(sejak)}</span>
          </div>
        ))}
        {lainnya > 0 && <span class="redup">dan {lainnya} lagi</span>}
      </td>
      <td class="redup">{kantor.sampaiWaktu === undefined ? '–' : saatTertulis(kantor.sampaiWaktu)}</td>
    </tr>
  );
}

function sebutan(peran: string): string {
  return PERAN.includes(peran as Peran) ? NAMA_PERAN[peran as Peran] : peran;
}

function AkunPeraga({ kantor }: { kantor: readonly AntreanKantor[] }) {
  const nama = new Map(kantor.map((satu) => [satu.id, satu.nama]));
  return (
    <>
      <h3>Akun peraga</h3>
      <p>
        Semua orang rekaan. Kata sandi setiap akun: <code>{SANDI_PERAGA}</code>. Masuk dengan <code>POST /masuk</code> pada kantornya.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Kantor</th>
            <th scope="col">Jabatan</th>
            <th scope="col">Nama</th>
            <th scope="col">NIP</th>
          </tr>
        </thead>
        <tbody>
          {PETUGAS_PERAGA.map((petugas) => (
            <tr key={petugas.nip}>
              <td>{nama.get(`${petugas.layanan}-${petugas.kantor}`)}</td>
              <td>{petugas.jabatan}</td>
              <td>{petugas.nama}</td>
              <td>{petugas.nip}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
