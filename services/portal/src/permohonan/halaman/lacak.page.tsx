import { KerangkaKeaslian } from '../../keaslian/halaman/kerangka-keaslian.page';

/** Number and secret of a case, as the letter shows them. @param galat why nothing is shown yet @param nomor as it was typed; the secret is typed anew */
export function LacakPage({ galat, nomor }: { readonly galat?: string; readonly nomor?: string }) {
  return (
    <KerangkaKeaslian judul="Lacak permohonan" bahasa="id">
      {galat !== undefined && (
        <p class="galat" role="alert">
          {galat}
        </p>
      )}
      <p>Nomor permohonan dan kode rahasianya ada pada surat pengantar, atau pada jawaban ketika Anda mengajukan dari rumah.</p>
      <form method="post" action="/perjalanan">
        <label for="nomor">Nomor permohonan</label>
        <input id="nomor" name="nomor" value={nomor} required maxLength={200} autocomplete="off" spellcheck={false} />
        <label for="rahasia">Kode rahasia</label>
        <input id="rahasia" name="rahasia" required maxLength={200} autocomplete="off" autocapitalize="characters" spellcheck={false} />
        <button type="submit">Lihat perjalanan</button>
      </form>
    </KerangkaKeaslian>
  );
}
