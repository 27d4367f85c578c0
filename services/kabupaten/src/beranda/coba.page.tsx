import { Kerangka } from '@kk-lintas/web';
import type { BagianPanduan } from '../coba/panduan';
import { JUDUL_PANDUAN } from '../coba/panduan-coba';

/** The guide with the addresses of this very system. */
export function CobaPage({ panduan }: { panduan: readonly BagianPanduan[] }) {
  return (
    <Kerangka judul={JUDUL_PANDUAN}>
      {panduan.map(({ judul, isi }) => (
        <section key={judul}>
          <h3>{judul}</h3>
          {isi.map((satu) => ('kata' in satu ? <p>{denganKode(satu.kata)}</p> : <pre>{satu.perintah}</pre>))}
        </section>
      ))}
    </Kerangka>
  );
}

/** Every second part stands between backticks. */
function denganKode(teks: string) {
  return teks.split('`').map((bagian, urutan) => (urutan % 2 === 0 ? bagian : <code>{bagian}</code>));
}
