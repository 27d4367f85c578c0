import { createHash } from 'node:crypto';
import { chainEvent, GENESIS_HASH, readEnvelope, type Envelope } from './envelope';

const first: Envelope = {
  id: '5f0cb1f6-9d0b-5e64-8a9e-30b0c0b8a6f1',
  type: 'PermohonanDiajukan',
  version: 1,
  stream: 'permohonan-1',
  revision: 0,
  time: '2026-03-02T01:00:00.000Z',
  data: { jenis: 'KK_BARU' },
  meta: { actor: { jabatan: 'Pemohon', kantor: '32.04.05.2001' }, correlationId: 'p1', commandId: 'c1', prevHash: GENESIS_HASH },
};

describe('chainEvent', () => {
  it('hashes the very bytes it stores', () => {
    const { body, hash } = chainEvent(first);
    expect(hash).toBe(createHash('sha256').update(Buffer.from(body, 'utf8')).digest('hex'));
    expect(readEnvelope(body)).toEqual(first);
  });

  it('keeps the members in canonical order', () => {
    expect(Object.keys(JSON.parse(chainEvent(first).body))).toEqual(['data', 'id', 'meta', 'revision', 'stream', 'time', 'type', 'version']);
  });

  it('gives another hash to the same event after another past', () => {
    const elsewhere = { ...first, meta: { ...first.meta, prevHash: 'f'.repeat(64) } };
    expect(chainEvent(elsewhere).hash).not.toBe(chainEvent(first).hash);
  });

  it('keeps names of every script byte for byte', () => {
    const event = { ...first, data: { nama: 'Ñoño ᮃᮔ᮪ 😀 "\u0001' } };
    expect(readEnvelope(chainEvent(event).body).data).toEqual(event.data);
  });
});
