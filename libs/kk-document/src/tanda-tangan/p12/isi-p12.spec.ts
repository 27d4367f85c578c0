import { bacaP12, P12Ditolak } from './isi-p12';

describe('what is no PKCS #12 file', () => {
  it.each([Buffer.alloc(0), Buffer.from('teks'), Buffer.from('3003020103', 'hex'), Buffer.alloc(1_000, 0x30)])('is refused without a word of its content (%#)', (berkas) => {
    expect(() => bacaP12(berkas, 'rahasia')).toThrow(P12Ditolak);
    expect(() => bacaP12(berkas, 'rahasia')).not.toThrow('rahasia');
  });
});
