import { GAYA_BERTUMPUK } from '@kk-lintas/web';
import type { ComponentChildren } from 'preact';
import type { Bahasa } from '../kata-kata';

/** The one style of these pages; their Content-Security-Policy allows it by its digest. */
export const GAYA = `
:root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.6}
body{max-width:44rem;margin:0 auto;padding:1rem}
header{border-bottom:4px solid #b00018;margin-bottom:1rem}
nav a{margin-right:1rem}
form,.hasil{border:1px solid #767676;border-radius:.4rem;padding:1rem;margin:1rem 0}
label{display:block;font-weight:600;margin-top:.6rem}
input,textarea,button{font:inherit;padding:.5rem;max-width:100%;box-sizing:border-box}
input:not([type=file]),textarea{width:100%}
button{margin-top:.8rem;padding:.5rem 1.2rem;min-height:2.75rem}
:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #767676}
dt{font-weight:600;margin-top:.5rem}dd{margin:0}
.status{font-size:1.4rem;font-weight:700;border-left:.5rem solid;padding-left:.8rem}
.galat{border:3px solid;padding:.8rem}
code{overflow-wrap:anywhere}
video{max-width:100%}
[hidden]{display:none}
${GAYA_BERTUMPUK}`;

const TEKS = {
  id: { situs: 'Portal Kartu Keluarga', lacak: 'Lacak permohonan', periksa: 'Periksa keaslian', luring: 'Periksa tanpa jaringan', lain: 'English', navigasi: 'Halaman', loncat: 'Langsung ke isi' },
  en: { situs: 'Family card portal', lacak: undefined, periksa: 'Check', luring: 'Without network', lain: 'Bahasa Indonesia', navigasi: 'Pages', loncat: 'Skip to content' },
} as const;

interface Isi {
  readonly judul: string;
  readonly bahasa: Bahasa;
  /** Path of this page in the other language; absent for an answer, which cannot be asked again by an address. */
  readonly alamatIni?: string;
  /** A script of this portal, if the page has one. */
  readonly skrip?: string;
  readonly children: ComponentChildren;
}

/** Shell of the portal's pages; those about genuine cards are in either language. */
export function KerangkaKeaslian({ judul, bahasa, alamatIni, skrip, children }: Isi) {
  const teks = TEKS[bahasa];
  return (
    <html lang={bahasa}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>
          {judul} · {teks.situs}
        </title>
        <style dangerouslySetInnerHTML={{ __html: GAYA }} />
      </head>
      <body>
        <header>
          <a href="#isi">{teks.loncat}</a>
          <p>
            <strong>{teks.situs}</strong>
          </p>
          <nav aria-label={teks.navigasi}>
            {teks.lacak !== undefined && <a href="/perjalanan">{teks.lacak}</a>}
            <a href={denganBahasa('/periksa', bahasa)}>{teks.periksa}</a>
            <a href={denganBahasa('/periksa/luring', bahasa)}>{teks.luring}</a>
            {alamatIni !== undefined && (
              <a href={denganBahasa(alamatIni, bahasa === 'id' ? 'en' : 'id')} lang={bahasa === 'id' ? 'en' : 'id'} hrefLang={bahasa === 'id' ? 'en' : 'id'}>
                {teks.lain}
              </a>
            )}
          </nav>
        </header>
        <main id="isi">
          <h1>{judul}</h1>
          {children}
        </main>
        {skrip !== undefined && <script src={skrip} defer />}
      </body>
    </html>
  );
}

/** A path of these pages that keeps the language. */
export function denganBahasa(alamat: string, bahasa: Bahasa): string {
  return bahasa === 'en' ? `${alamat}?bahasa=en` : alamat;
}
