import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { AKAR } from '../riwayat-beku/berkas-beku';

export interface Layanan {
  readonly image: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
  readonly build?: { readonly dockerfile: string };
  readonly profiles?: readonly string[];
}

export interface Compose {
  readonly services: Readonly<Record<string, Layanan>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export function teks(path: string): string {
  return readFileSync(join(AKAR, path), 'utf8');
}

export function bacaCompose(path: string): Compose {
  return parse(teks(path), { merge: true }) as Compose;
}

/** Name of an office in Compose and Kubernetes, where names hold no dots. */
export function namaLayanan(id: string): string {
  return id.replaceAll('.', '-');
}
