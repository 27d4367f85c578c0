import { Kerangka } from '@kk-lintas/web';

export function MetodeSalahPage({ boleh }: { readonly boleh: readonly string[] }) {
  return (
    <Kerangka judul="Metode lain">
      <p>Alamat ini hanya menerima {boleh.join(', ')}.</p>
    </Kerangka>
  );
}
