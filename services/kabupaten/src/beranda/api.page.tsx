import { Kerangka } from '@kk-lintas/web';

/** The part of an OpenAPI document that the page shows. */
export interface DokumenApi {
  readonly info: { readonly title: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string; readonly tags?: readonly string[] }>>>>;
}

export function ApiPage({ dokumen, url }: { dokumen: DokumenApi; url: string }) {
  const operations = Object.entries(dokumen.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { summary = '', tags = [] }]) => ({ path, method, summary, tags })));
  return (
    <Kerangka judul={dokumen.info.title}>
      <p>
        Dokumen OpenAPI: <a href={`${url}/openapi.json`}>{url}/openapi.json</a>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Metode</th>
            <th scope="col">Alamat</th>
            <th scope="col">Gunanya</th>
            <th scope="col">Bagian</th>
          </tr>
        </thead>
        <tbody>
          {operations.map(({ path, method, summary, tags }) => (
            <tr key={`${method} ${path}`}>
              <td>{method.toUpperCase()}</td>
              <td>
                <code>{path}</code>
              </td>
              <td>{summary}</td>
              <td>{tags.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Kerangka>
  );
}
