import { KEBIJAKAN_PERAGA, kebijakanPada, spesifikasi, type Kebijakan } from '@kk-lintas/domain';
import { sidikRahasia } from '@kk-lintas/trust';
import { DESA, DIMINTA_ONLINE, LETTER_OF_RT, LURAH, LURAH_KERABAT, oleh, PEMOHON_CONTOH, POKOK } from '../testing/riwayat-desa';
import { PERMOHONAN_DESA } from './permohonan.aggregate';
import { nomorPermohonan } from './pengantar.decide';
import type { PenerbitPengantar } from './permohonan.events';

const desa = spesifikasi(PERMOHONAN_DESA.decider);
const PERMINTAAN = { jenis: 'C2-rusak', rt: '001', rw: '002', pemohon: PEMOHON_CONTOH };

function terbitkan(penerbit: PenerbitPengantar, permintaan: typeof PERMINTAAN | undefined = PERMINTAAN) {
  return { type: 'TerbitkanSuratPengantar', permohonanId: 'p-1', desa: DESA, penerbit, ...(permintaan && { permintaan }) } as const;
}

describe('step 1, the surat pengantar', () => {
  it('gives the applicant a secret of which the letter keeps only the fingerprint', () => {
    const decision = desa.given([]).when(terbitkan('ketua-rt'), oleh(LURAH));
    decision.thenMatches([{ type: 'SuratPengantarDiterbitkan', data: { jenis: 'C2-rusak', desa: DESA, tujuan: 'desa' }, pribadi: { pemohon: PEMOHON_CONTOH } }]);
    const [event] = PERMOHONAN_DESA.decider.decide(terbitkan('ketua-rt'), PERMOHONAN_DESA.decider.initialState(), oleh(LURAH)) as readonly { data: { sidikRahasia: string }; pribadi: { rahasia: string } }[];
    expect(event?.pribadi.rahasia).toMatch(/^[A-Z2-9]{12}$/);
    expect(event?.data.sidikRahasia).toBe(sidikRahasia('p-1', event?.pribadi.rahasia ?? ''));
    expect(JSON.stringify(event?.data)).not.toContain(event?.pribadi.rahasia);
  });

  it.each([
    ['ketua-rt', 'desa', 'penerimaan'],
    ['ketua-rw', 'desa', 'penerimaan'],
    ['kepala-desa', 'kecamatan', 'di-kecamatan'],
  ] as const)('written by %s leads to the %s, as the policy says', (penerbit, tujuan, tahap) => {
    expect(kebijakanPada(oleh(LURAH).now, '32.04.06.2003').rute[penerbit]).toContain(tujuan);
    const decision = desa.given([]).when(terbitkan(penerbit), oleh(LURAH));
    decision.thenMatches([{ data: { penerbit, tujuan } }]);
    expect(decision.state()).toMatchObject({ tahap, tujuan });
  });

  it('leads elsewhere when the policy changes its route', () => {
    const kebijakan: Kebijakan = { ...KEBIJAKAN_PERAGA, rute: { ...KEBIJAKAN_PERAGA.rute, 'ketua-rw': 'kecamatan' } };
    desa.given([]).when(terbitkan('ketua-rw'), { ...oleh(LURAH), kebijakan: [kebijakan] }).thenMatches([{ data: { tujuan: 'kecamatan' } }]);
  });

  it('needs to know who asks for what', () => {
    const { permintaan: _, ...tanpa } = terbitkan('ketua-rt');
    desa.given([]).when(tanpa, oleh(LURAH)).thenRejected('tidak-ditemukan');
  });

  it('is not written by an officer for the own family', () => {
    desa.given([]).when(terbitkan('ketua-rt'), oleh(LURAH_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    desa.given(DIMINTA_ONLINE).when(terbitkan('ketua-rt'), oleh(LURAH_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
  });

  it.each([
    ['ketua-rt', { rt: '001', rw: '002' }, undefined],
    ['ketua-rt', { rt: '003', rw: '002' }, 'rt'],
    ['ketua-rt', { rt: '001', rw: '007' }, 'rw'],
    ['ketua-rw', { rw: '002' }, undefined],
    ['ketua-rw', { rt: '003', rw: '002' }, undefined],
    ['ketua-rw', { rw: '007' }, 'rw'],
    ['kepala-desa', { rt: '003', rw: '007' }, undefined],
    ['ketua-rt', {}, undefined],
  ] as const)('of %s who heads %j for a family of RT 001 RW 002 is refused at %s', (penerbit, milik, bagian) => {
    const sebagai = oleh({ ...LURAH, ...milik });
    const { permintaan: _, ...online } = terbitkan(penerbit);
    const [surat, untuk] = [desa.given([]).when(terbitkan(penerbit), sebagai), desa.given(DIMINTA_ONLINE).when(online, sebagai)];
    if (bagian === undefined) for (const satu of [surat, untuk]) satu.thenMatches([{ type: 'SuratPengantarDiterbitkan' }]);
    else surat.thenRejected('bukan-wewenang', { field: `permintaan.${bagian}`, details: { rt: '001', rw: '002' } });
    if (bagian !== undefined) untuk.thenRejected('bukan-wewenang', { field: 'penerbit', details: { rt: '001', rw: '002' } });
  });

  it('is refused for a kind of application that does not exist', () => {
    desa.given([]).when(terbitkan('ketua-rt', { ...PERMINTAAN, jenis: 'Z9' }), oleh(LURAH)).thenRejected('tidak-sah', { field: 'permintaan.jenis' });
  });

  it('is written once for a case', () => {
    desa.given(LETTER_OF_RT).when(terbitkan('ketua-rt'), oleh(LURAH)).thenRejected('sudah-dilakukan');
  });
});

describe('an application made online', () => {
  const catat = { type: 'CatatPermintaanPengantar', ...POKOK, pemohon: PEMOHON_CONTOH } as const;

  it('waits for its letter, with the number and the secret that the portal gave', () => {
    const decision = desa.given([]).when(catat, oleh({ jenis: 'sistem', nama: 'portal' }));
    decision.then(DIMINTA_ONLINE);
    expect(decision.state()).toMatchObject({ tahap: 'pengantar-diminta', sidikRahasia: POKOK.sidikRahasia, pemohon: PEMOHON_CONTOH });
  });

  it('is taken in once', () => {
    desa.given(DIMINTA_ONLINE).when(catat, oleh({ jenis: 'sistem', nama: 'portal' })).thenRejected('belum-waktunya', { details: { tahap: 'pengantar-diminta' } });
  });

  it('keeps its number and fingerprint in the letter, which holds no new secret', () => {
    const { permintaan: _, ...command } = terbitkan('ketua-rw');
    desa.given(DIMINTA_ONLINE).when(command, oleh(LURAH)).then([
      { type: 'SuratPengantarDiterbitkan', data: { ...POKOK, dibuka: oleh(LURAH).now, penerbit: 'ketua-rw', tujuan: 'desa', nomor: 0, tahun: 0 }, pribadi: { pemohon: PEMOHON_CONTOH } },
    ]);
  });

  it('may be refused its letter, with a reason', () => {
    const decision = desa.given(DIMINTA_ONLINE).when({ type: 'TolakSuratPengantar', alasan: 'bukan warga RT ini' }, oleh(LURAH));
    decision.then([{ type: 'SuratPengantarDitolak', data: { alasan: 'bukan warga RT ini' } }]);
    expect(decision.state()).toMatchObject({ tahap: 'pengantar-ditolak', dikembalikan: 'bukan warga RT ini' });
  });

  it.each([
    [['ketua-rt'], { rt: '001', rw: '002' }, true],
    [['ketua-rt'], { rt: '003', rw: '002' }, false],
    [['ketua-rt'], { rt: '001', rw: '007' }, false],
    [['ketua-rt', 'ketua-rw'], { rt: '003', rw: '002' }, true],
    [['ketua-rw'], { rw: '007' }, false],
    [['ketua-rt', 'lurah'], { rt: '003', rw: '007' }, true],
    [['ketua-rt'], {}, true],
  ] as const)('of RT 001 RW 002 may be refused its letter by %j who heads %j: %s', (peran, milik, boleh) => {
    const decision = desa.given(DIMINTA_ONLINE).when({ type: 'TolakSuratPengantar', alasan: 'bukan warga RT ini' }, oleh({ ...LURAH, ...milik, peran: [...peran] }));
    if (boleh) decision.thenMatches([{ type: 'SuratPengantarDitolak' }]);
    else decision.thenRejected('bukan-wewenang', { details: { rt: '001', rw: '002' } });
  });

  it('is not refused without a reason', () => {
    desa.given(DIMINTA_ONLINE).when({ type: 'TolakSuratPengantar', alasan: '  no ' }, oleh(LURAH)).thenRejected('tidak-lengkap', { field: 'alasan' });
  });

  it('gets no letter after the refusal', () => {
    const ditolak = [...DIMINTA_ONLINE, { type: 'SuratPengantarDitolak', data: { alasan: 'bukan warga RT ini' } } as const];
    desa.given(ditolak).when(terbitkan('ketua-rt'), oleh(LURAH)).thenRejected('sudah-dilakukan');
  });

  it('cannot be refused once its letter is out, nor when there is none', () => {
    const tolak = { type: 'TolakSuratPengantar', alasan: 'bukan warga RT ini' } as const;
    desa.given(LETTER_OF_RT).when(tolak, oleh(LURAH)).thenRejected('belum-waktunya');
    desa.given([]).when(tolak, oleh(LURAH)).thenRejected('tidak-ditemukan');
  });
});

describe('the number of a case', () => {
  it('names the desa, the year and the letter', () => {
    expect(nomorPermohonan('32.04.05.2001', 2026, 17)).toBe('3204052001-2026-00017');
  });
});
