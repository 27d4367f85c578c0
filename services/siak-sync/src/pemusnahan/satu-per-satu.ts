import { reject, type Rejected } from '@kk-lintas/domain';

/** Serials that a command names: at least one, each once, and none to which it happened before. */
export function satuPerSatu(serial: readonly string[], sudah: (serial: string) => boolean, pesan: string): Rejected | undefined {
  if (serial.length === 0) return reject('tidak-lengkap', 'Sebutkan nomor seri lembarnya.', { field: 'serial' });
  const terulang = serial.filter((satu, ke) => sudah(satu) || serial.indexOf(satu) < ke);
  return terulang.length === 0 ? undefined : reject('sudah-dilakukan', pesan, { field: 'serial', details: { serial: terulang } });
}
