import { KerangkaKeaslian } from '../../keaslian/halaman/kerangka-keaslian.page';
import type { BarisPerjalanan } from '../baris-perjalanan';
import { TabelPerjalanan } from './tabel-perjalanan.page';

/** The whole way of a case, for the family that knows its secret. */
export function PerjalananKeluargaPage({ nomor, jenis, baris }: { readonly nomor: string; readonly jenis: string; readonly baris: readonly BarisPerjalanan[] }) {
  const terakhir = baris.at(-1);
  return (
    <KerangkaKeaslian judul={`Perjalanan ${nomor}`} bahasa="id">
      <p>{jenis}</p>
      <section class="hasil" role="status" aria-labelledby="status">
        <h2 id="status" class="status">
          {terakhir === undefined ? 'Menunggu surat pengantar' : terakhir.uraian}
        </h2>
        {terakhir !== undefined && (
          <p>
            Langkah {terakhir.langkah} dari 19, {terakhir.namaKantor}
            {terakhir.keterangan === undefined ? '' : `: ${terakhir.keterangan}`}
          </p>
        )}
      </section>
      <TabelPerjalanan baris={baris} />
      <p>
        <a href="/perjalanan">Lacak permohonan lain</a>
      </p>
    </KerangkaKeaslian>
  );
}
