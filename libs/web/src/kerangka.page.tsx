import type { ComponentChildren } from 'preact';
import { GAYA_BERTUMPUK } from './tabel-bertumpuk';

const GAYA = `
:root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.5}
body{max-width:72rem;margin:0 auto;padding:1rem}
header{border-bottom:3px solid #c1121f;margin-bottom:1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8886;vertical-align:top}
input{font:inherit;padding:.3rem}button{font:inherit;padding:.3rem .8rem}
pre{overflow-x:auto;padding:.6rem;border:1px solid #8886}
.redup{opacity:.75;font-size:.9rem}
@media (max-width:46rem){table:not(.bertumpuk){display:block;overflow-x:auto}}
${GAYA_BERTUMPUK}`;

/** Shell of every page: no script, one style, Indonesian. */
export function Kerangka({ judul, children }: { judul: string; children: ComponentChildren }) {
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{judul} · KK Lintas</title>
        <style dangerouslySetInnerHTML={{ __html: GAYA }} />
      </head>
      <body>
        <header>
          <h1>KK Lintas</h1>
          <p>
            <a href="/">Halaman awal</a>
          </p>
        </header>
        <main>
          <h2>{judul}</h2>
          {children}
        </main>
      </body>
    </html>
  );
}
