const SISTEM = 'Sistem';

/** How an event names what the system did by itself. @param nama of the policy, the timer or the message that it followed */
export function jabatanSistem(nama: string): string {
  return `${SISTEM}: ${nama}`;
}

/** What people read as the office of who acted: of the system its name alone, for what follows it is of use to engineers only. */
export function jabatanTerbaca(jabatan: string): string {
  return jabatan.startsWith(jabatanSistem('')) ? SISTEM : jabatan;
}
