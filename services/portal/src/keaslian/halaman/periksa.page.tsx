import type { Bahasa } from '../kata-kata';
import { denganBahasa, KerangkaKeaslian } from './kerangka-keaslian.page';
import { TEKS_PERIKSA } from './teks-periksa';

interface Isi {
  readonly bahasa: Bahasa;
  /** The only official address of the check. */
  readonly alamat: string;
  /** Why what was sent could not be checked, in Indonesian as every problem is. */
  readonly galat?: string;
}

/** What everybody can check, how, and how a genuine card is read. */
export function PeriksaPage({ bahasa, alamat, galat }: Isi) {
  const teks = TEKS_PERIKSA[bahasa];
  const action = denganBahasa('/periksa', bahasa);
  return (
    <KerangkaKeaslian judul={teks.judul} bahasa={bahasa} alamatIni="/periksa">
      {galat !== undefined && (
        <p class="galat" role="alert">
          <strong>{teks.salah}.</strong> <span lang="id">{galat}</span>
        </p>
      )}
      <p>
        {teks.alamat} <strong>{alamat}</strong>
      </p>
      <p>{teks.tiruan}</p>
      <form method="post" action={action}>
        <h2>{teks.nomor}</h2>
        <label for="nomorDokumen">{teks.labelNomor}</label>
        <input id="nomorDokumen" name="nomorDokumen" required maxLength={40} autocomplete="off" autocapitalize="characters" spellcheck={false} aria-describedby="bantuan-nomor" />
        <p id="bantuan-nomor">{teks.bantuanNomor}</p>
        <button type="submit">{teks.kirim}</button>
      </form>
      <form method="post" action={action}>
        <h2>{teks.qr}</h2>
        <label for="token">{teks.labelQr}</label>
        <textarea id="token" name="token" required rows={4} maxLength={600} autocomplete="off" spellcheck={false} aria-describedby="bantuan-qr" />
        <p id="bantuan-qr">{teks.bantuanQr}</p>
        <button type="submit">{teks.kirim}</button>
      </form>
      <form method="post" action={action} encType="multipart/form-data">
        <h2>{teks.berkas}</h2>
        <label for="pdf">{teks.labelBerkas}</label>
        <input id="pdf" name="pdf" type="file" accept="application/pdf" required aria-describedby="bantuan-berkas" />
        <p id="bantuan-berkas">{teks.bantuanBerkas}</p>
        <button type="submit">{teks.kirim}</button>
      </form>
      <form method="post" action={action}>
        <h2>{teks.lembar}</h2>
        <label for="serial">{teks.labelSerial}</label>
        <input id="serial" name="serial" required maxLength={40} autocomplete="off" spellcheck={false} />
        <label for="akhiran">{teks.labelAkhiran}</label>
        <input id="akhiran" name="akhiran" required pattern="[0-9]{4}" inputMode="numeric" autocomplete="off" />
        <button type="submit">{teks.kirim}</button>
      </form>
      <h2>{teks.cara}</h2>
      <ol>
        {teks.langkah.map((satu) => (
          <li key={satu}>{satu}</li>
        ))}
      </ol>
    </KerangkaKeaslian>
  );
}
