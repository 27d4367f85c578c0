import { adalahPort } from './adalah-port';
import type { ParameterAlamat } from './parameter-alamat';

/** Which addresses of a kind of server a driver can read. */
export interface BentukAlamat {
  readonly awal: readonly string[];
  readonly parameter: Readonly<Record<string, ParameterAlamat>>;
  /** Whether a host may be an IPv6 address in brackets. */
  readonly ipv6: boolean;
  /** Whether the name of a database may stand behind the hosts. */
  readonly database: boolean;
}

/** An address that can be read. Its parameters are by their names in lower case. */
export interface AlamatTerbaca {
  readonly akun: string | undefined;
  readonly parameter: ReadonlyMap<string, string>;
}

/**
 * Checked here, not by the drivers: what they say of an address that they cannot read repeats it, password and all.
 * @returns the address, or what is wrong with it without a word of it
 */
export function bacaAlamat(nilai: string, bentuk: BentukAlamat): AlamatTerbaca | string {
  const awal = bentuk.awal.find((satu) => nilai.startsWith(satu));
  if (awal === undefined) return `harus dimulai dengan ${bentuk.awal.join(' atau ')}`;
  const [sesuai, akun, server = '', jalur = '', kueri] = /^(?:([^@/?]*)@)?([^@/?]*)(\/[^@?/]*)?(?:\?([^@]*))?$/.exec(nilai.slice(awal.length)) ?? [];
  const terbaca = sesuai !== undefined && server.split(',').every((satu) => adalahServer(satu, bentuk.ipv6)) && (bentuk.database || jalur.length <= 1);
  if (!terbaca || !adalahTersandi(nilai)) return `harus berupa ${awal}host:port/…; tanda khusus dalam kata sandi ditulis %XX`;
  const parameter = new Map<string, string>();
  for (const satu of kueri?.split('&') ?? []) {
    const [nama = '', isi = '', ...sisa] = satu.split('=');
    const [resmi, periksa] = Object.entries(bentuk.parameter).find(([dikenal]) => dikenal.toLowerCase() === nama.toLowerCase()) ?? [];
    if (resmi === undefined || periksa === undefined) return `parameter yang dikenal hanya ${Object.keys(bentuk.parameter).join(', ')}`;
    if (parameter.has(resmi.toLowerCase())) return `parameter ${resmi} disebut dua kali`;
    if (sisa.length > 0 || !periksa.cocok(isi)) return `parameter ${resmi} harus ${periksa.harus}`;
    parameter.set(resmi.toLowerCase(), isi);
  }
  return { akun, parameter };
}

function adalahServer(server: string, ipv6: boolean): boolean {
  const [sesuai, alamat = '', port] = /^([\w.-]+|\[[\da-fA-F:.]+\])(?::(\d+))?$/.exec(server) ?? [];
  return sesuai !== undefined && (ipv6 || !alamat.startsWith('[')) && (port === undefined || adalahPort(port));
}

function adalahTersandi(teks: string): boolean {
  try {
    decodeURIComponent(teks);
    return true;
  } catch {
    return false;
  }
}
