import { readFileSync } from 'node:fs';
import type { KafkaSecurity } from './kafka.options';

/** How a program is told to protect its way to Kafka; an empty or absent variable says nothing. */
export type KafkaSecurityVariables = Readonly<Partial<Record<(typeof KAFKA_SECURITY_VARIABLES)[number], string>>>;

export const KAFKA_SECURITY_VARIABLES = ['KAFKA_TLS', 'KAFKA_TLS_CA_FILE', 'KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD_FILE'] as const;

/** Its message is one line that names the variable; it never holds a password. */
export class WrongKafkaSecurity extends Error {}

/**
 * Passwords come from a file alone: an environment shows in listings of processes and in error reports.
 * @throws WrongKafkaSecurity when variables contradict each other, or a file cannot be read or is empty
 */
export function readKafkaSecurity(env: KafkaSecurityVariables): KafkaSecurity {
  const { KAFKA_TLS: tls = '', KAFKA_TLS_CA_FILE: ca = '' } = env;
  if (!['', 'ya', 'tidak'].includes(tls)) throw new WrongKafkaSecurity('KAFKA_TLS: pilih ya | tidak');
  if (ca !== '' && tls !== 'ya') throw new WrongKafkaSecurity('KAFKA_TLS_CA_FILE: perlu KAFKA_TLS=ya');
  const sasl = readSasl(env, tls === 'ya');
  return {
    ...(tls === 'ya' && { tls: ca === '' ? {} : { ca: textOf('KAFKA_TLS_CA_FILE', ca) } }),
    ...(sasl !== undefined && { sasl }),
  };
}

function readSasl({ KAFKA_SASL_MECHANISM: mechanism = '', KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD_FILE: file = '' }: KafkaSecurityVariables, tls: boolean): KafkaSecurity['sasl'] {
  if (mechanism === '' && (username !== '' || file !== '')) throw new WrongKafkaSecurity('KAFKA_SASL_MECHANISM: wajib diisi karena nama atau sandi Kafka diisi');
  if (mechanism === '') return undefined;
  if (username === '') throw new WrongKafkaSecurity('KAFKA_SASL_USERNAME: wajib diisi karena KAFKA_SASL_MECHANISM diisi');
  if (file === '') throw new WrongKafkaSecurity('KAFKA_SASL_PASSWORD_FILE: wajib diisi karena KAFKA_SASL_MECHANISM diisi');
  const account = { username, password: textOf('KAFKA_SASL_PASSWORD_FILE', file).trim() };
  switch (mechanism) {
    case 'plain':
      if (!tls) throw new WrongKafkaSecurity('KAFKA_SASL_MECHANISM: plain mengirim sandi apa adanya, perlu KAFKA_TLS=ya');
      return { mechanism, ...account };
    case 'scram-sha-256':
    case 'scram-sha-512':
      return { mechanism, ...account };
    default:
      throw new WrongKafkaSecurity('KAFKA_SASL_MECHANISM: pilih plain | scram-sha-256 | scram-sha-512');
  }
}

function textOf(variable: string, file: string): string {
  const text = readOrComplain(variable, file);
  if (text.trim() === '') throw new WrongKafkaSecurity(`${variable}: berkas kosong`);
  return text;
}

function readOrComplain(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongKafkaSecurity(`${variable}: berkas tidak terbaca (${String((error as NodeJS.ErrnoException).code)})`);
  }
}
