import { isIPv6 } from 'node:net';

const IPV4_TERPETAKAN = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * The part of a client's address that one subscriber cannot change at will: an IPv4 address whole, of an IPv6 address the
 * first 64 bits.
 */
export function alamatPenuh(ip: string): string {
  const ipv4 = IPV4_TERPETAKAN.exec(ip)?.[1];
  if (ipv4 !== undefined) return ipv4;
  if (!isIPv6(ip)) return ip;
  const [kiri = '', kanan] = (ip.split('%')[0] ?? '').split('::');
  const awal = kiri === '' ? [] : kiri.split(':');
  const akhir = kanan === undefined || kanan === '' ? [] : kanan.split(':');
  const kosong = kanan === undefined ? [] : Array.from({ length: 8 - awal.length - akhir.length }, () => '0');
  const kelompok = [...awal, ...kosong, ...akhir].slice(0, 4);
  return `${kelompok.map((satu) => parseInt(satu, 16).toString(16)).join(':')}::/64`;
}
