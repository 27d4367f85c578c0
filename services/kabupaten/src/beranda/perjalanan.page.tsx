import { DAFTAR_JENIS_PERMOHONAN } from '@kk-lintas/domain';
import { Kerangka } from '@kk-lintas/web';
import { barisPerjalanan } from '../../../portal/src/permohonan/baris-perjalanan';
import { TabelPerjalanan } from '../../../portal/src/permohonan/halaman/tabel-perjalanan.page';
import type { PermohonanPortal } from '../../../portal/src/permohonan/permohonan.state';

interface Isi {
  readonly nomor: string;
  readonly perjalanan: PermohonanPortal | undefined;
  readonly namaKantor: (id: string) => string | undefined;
}

export function PerjalananPage({ nomor, perjalanan, namaKantor }: Isi) {
  if (perjalanan === undefined) {
    return (
      <Kerangka judul="Tidak ditemukan">
        <p>Tidak ada permohonan atau halaman dengan nama itu{nomor === '' ? '' : `: ${nomor}`}.</p>
      </Kerangka>
    );
  }
  const jenis = perjalanan.pokok?.jenis;
  return (
    <Kerangka judul={`Perjalanan ${nomor}`}>
      <p>
        Jenis: {DAFTAR_JENIS_PERMOHONAN.find(({ kode }) => kode === jenis)?.judul ?? ''} <code>{jenis}</code>
      </p>
      {perjalanan.riwayat.length === 0 && <p>Belum ada langkah: permohonan menunggu surat pengantar.</p>}
      <TabelPerjalanan baris={barisPerjalanan(perjalanan.riwayat, namaKantor)} />
    </Kerangka>
  );
}
