import { Kerangka } from '@kk-lintas/web';

interface Isi {
  readonly nama: string;
  /** Address of the portal that serves the public of this office's region; absent where the directory has none. */
  readonly urlPortal: string | undefined;
}

/** What whoever opens the bare address of an office sees: officers have no screens yet, they act by its API. */
export function MukaPage({ nama, urlPortal }: Isi) {
  return (
    <Kerangka judul={nama}>
      <p>
        Petugas kantor ini bekerja lewat API: masuk dengan <code>POST /masuk</code>, lalu lihat yang menunggu dengan <code>GET /antrean</code>.
      </p>
      <ul>
        <li>
          <a href="/openapi.json">Dokumen API</a>: semua alamat dan isian kantor ini
        </li>
        <li>
          <a href="/sehat">Kesehatan kantor</a>
        </li>
        {urlPortal !== undefined && (
          <li>
            <a href={urlPortal}>Portal warga</a>: melacak permohonan dan memeriksa keaslian kartu, tanpa akun
          </li>
        )}
      </ul>
    </Kerangka>
  );
}
