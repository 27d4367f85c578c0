import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKafkaSecurity, WrongKafkaSecurity, type KafkaSecurityVariables } from './kafka-security';

describe('the way to Kafka', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kk-kafka-security-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const password = file('password', 'rahasia-sekali\n');
  const empty = file('empty', '\n');
  const scram = { KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'desa', KAFKA_SASL_PASSWORD_FILE: password };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is open when nothing is said', () => {
    expect(readKafkaSecurity({ KAFKA_TLS: '', KAFKA_SASL_MECHANISM: '' })).toEqual({});
    expect(readKafkaSecurity({ KAFKA_TLS: 'tidak' })).toEqual({});
  });

  it('is encrypted by the system’s authorities, or by one that a file names', () => {
    expect(readKafkaSecurity({ KAFKA_TLS: 'ya' })).toEqual({ tls: {} });
    expect(readKafkaSecurity({ KAFKA_TLS: 'ya', KAFKA_TLS_CA_FILE: file('ca', 'SERTIFIKAT') })).toEqual({ tls: { ca: 'SERTIFIKAT' } });
  });

  it('is opened with a password that a file holds, without its line end', () => {
    expect(readKafkaSecurity(scram)).toEqual({ sasl: { mechanism: 'scram-sha-512', username: 'desa', password: 'rahasia-sekali' } });
  });

  it.each<[string, KafkaSecurityVariables]>([
    ['KAFKA_TLS: pilih', { KAFKA_TLS: 'yes' }],
    ['KAFKA_TLS_CA_FILE: perlu', { KAFKA_TLS_CA_FILE: password }],
    ['KAFKA_TLS_CA_FILE: berkas tidak terbaca (ENOENT)', { KAFKA_TLS: 'ya', KAFKA_TLS_CA_FILE: join(folder, 'tiada') }],
    ['KAFKA_SASL_MECHANISM: wajib', { ...scram, KAFKA_SASL_MECHANISM: '' }],
    ['KAFKA_SASL_MECHANISM: pilih', { ...scram, KAFKA_SASL_MECHANISM: 'gssapi' }],
    ['KAFKA_SASL_MECHANISM: plain mengirim sandi apa adanya', { ...scram, KAFKA_SASL_MECHANISM: 'plain' }],
    ['KAFKA_SASL_USERNAME: wajib', { ...scram, KAFKA_SASL_USERNAME: '' }],
    ['KAFKA_SASL_PASSWORD_FILE: wajib', { ...scram, KAFKA_SASL_PASSWORD_FILE: '' }],
    ['KAFKA_SASL_PASSWORD_FILE: berkas kosong', { ...scram, KAFKA_SASL_PASSWORD_FILE: empty }],
  ])('is refused in one line without the password: %s', (line, env) => {
    const reading = () => readKafkaSecurity(env);
    expect(reading).toThrow(WrongKafkaSecurity);
    expect(reading).toThrow(line);
    expect(reading).not.toThrow('rahasia');
  });
});
